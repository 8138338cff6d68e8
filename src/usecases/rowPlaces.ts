import type { DataRow, Submission } from "../domain/submission/submission";
import type { Finding } from "../domain/validation/finding";
import type { Place } from "./openWorkbook";

/** A row by where it stands now. */
export interface RowPlace {
  readonly sheet: string;
  /** From 1, as the user sees it. */
  readonly row: number;
}

/** The row number of an address: 12 of "J12"; of several cells the first one's. */
export function rowNumber(cell: string): number {
  return Number(/\d+/u.exec(cell)?.[0] ?? 0);
}

/** The row of tasks or targets in which a cell lies. */
export function dataRowAt(submission: Submission, { sheet, cell }: Place): RowPlace | undefined {
  const row = rowAt(submission, { sheet, row: rowNumber(cell) });
  return row === undefined ? undefined : { sheet: row.sheet, row: row.row };
}

/** The row of tasks or targets that stands at a place; rows that are neither do not count. */
export function rowAt(submission: Submission, { sheet, row }: RowPlace): DataRow | undefined {
  return rowsByPlace(submission).get(`${sheet}!${row}`);
}

const BY_PLACE = new WeakMap<Submission, ReadonlyMap<string, DataRow>>();

function rowsByPlace(submission: Submission): ReadonlyMap<string, DataRow> {
  const known = BY_PLACE.get(submission);
  if (known !== undefined) return known;
  const rows = submission.rows.filter(({ match }) => match !== "unidentified");
  const made = new Map(rows.map((row) => [`${row.sheet}!${row.row}`, row]));
  BY_PLACE.set(submission, made);
  return made;
}

/** The cell of a field in a row; undefined where the sheet lacks the column. */
export function cellOfField(
  { sheets }: Submission,
  { sheet, row, kind }: Pick<DataRow, "sheet" | "row" | "kind">,
  field: string,
): Place | undefined {
  const reading = sheets.find((each) => each.name === sheet && each.kind === kind);
  const letters = reading?.columns.get(field);
  return letters === undefined ? undefined : { sheet, cell: `${letters}${row}` };
}

/** Where the user is taken for a finding; null for one about the file as a whole. */
export function placeOfFinding(finding: Finding, submission: Submission): Place | null {
  const { sheet, cell, rowId } = finding;
  if (sheet === null) return null;
  if (cell !== null) return { sheet, cell };
  const row = submission.rows.find((each) => each.sheet === sheet && each.id === rowId);
  if (rowId === null || row === undefined) return { sheet, cell: "A1" };
  const field = row.kind === "task" ? "status" : "actual";
  return cellOfField(submission, row, field) ?? { sheet, cell: `A${row.row}` };
}
