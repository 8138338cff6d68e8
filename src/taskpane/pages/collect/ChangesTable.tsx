import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SheetChange } from "../../../usecases/fileWork";
import { COLLECT } from "../../labels/collect";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: "end",
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  first: { textAlign: "start" },
  sheet: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalXS,
    overflowWrap: "anywhere",
  },
  number: { textAlign: "end", padding: tokens.spacingHorizontalXS },
});

const NUMBERS = ["added", "changed", "kept", "dropped"] as const;

/** How many rows of each sheet come, change, stay and go. */
export function ChangesTable({
  changes,
}: {
  readonly changes: readonly SheetChange[];
}): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={COLLECT.previewTitle}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            {COLLECT.columns.sheet}
          </th>
          {NUMBERS.map((number) => (
            <th key={number} scope="col" className={styles.head}>
              {COLLECT.columns[number]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.sheet}>
            <th scope="row" className={styles.sheet}>
              {change.sheet}
            </th>
            {NUMBERS.map((number) => (
              <td key={number} className={styles.number}>
                {change[number]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
