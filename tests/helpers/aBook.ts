import { writeXlsx, type Cell, type WriteSheet } from "hucre";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { parsePeriod } from "../../src/domain/plan/reportingPeriod";
import type { CheckedSubmission } from "../../src/domain/validation/checkSubmission";
import { openCatalogue } from "../../src/usecases/catalogue";
import { checkFile } from "../../src/usecases/checkWorkbook";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import type { CellDraft } from "../../src/workbook/draft";

export type Value = string | number | boolean | null;

/** A cell as another program may store it: with a number format, a formula, or as an error. */
export interface StoredCell {
  readonly value: Value;
  readonly format?: string;
  readonly formula?: string;
  readonly isError?: boolean;
}

export type BookCell = Value | StoredCell;

/** A cell's words; a blank cell has none. */
export function wordsOfCell(cell: BookCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "object" ? String(cell.value) : String(cell);
}

/** One sheet of a workbook under test, cell by cell, as any program may have written it. */
export interface BookSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly rows: readonly (readonly BookCell[])[];
  /** Indexes of rows that a filter hides. */
  readonly hiddenRows?: readonly number[];
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly properties: Readonly<Record<string, string>>;
  readonly macros?: boolean;
}

export const catalogue = openCatalogue();

/** A template of plan 726, of March 2025 unless said otherwise: for one agency, or with null every row of the plan. */
export function aBook(agencyId: string | null = "so-y-te", periodId = "2025-03"): Book {
  const plan = catalogue.plan("hd-726");
  const period = parsePeriod(periodId);
  if (plan === undefined || period === undefined) throw new Error("Plan 726 is gone");
  const { sheets, properties } = makeTemplate(plan, period, agencyId);
  return {
    properties,
    sheets: sheets.map(({ name, visibility, rows }) => ({
      name,
      visibility,
      rows: rows.map(({ cells }) => cells.map(bookCell)),
    })),
  };
}

function bookCell(cell: CellDraft | null): BookCell {
  if (cell === null) return null;
  const isDay = typeof cell.value === "number" && /date/iu.test(cell.style);
  return isDay ? { value: cell.value, format: "dd/mm/yyyy" } : cell.value;
}

/** The book with one sheet changed, or without it when the change gives nothing. */
export function withSheet(
  book: Book,
  name: string,
  change: (sheet: BookSheet) => BookSheet | undefined,
): Book {
  const sheets = book.sheets.flatMap((sheet) =>
    sheet.name === name ? (change(sheet) ?? []) : sheet,
  );
  return { ...book, sheets };
}

/** The book with the rows of one sheet changed; the headings are the first row. */
export function withRows(
  book: Book,
  name: string,
  change: (rows: readonly (readonly BookCell[])[]) => readonly (readonly BookCell[])[],
): Book {
  return withSheet(book, name, (sheet) => ({ ...sheet, rows: change(sheet.rows) }));
}

/** The book with one cell of one row written, named by the row's id and the column's heading. */
export function withCell(
  book: Book,
  name: string,
  [id, heading]: readonly [id: string, heading: string],
  cell: BookCell,
): Book {
  return withRows(book, name, (rows) => {
    const column = columnOf(rows, heading);
    if (!rows.some((row) => row[0] === id)) throw new Error(`No row ${id}`);
    return rows.map((row) =>
      row[0] === id ? row.map((old, at) => (at === column ? cell : old)) : row,
    );
  });
}

/** The book with a whole column rewritten, headings aside. */
export function withColumn(
  book: Book,
  name: string,
  heading: string,
  change: (cell: BookCell) => BookCell,
): Book {
  return withRows(book, name, (rows) => {
    const column = columnOf(rows, heading);
    return rows.map((row, at) =>
      at === 0 ? row : row.map((cell, index) => (index === column ? change(cell) : cell)),
    );
  });
}

/** Index of the column under a heading of the first row. */
function columnOf(rows: readonly (readonly BookCell[])[], heading: string): number {
  const column = rows[0]?.indexOf(heading) ?? -1;
  if (column < 0) throw new Error(`No column ${heading}`);
  return column;
}

/** The bytes of the book, written by the library itself, without anything of our own writer. */
export async function writeBook({ sheets, properties, macros }: Book): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(writeSheet),
    properties: { custom: { ...properties } },
    ...(macros ? { vbaProject: new Uint8Array([1, 2, 3]) } : {}),
  });
}

function writeSheet({ name, visibility, rows, hiddenRows = [] }: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) =>
    row.forEach((cell, column) => {
      if (typeof cell === "object" && cell !== null) cells.set(`${at},${column}`, storedCell(cell));
    }),
  );
  return {
    name,
    rows: rows.map((row) =>
      row.map((cell) => (typeof cell === "object" && cell !== null ? cell.value : cell)),
    ),
    cells,
    rowDefs: new Map(hiddenRows.map((at) => [at, { hidden: true }])),
    ...(visibility === "hidden" ? { hidden: true } : {}),
    ...(visibility === "very-hidden" ? { veryHidden: true } : {}),
  };
}

function storedCell({ value, format, formula, isError }: StoredCell): Partial<Cell> {
  return {
    value,
    ...(format === undefined ? {} : { style: { numFmt: format } }),
    ...(isError ? { type: "error" as const } : {}),
    ...(formula === undefined ? {} : { type: "formula" as const, formula, formulaResult: value }),
  };
}

/** The book written, read and checked, as the command line does it. */
export async function checkBook(book: Book): Promise<CheckedSubmission> {
  const result = await checkFile("a.xlsx", await writeBook(book), readWorkbook, catalogue);
  if (result.kind !== "checked") throw new Error(result.message);
  return result.checked;
}
