import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isAsked } from "../../../domain/target/attainment";
import type { ReportView } from "../../../usecases/report/reportView";
import { REPORT } from "../../labels/report";
import { FigureTile, type TileTone } from "./FigureTile";

const useStyles = makeStyles({
  tiles: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(8rem, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: "0",
  },
});

interface Tile {
  readonly figure: string;
  readonly label: string;
  readonly tone: TileTone;
}

interface FigureTilesProps {
  readonly view: Pick<ReportView, "total" | "shares" | "onTime" | "submissions" | "targets">;
}

/** The figures a leader asks for first. */
export function FigureTiles({ view }: FigureTilesProps): ReactElement {
  const styles = useStyles();
  return (
    <dl className={styles.tiles} aria-label={REPORT.figures}>
      {tilesOf(view).map((tile) => (
        <FigureTile key={tile.label} {...tile} />
      ))}
    </dl>
  );
}

function tilesOf(view: FigureTilesProps["view"]): readonly Tile[] {
  const { total, shares, onTime } = view;
  const words = REPORT.tiles;
  const { fellDue, inTime } = onTime;
  const isOverdue = shares.overdue > 0;
  return [
    { figure: String(total), label: words.total, tone: "plain" },
    { figure: String(shares.done), label: words.done, tone: "good" },
    { figure: String(shares.open), label: words.open, tone: "plain" },
    { figure: String(shares.overdue), label: words.overdue, tone: isOverdue ? "bad" : "plain" },
    { figure: String(shares.unreported), label: words.unreported, tone: "plain" },
    fellDue === 0
      ? { figure: words.none, label: words.noneDue, tone: "plain" }
      : { figure: percent(inTime / fellDue), label: words.onTime(fellDue), tone: "plain" },
    ...submissionTile(view),
    ...targetTile(view),
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function submissionTile({ submissions }: FigureTilesProps["view"]): readonly Tile[] {
  if (submissions === null) return [];
  const { submitted, expected, late } = submissions;
  const more = late > 0 ? REPORT.tiles.late(late) : "";
  const label = REPORT.tiles.submitted(expected) + more;
  return [{ figure: String(submitted), label, tone: "plain" }];
}

function targetTile({ targets }: FigureTilesProps["view"]): readonly Tile[] {
  const total = targets.reduce((sum, { state, count }) => sum + (isAsked(state) ? count : 0), 0);
  if (total === 0) return [];
  const reached = targets.filter(({ state }) => state === "Đạt" || state === "Vượt");
  const figure = reached.reduce((sum, { count }) => sum + count, 0);
  return [{ figure: String(figure), label: REPORT.tiles.targets(total), tone: "plain" }];
}
