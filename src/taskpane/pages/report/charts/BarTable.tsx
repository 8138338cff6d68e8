import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SHARES, type ReportBar } from "../../../../usecases/report/reportView";
import { REPORT } from "../../../labels/report";

const useStyles = makeStyles({
  frame: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    textAlign: "right",
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: "baseline",
  },
  name: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
  },
});

/** More rows than this are read on the sheet, not in a pane. */
const MOST_ROWS = 200;

interface BarTableProps {
  readonly name: string;
  readonly bars: readonly ReportBar[];
}

/** The same figures as the chart, as a table. */
export function BarTable({ name, bars }: BarTableProps): ReactElement {
  const styles = useStyles();
  const shown = bars.slice(0, MOST_ROWS);
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {name}
            </th>
            <th scope="col" className={styles.cell}>
              {REPORT.charts.total}
            </th>
            {SHARES.map((share) => (
              <th key={share} scope="col" className={styles.cell}>
                {REPORT.shares[share]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, total, shares }) => (
            <tr key={label}>
              <th scope="row" className={styles.name}>
                {label}
              </th>
              <td className={styles.cell}>{total}</td>
              {SHARES.map((share) => (
                <td key={share} className={styles.cell}>
                  {shares[share]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < bars.length && (
        <Text size={200}>{REPORT.charts.tooMany(bars.length - shown.length)}</Text>
      )}
    </div>
  );
}
