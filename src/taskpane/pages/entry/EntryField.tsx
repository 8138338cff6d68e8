import {
  Button,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
  type FieldProps,
} from "@fluentui/react-components";
import { CalendarTodayRegular } from "@fluentui/react-icons";
import type { KeyboardEvent, ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import type { Finding } from "../../../domain/validation/finding";
import { refusalOf, type FormField } from "../../../usecases/entry/rowForm";
import { ENTRY } from "../../labels/entry";
import { ChoiceControl } from "./ChoiceControl";

const useStyles = makeStyles({
  field: { overflowWrap: "anywhere" },
  input: { width: "100%", minWidth: 0 },
  further: { display: "block", marginTop: tokens.spacingVerticalXXS },
});

interface EntryFieldProps {
  readonly field: FormField;
  /** What is typed and not yet on the sheet. */
  readonly typed: string | undefined;
  readonly today: string;
  readonly onType: (words: string) => void;
  readonly onChoose: (words: string) => void;
  /** The field is left, or Enter is pressed in a field of one line. */
  readonly onCommit: () => void;
}

/** One field with its label, what it accepts, and what is wrong in it. */
export function EntryField(props: EntryFieldProps): ReactElement {
  const styles = useStyles();
  const { field, typed } = props;
  const refusal = typed === undefined ? null : refusalOf(field, typed);
  const notes = refusal === null ? field.findings.map(({ message }) => message) : [refusal];
  const hint = HINTED.has(field.kind) ? { hint: field.hint } : {};
  return (
    <Field
      className={styles.field}
      label={field.heading}
      validationState={refusal === null ? stateOf(field.findings) : "error"}
      validationMessage={
        notes.length === 0 ? null : (
          <>
            {notes.map((note, at) => (
              <span key={note} {...(at === 0 ? {} : { className: styles.further })}>
                {note}
              </span>
            ))}
          </>
        )
      }
      {...hint}
    >
      <Control {...props} />
    </Field>
  );
}

/** Kinds whose writing needs a word of explanation. */
const HINTED: ReadonlySet<FormField["kind"]> = new Set(["day", "whole", "figure"]);

function Control({
  field,
  typed,
  today,
  onType,
  onChoose,
  onCommit,
}: EntryFieldProps): ReactElement {
  const styles = useStyles();
  const words = typed ?? field.words;
  const commitOnEnter = ({ key }: KeyboardEvent): void => {
    if (key === "Enter") onCommit();
  };
  switch (field.kind) {
    case "choice":
      return (
        <ChoiceControl
          className={styles.input}
          words={words}
          choices={field.choices}
          onType={onType}
          onChoose={onChoose}
          onCommit={onCommit}
        />
      );
    case "long":
      return (
        <Textarea
          className={styles.input}
          resize="vertical"
          rows={3}
          value={words}
          onChange={(_, { value }) => onType(value)}
          onBlur={onCommit}
        />
      );
    case "whole":
    case "figure":
    case "text":
    case "day":
      return (
        <Input
          className={styles.input}
          value={words}
          inputMode={field.kind === "whole" ? "numeric" : "text"}
          onChange={(_, { value }) => onType(value)}
          onBlur={onCommit}
          onKeyDown={commitOnEnter}
          {...(field.kind === "day"
            ? {
                placeholder: ENTRY.dayHint,
                contentAfter: (
                  <Button
                    size="small"
                    appearance="transparent"
                    icon={<CalendarTodayRegular />}
                    aria-label={ENTRY.todayFor(field.heading)}
                    title={ENTRY.today}
                    onClick={() => onChoose(formatDay(today))}
                  />
                ),
              }
            : {})}
        />
      );
  }
}

function stateOf(findings: readonly Finding[]): NonNullable<FieldProps["validationState"]> {
  const has = (severity: Finding["severity"]): boolean =>
    findings.some((finding) => finding.severity === severity);
  if (has("error")) return "error";
  return has("warning") ? "warning" : "none";
}
