import { cellText, type RawCell } from "../domain/submission/rawCell";
import { foldAccents } from "../domain/text/foldText";
import { cellRef } from "./cellRef";
import { bearingSheet } from "./rollup/bearingSheet";
import type { RowSnapshot, WorkbookSnapshot } from "./snapshot";

export type CellsOf<Field extends string> = Readonly<Partial<Record<Field, RawCell>>>;

/** A row of a table with its cells by what they mean. */
export interface RowUnder<Field extends string> {
  readonly cells: CellsOf<Field>;
  /** Where a field's cell stands, blank or not: "J12"; the row's first cell when the column is gone. */
  readonly refOf: (field: Field) => string;
}

/** The rows of a sheet below its headings. */
export interface RowsUnder<Field extends string> {
  /** The sheet's name as it stands in the workbook. */
  readonly sheet: string;
  readonly rows: readonly RowUnder<Field>[];
}

/**
 * The rows below the row that holds the headings, wherever people have moved the columns and whatever
 * they call the sheet. `undefined` when the sheet is gone or no row holds all of the headings but those
 * that may be missing.
 */
export function rowsUnder<Field extends string>(
  workbook: WorkbookSnapshot,
  name: string,
  headings: Readonly<Record<Field, string>>,
  mayMiss: readonly NoInfer<Field>[] = [],
): RowsUnder<Field> | undefined {
  const sheet = bearingSheet(workbook, name);
  if (sheet === undefined) return undefined;
  const wanted = Object.entries<string>(headings).map(
    ([field, heading]) => [field as Field, foldAccents(heading)] as const,
  );
  for (const [at, { cells }] of sheet.rows.entries()) {
    const words = cells.map((cell) => foldAccents(cellText(cell) ?? ""));
    const columns = wanted.map(([field, heading]) => [field, words.indexOf(heading)] as const);
    if (columns.some(([field, column]) => column < 0 && !mayMiss.includes(field))) continue;
    const found = new Map(columns.filter(([, column]) => column >= 0));
    if (found.size === 0) continue;
    return { sheet: sheet.name, rows: sheet.rows.slice(at + 1).map((row) => rowUnder(row, found)) };
  }
  return undefined;
}

function rowUnder<Field extends string>(
  { number, cells }: RowSnapshot,
  columns: ReadonlyMap<Field, number>,
): RowUnder<Field> {
  const picked: Partial<Record<Field, RawCell>> = {};
  for (const [field, column] of columns) {
    const cell = cells[column];
    if (cell !== undefined) picked[field] = cell;
  }
  return { cells: picked, refOf: (field) => cellRef(columns.get(field) ?? 0, number) };
}
