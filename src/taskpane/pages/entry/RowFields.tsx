import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import {
  refusalOf,
  type FormField,
  type RowForm,
  type TypedWords,
} from "../../../usecases/entry/rowForm";
import { ENTRY } from "../../labels/entry";
import { EntryField } from "./EntryField";
import type { EntryActions } from "./entryActions";
import { FindingNotes } from "./FindingNotes";
import { UnclearList } from "./UnclearList";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  header: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface RowFieldsProps {
  readonly form: RowForm;
  /** What is typed and not yet on the sheet. */
  readonly typed: TypedWords;
  readonly waiting: boolean;
  readonly today: string;
  readonly actions: EntryActions;
}

/** The fields of a row, what was found in them, and what would make the report clear. */
export function RowFields({ form, typed, waiting, today, actions }: RowFieldsProps): ReactElement {
  const styles = useStyles();
  const seldom = form.fields.filter((field) => field.seldom);
  const [open, setOpen] = useState(seldom.some((field) => isTold(field, typed)));
  const show = (field: FormField): ReactElement => (
    <EntryField
      key={field.field}
      field={field}
      typed={typed[field.field]}
      today={today}
      onType={(words) => actions.type(form.key, field.field, words)}
      onChoose={(words) => actions.choose(form.key, field.field, words)}
      onCommit={() => actions.commit(form.key, field.field)}
    />
  );
  const drafted = form.fields.filter(
    ({ field, words }) => typed[field] !== undefined && typed[field] !== words,
  );
  return (
    <div className={styles.form} role="group" aria-label={ENTRY.form}>
      {form.fields.filter((field) => !field.seldom).map(show)}
      {seldom.length > 0 && (
        <Accordion
          collapsible
          openItems={open ? ["more"] : []}
          onToggle={() => setOpen((was) => !was)}
        >
          <AccordionItem value="more">
            <AccordionHeader className={styles.header}>{ENTRY.more}</AccordionHeader>
            <AccordionPanel className={styles.form}>{seldom.map(show)}</AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
      <div className={styles.buttons}>
        {drafted.length > 0 && (
          <>
            <Button appearance="primary" onClick={() => actions.commit(form.key)}>
              {ENTRY.write}
            </Button>
            <Button onClick={() => actions.giveUp(form.key)}>{ENTRY.giveUp}</Button>
          </>
        )}
        <Text size={200} className={styles.muted} role="status">
          {statusWords(drafted, typed, waiting)}
        </Text>
      </div>
      <FindingNotes title={ENTRY.others} findings={form.otherFindings} onGo={actions.goTo} />
      <UnclearList form={form} />
    </div>
  );
}

function isTold({ field, words, findings }: FormField, typed: TypedWords): boolean {
  return words !== "" || findings.length > 0 || typed[field] !== undefined;
}

function statusWords(drafted: readonly FormField[], typed: TypedWords, waiting: boolean): string {
  if (drafted.length === 0) return ENTRY.allWritten;
  if (waiting) return ENTRY.waiting;
  const refused = drafted.some((field) => refusalOf(field, typed[field.field] ?? "") !== null);
  return refused ? ENTRY.refused : ENTRY.drafted;
}
