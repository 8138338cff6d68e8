import { TARGET_COLUMNS, TASK_COLUMNS } from "./columns";
import { isFilled } from "./filled";
import { cellText, type RawCell } from "./rawCell";
import type { DataRow } from "./submission";

/** Rows of one task or target that stand more than once in a workbook, in the order of the sheet. */
export interface Repeat {
  readonly rows: readonly DataRow[];
  /** The row that counts; null when filled rows differ and nobody can know which one is meant. */
  readonly kept: DataRow | null;
}

/**
 * Finds rows that repeat each other. Rows with the same content in the columns to fill are one row,
 * and a blank copy never spoils the row that is filled.
 */
export function repeatsIn(rows: readonly DataRow[]): readonly Repeat[] {
  const byId = new Map<string, DataRow[]>();
  for (const row of rows) {
    if (row.id === null || row.match === "unknown-id") continue;
    const same = byId.get(row.id);
    if (same === undefined) byId.set(row.id, [row]);
    else same.push(row);
  }
  return [...byId.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ rows: same, kept: keptOf(same) }));
}

function keptOf(same: readonly DataRow[]): DataRow | null {
  const filled = same.filter(isFilled);
  const rivals = filled.length === 0 ? same : filled;
  const agree = new Set(rivals.map(filledContent)).size === 1;
  return agree ? (rivals[0] ?? null) : null;
}

function filledContent(row: DataRow): string {
  const columns = row.kind === "task" ? TASK_COLUMNS : TARGET_COLUMNS;
  const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
  return columns
    .filter(({ purpose }) => purpose === "fill")
    .map(({ field }) => cellText(cells[field]) ?? "")
    .join("\u001F");
}
