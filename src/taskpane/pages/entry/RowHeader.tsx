import { Badge, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatDay } from "../../../domain/deadline/isoDate";
import type { RowForm } from "../../../usecases/entry/rowForm";
import { ENTRY } from "../../labels/entry";
import { CountdownWords } from "./CountdownWords";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  top: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
  },
  muted: { color: tokens.colorNeutralForeground2 },
  facts: { margin: "0", display: "flex", flexDirection: "column" },
  fact: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  detail: { margin: "0" },
  title: { margin: "0" },
});

interface RowHeaderProps {
  readonly form: RowForm;
}

/** What the row asks for, in the plan's words, and how much time there is. */
export function RowHeader({ form }: RowHeaderProps): ReactElement {
  const styles = useStyles();
  const { countdown, role } = form;
  const due = countdown?.due ?? null;
  const facts: readonly (readonly [string, string | null])[] = [
    [ENTRY.goal, form.goal],
    [ENTRY.lead, form.lead],
    [ENTRY.product, form.product],
    [form.kind === "task" ? ENTRY.deadline : ENTRY.horizon, form.deadline],
    [ENTRY.due, due === null ? null : formatDay(due)],
  ];
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <Subtitle2 as="h2" className={styles.title}>
          {form.name}
        </Subtitle2>
        <Text size={200} className={styles.muted}>
          {ENTRY.place(form.sheet, form.row)}
        </Text>
      </div>
      <Text>{form.title}</Text>
      {role === "Phối hợp" && (
        <Badge appearance="outline" color="informative">
          {ENTRY.coordinates}
        </Badge>
      )}
      <dl className={styles.facts}>
        {facts.map(([term, detail]) =>
          detail === null || detail === "" ? null : (
            <div key={term} className={styles.fact}>
              <dt className={styles.term}>{`${term}:`}</dt>
              <dd className={styles.detail}>{detail}</dd>
            </div>
          ),
        )}
      </dl>
      {countdown !== null && <CountdownWords countdown={countdown} />}
    </header>
  );
}
