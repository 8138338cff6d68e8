import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { RowForm } from "../../../usecases/entry/rowForm";
import { ENTRY } from "../../labels/entry";

const useStyles = makeStyles({
  unclear: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: { margin: "0", paddingLeft: tokens.spacingHorizontalL },
});

interface UnclearListProps {
  readonly form: RowForm;
}

/** What "5 rõ" still misses: said, not judged. */
export function UnclearList({ form }: UnclearListProps): ReactElement | null {
  const styles = useStyles();
  const id = useId();
  const { unclear, role, kind } = form;
  if (kind === "task" ? role !== "Chủ trì" : unclear.length === 0) return null;
  if (unclear.length === 0) return <Text>{ENTRY.clear}</Text>;
  return (
    <div className={styles.unclear}>
      <Text weight="semibold" id={id}>
        {ENTRY.unclear}
      </Text>
      <ul className={styles.list} aria-labelledby={id}>
        {unclear.map((sentence) => (
          <li key={sentence}>
            <Text>{sentence}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
