import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SHARES } from "../../../../usecases/report/reportView";
import { REPORT } from "../../../labels/report";
import { SharePart } from "./SharePart";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: "0",
    padding: "0",
    listStyleType: "none",
  },
  entry: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  sample: { width: tokens.spacingHorizontalL, height: tokens.spacingHorizontalM },
});

/** What each colour and pattern stands for. */
export function ChartLegend(): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {SHARES.map((share) => (
        <li key={share} className={styles.entry}>
          <svg className={styles.sample} aria-hidden focusable={false}>
            <SharePart share={share} from={0} width={100} />
          </svg>
          <Text size={200}>{REPORT.shares[share]}</Text>
        </li>
      ))}
    </ul>
  );
}
