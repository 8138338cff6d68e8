import { TARGET_COLUMNS, TASK_COLUMNS } from "./columns";
import { fingerprint } from "../text/fingerprint";
import { rememberOf } from "../text/remember";
import { cellText, type RawCell } from "./rawCell";
import { toldFacts, type RowFacts } from "./rowFacts";
import type { DataRow, Submission } from "./submission";

const TASK_FILL = TASK_COLUMNS.filter(({ purpose }) => purpose === "fill").map(
  ({ field }) => field,
);
const TARGET_FILL = TARGET_COLUMNS.filter(({ purpose }) => purpose === "fill").map(
  ({ field }) => field,
);

/** True when the agency wrote something into a row's columns to fill. */
export function isFilled(row: DataRow): boolean {
  return row.kind === "task"
    ? TASK_FILL.some((field) => cellText(row.cells[field]) !== null)
    : TARGET_FILL.some((field) => cellText(row.cells[field]) !== null);
}

/** True when the agency wrote nothing into a row and did not add it either. */
export function isBlank(row: DataRow): boolean {
  return row.match !== "added" && !isFilled(row);
}

/**
 * How many rows a report has, and in how many of them something was written or added; asked anew
 * whenever the files are judged.
 */
export const countRows = rememberOf((submission: Submission): RowCount => {
  const told = toldFacts(submission);
  if (told !== undefined) return told;
  const { rows } = submission;
  return { count: rows.length, filled: rows.filter((row) => !isBlank(row)).length };
});

type RowCount = Pick<RowFacts, "count" | "filled">;

/** What stands in the columns to fill of one row. */
export interface FilledRow {
  readonly id: string;
  readonly cells: readonly (readonly [field: string, value: string | number])[];
}

/**
 * A mark of all that stands in the columns to fill; "" when nothing does. A template keeps the mark of
 * what it carried forward, so that an unopened one is told from a report.
 */
export function contentMark(rows: readonly FilledRow[]): string {
  const texts = rows.flatMap(({ id, cells }) =>
    cells.map(([field, value]) => `${id}|${field}|${String(value)}`),
  );
  return texts.length === 0 ? "" : fingerprint(texts.sort());
}

/** What the agency wrote, row by row. */
export function filledRows(rows: readonly DataRow[]): readonly FilledRow[] {
  return rows.map((row) => {
    const fields: readonly string[] = row.kind === "task" ? TASK_FILL : TARGET_FILL;
    const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
    const filled = fields.flatMap((field): FilledRow["cells"] => {
      const value = cells[field]?.value ?? null;
      return value === null || typeof value === "boolean" ? [] : [[field, value]];
    });
    return { id: row.id ?? "", cells: filled };
  });
}

/**
 * True for a workbook as it left the office: nothing on the cover, and in the columns to fill nothing
 * but what was carried forward from the last period.
 */
export function isUntouched(submission: Submission): boolean {
  return toldFacts(submission)?.isUntouched ?? looksUntouched(submission);
}

function looksUntouched({ cover, identity, rows }: Submission): boolean {
  const { reportNumber, reportDate, preparedBy, signedBy, submissionNo, nothingToReport } = cover;
  const onCover = [reportNumber, reportDate, preparedBy, signedBy, submissionNo];
  const carried = identity?.contentMark ?? "";
  // The mark of a large table costs more than all rules together.
  const asItLeft = (): boolean =>
    carried === "" ? !rows.some(isFilled) : contentMark(filledRows(rows)) === carried;
  return (
    !nothingToReport &&
    onCover.every((value) => value === null) &&
    rows.every((row) => row.match !== "added") &&
    asItLeft()
  );
}
