import type { Assignment } from "../plan/assignments";
import { stageRowId, type PlanRow } from "../plan/planIndex";
import type { CutOff } from "../submission/cutOff";
import { cellText } from "../submission/rawCell";
import { readDay, readFigure } from "../submission/readings";
import { judgeTarget, type AttainmentState } from "../target/attainment";
import { parseTarget } from "../target/parseTarget";
import type { TargetValue } from "../target/target";
import { targetRowOf, type Contribution } from "./contribution";

export interface RolledTarget {
  readonly row: Extract<PlanRow, { kind: "target" | "staged" }>;
  readonly id: string;
  readonly horizon: string;
  readonly text: string | null;
  readonly unit: string | null;
  readonly goal: TargetValue;
  readonly leads: readonly string[];
  /** The figure of the first-named lead that gave one; figures of several agencies are never averaged. */
  readonly actual: number | null;
  readonly actualText: string | null;
  readonly measuredOn: string | null;
  readonly dataSource: string | null;
  readonly assessment: string | null;
  readonly note: string | null;
  readonly state: AttainmentState;
  readonly distance: number | null;
  readonly source: Contribution | null;
  /** Other leads' figures that differ from the one that stands. */
  readonly differing: readonly Contribution[];
  readonly sources: readonly Contribution[];
}

/** Holds the reported figures against every target of the plan. */
export function rollUpTargets(
  assignments: readonly Assignment[],
  contributions: readonly Contribution[],
  cutOff: CutOff,
): readonly RolledTarget[] {
  const used = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const { row, disposition, blank } = contribution;
    if (disposition.kind !== "used" || row.kind === "task" || row.id === null || blank) continue;
    const same = used.get(row.id);
    if (same === undefined) used.set(row.id, [contribution]);
    else same.push(contribution);
  }
  return assignments.flatMap(({ row, leads }) =>
    row.kind === "task" ? [] : [rollUpTarget(row, leads, used.get(row.id) ?? [], cutOff)],
  );
}

/** What the plan asks of a target or of one stage of it, in its own words. */
export function goalWords(row: RolledTarget["row"]): Pick<RolledTarget, "text" | "unit"> {
  return row.kind === "staged"
    ? { text: row.target.values[row.stage] ?? null, unit: null }
    : { text: row.target.value, unit: row.target.unit };
}

function rollUpTarget(
  row: RolledTarget["row"],
  leads: readonly string[],
  sources: readonly Contribution[],
  cutOff: CutOff,
): RolledTarget {
  const staged = row.kind === "staged";
  const horizon = staged ? row.stage : row.target.horizon;
  const { text, unit } = goalWords(row);
  const goal = parseTarget(text, unit);
  const ordered = leads.flatMap((lead) =>
    sources
      .filter(({ agencyId }) => agencyId === lead)
      .sort((a, b) => ((a.unitId ?? "") < (b.unitId ?? "") ? -1 : 1)),
  );
  const source = ordered.find((candidate) => figureOf(candidate) !== null) ?? ordered[0] ?? null;
  const cells = source === null ? null : (targetRowOf(source)?.cells ?? null);
  const actual = source === null ? null : figureOf(source);
  const measured = readDay(cells?.measuredOn);
  const { state, distance } = judgeTarget(goal, actual, { horizon, today: cutOff.asOf });
  return {
    row,
    id: staged ? stageRowId(row.target, row.stage) : row.target.id,
    horizon,
    text,
    unit,
    goal,
    leads,
    actual,
    actualText: cells === null ? null : cellText(cells.actual),
    measuredOn: measured.kind === "read" ? measured.day : null,
    dataSource: cells === null ? null : cellText(cells.dataSource),
    assessment: cells === null ? null : cellText(cells.assessment),
    note: cells === null ? null : cellText(cells.note),
    state,
    distance,
    source,
    differing: ordered.filter(
      (other) => other !== source && figureOf(other) !== null && figureOf(other) !== actual,
    ),
    sources,
  };
}

function figureOf(contribution: Contribution): number | null {
  const reading = readFigure(targetRowOf(contribution)?.cells.actual);
  return reading.kind === "read" ? reading.value : null;
}
