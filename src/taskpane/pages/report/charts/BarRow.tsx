import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SHARES, type ReportBar } from "../../../../usecases/report/reportView";
import { REPORT } from "../../../labels/report";
import { SharePart } from "./SharePart";

const useStyles = makeStyles({
  head: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  bar: { display: "block", width: "100%", height: tokens.spacingVerticalXL },
  figure: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: tokens.strokeWidthThicker,
    strokeLinejoin: "round",
    paintOrder: "stroke",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAnchor: "middle",
    dominantBaseline: "central",
  },
});

/** Narrower parts have no room for their figure. */
const ROOM_FOR_FIGURE = 6;

interface BarRowProps {
  readonly bar: ReportBar;
  /** The tasks of the longest bar, which takes the whole width. */
  readonly longest: number;
}

/** One bar: its name and total above, its parts with their figures, all of it in words for a screen reader. */
export function BarRow({ bar, longest }: BarRowProps): ReactElement {
  const styles = useStyles();
  const { label, total, shares } = bar;
  const present = SHARES.filter((share) => shares[share] > 0);
  const words = present.map((share) => REPORT.charts.part(REPORT.shares[share], shares[share]));
  const parts = present.map((share, at) => {
    const before = present.slice(0, at).reduce((sum, each) => sum + shares[each], 0);
    const scale = 100 / Math.max(1, longest);
    return { share, count: shares[share], from: before * scale, width: shares[share] * scale };
  });
  return (
    <>
      <div className={styles.head} aria-hidden>
        <Text size={200}>{label}</Text>
        <Text size={200} weight="semibold">
          {total}
        </Text>
      </div>
      <svg
        className={styles.bar}
        role="img"
        aria-label={REPORT.charts.bar(label, total, words)}
        focusable={false}
      >
        {parts.map(({ share, from, width }) => (
          <SharePart key={share} share={share} from={from} width={width} />
        ))}
        {parts
          .filter(({ width }) => width >= ROOM_FOR_FIGURE)
          .map(({ share, count, from, width }) => (
            <text key={share} className={styles.figure} x={`${from + width / 2}%`} y="50%">
              {count}
            </text>
          ))}
      </svg>
    </>
  );
}
