import { becomesRecurring } from "../consolidation/taskState";
import { foldText } from "../text/foldText";
import { isFilled } from "./filled";
import { cellText, type RawCell } from "./rawCell";
import type { TaskStatus } from "./status";
import type { TaskEntry } from "./taskEntry";

/** What an agency reported of one task the last time; null for what it did not say or nobody kept. */
export interface EarlierRow {
  readonly status: TaskStatus | null;
  readonly percent: number | null;
  readonly completedOn: string | null;
  readonly result: string | null;
  readonly difficulty: string | null;
  /** The cell of the deadline as it stood; a roll-up does not keep it. */
  readonly deadline: RawCell | null;
}

/** An agency's report before the one that is checked. */
export interface EarlierReport {
  /** "tháng 2 năm 2025" */
  readonly periodLabel: string;
  /** The rows in which something was reported, by the id of their task. */
  readonly rows: ReadonlyMap<string, EarlierRow>;
}

/** The rows of a report in which something is said, as the next report is held against them. */
export function earlierRows(entries: readonly TaskEntry[]): ReadonlyMap<string, EarlierRow> {
  const reported = entries.filter(({ row, role }) => role === "Chủ trì" && isFilled(row));
  return new Map(
    reported.flatMap((entry) =>
      entry.row.id === null ? [] : [[entry.row.id, earlierRow(entry)] as const],
    ),
  );
}

function earlierRow({
  row,
  status,
  percent,
  completedOn,
  result,
  difficulty,
}: TaskEntry): EarlierRow {
  return {
    status: status.kind === "read" ? status.status : null,
    percent: percent.kind === "read" ? percent.value : null,
    completedOn: completedOn.kind === "read" ? completedOn.day : null,
    result,
    difficulty,
    deadline: cellText(row.cells.deadline) === null ? null : (row.cells.deadline ?? null),
  };
}

/** True for a task that is done once and for all; work that comes back begins anew. */
export function endsOnce({ deadline }: TaskEntry): boolean {
  return !becomesRecurring(deadline);
}

/** True when two texts say the same whatever their case, blanks and closing stop. */
export function saysAgain(text: string | null, earlier: string | null): boolean {
  return text !== null && earlier !== null && foldText(text) === foldText(earlier);
}

/** True when the agency tells a difficulty that it did not tell before: a reason for what changed. */
export function tellsNewDifficulty({ difficulty }: TaskEntry, earlier: EarlierRow): boolean {
  return difficulty !== null && !saysAgain(difficulty, earlier.difficulty);
}
