import { TARGET_COLUMNS, TASK_COLUMNS, type Column } from "../submission/columns";
import type { RawCell } from "../submission/rawCell";
import type { DataRow } from "../submission/submission";
import type { TaskEntry } from "../submission/taskEntry";
import type { CheckedSubmission } from "./checkSubmission";

const FILLED_TASK = filledFields(TASK_COLUMNS);
const FILLED_TARGET = filledFields(TARGET_COLUMNS);

function filledFields(columns: readonly Column<string>[]): ReadonlySet<string> {
  return new Set(columns.filter(({ purpose }) => purpose === "fill").map(({ field }) => field));
}

/**
 * A checked workbook without the plan's own words on rows that were recognised: once checked they
 * say nothing new, and hundreds of files must fit into memory together.
 */
export function keepFilled({
  submission,
  entries,
  findings,
}: CheckedSubmission): CheckedSubmission {
  const kept = new Map<DataRow, DataRow>();
  for (const row of submission.rows) kept.set(row, keepRow(row));
  return {
    submission: { ...submission, rows: [...kept.values()] },
    entries: entries.map((entry): TaskEntry => {
      const row = kept.get(entry.row);
      return row?.kind === "task" ? { ...entry, row } : entry;
    }),
    findings,
  };
}

function keepRow<Row extends DataRow>(row: Row): Row {
  const known = row.kind === "task" ? row.task !== null : row.target !== null;
  if (!known) return row;
  const fields = row.kind === "task" ? FILLED_TASK : FILLED_TARGET;
  const cells: Readonly<Record<string, RawCell>> = row.cells;
  const filled: Record<string, RawCell> = {};
  for (const field in cells) {
    const cell = cells[field];
    if (cell !== undefined && fields.has(field)) filled[field] = cell;
  }
  return { ...row, cells: filled };
}
