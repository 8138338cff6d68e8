import { isFilled } from "../../domain/submission/filled";
import { cellText } from "../../domain/submission/rawCell";
import type { DataRow } from "../../domain/submission/submission";
import type { CheckedSubmission } from "../../domain/validation/checkSubmission";
import type { Finding } from "../../domain/validation/finding";
import { rowNumber, type RowPlace } from "../rowPlaces";

/** A row that can be filled as a form. */
export interface FormRow extends RowPlace {
  /** Stays with the row when rows are sorted or inserted. */
  readonly key: string;
  readonly kind: DataRow["kind"];
  /** The agency must report on it: a task it leads, a target. */
  readonly asked: boolean;
  readonly filled: boolean;
  /** Findings that must be fixed. */
  readonly faults: number;
}

/** Which rows "next" and "previous" stop at. */
export type RowFilter = "asked" | "unfilled" | "faulty" | "all";

/** All rows to fill, in the order in which they stand on the sheets. */
export function formRows({ submission, entries, findings }: CheckedSubmission): readonly FormRow[] {
  const rows = submission.rows.filter(({ match }) => match !== "unidentified");
  const roles = new Map(entries.map(({ row, role }) => [row as DataRow, role]));
  const leads = [...roles.values()].includes("Chủ trì");
  const faults = faultsByRow(findings);
  const times = new Map<string, number>();
  for (const row of rows) times.set(idKey(row), (times.get(idKey(row)) ?? 0) + 1);
  return rows.map((row) => ({
    sheet: row.sheet,
    row: row.row,
    key: row.id !== null && times.get(idKey(row)) === 1 ? idKey(row) : placeKey(row),
    kind: row.kind,
    asked: row.kind !== "task" || !leads || roles.get(row) === "Chủ trì",
    filled: isFilled(row),
    faults: faults.get(placeKey(row)) ?? 0,
  }));
}

function idKey({ sheet, id }: DataRow): string {
  return `${sheet}#${id ?? ""}`;
}

function placeKey({ sheet, row }: RowPlace): string {
  return `${sheet}!${row}`;
}

function faultsByRow(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const faults = new Map<string, number>();
  for (const { severity, sheet, cell } of findings) {
    if (severity !== "error" || sheet === null || cell === null) continue;
    const key = placeKey({ sheet, row: rowNumber(cell) });
    faults.set(key, (faults.get(key) ?? 0) + 1);
  }
  return faults;
}

/** The next row (or, backwards, the one before) that a filter lets through; the sheets end where they end. */
export function stepRow(
  rows: readonly FormRow[],
  from: RowPlace | null,
  direction: 1 | -1,
  filter: RowFilter,
): FormRow | undefined {
  const at = from === null ? -1 : rows.findIndex((row) => isAt(row, from));
  const following = direction === 1 ? rows.slice(at + 1) : rows.slice(0, Math.max(at, 0)).reverse();
  return following.find((row) => passes(row, filter));
}

/** Whether a row is one of those that a filter stops at. */
export function passes({ asked, filled, faults }: FormRow, filter: RowFilter): boolean {
  switch (filter) {
    case "asked":
      return asked;
    case "unfilled":
      return asked && !filled;
    case "faulty":
      return faults > 0;
    case "all":
      return true;
  }
}

/** How many of the rows asked for are filled, of tasks and of targets. */
export function fillProgress(
  rows: readonly FormRow[],
  kind: "task" | "target",
): { readonly filled: number; readonly total: number } {
  const asked = rows.filter((row) => row.asked && (row.kind === "task") === (kind === "task"));
  return { filled: asked.filter(({ filled }) => filled).length, total: asked.length };
}

/** The row that stands at a place. */
export function formRowAt(rows: readonly FormRow[], place: RowPlace | null): FormRow | undefined {
  return place === null ? undefined : rows.find((row) => isAt(row, place));
}

function isAt(row: RowPlace, place: RowPlace): boolean {
  return row.sheet === place.sheet && row.row === place.row;
}

/** How a row is called: "Nhiệm vụ 12", "Chỉ tiêu 3". */
export function nameOfRow(row: DataRow): string {
  const no =
    (row.kind === "task" ? row.task?.no : row.target?.no) ?? cellText(row.cells.no) ?? null;
  const what = row.kind === "task" ? "Nhiệm vụ" : "Chỉ tiêu";
  return no === null ? `${what} ở dòng ${row.row}` : `${what} ${no}`;
}
