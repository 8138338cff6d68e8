import { plainRow, type CellDraft, type RowDraft, type SheetDraft } from "../../workbook/draft";
import { columnAt, editSheet, fitted, rowAt, withValue, type Edit } from "./editDraft";

type Values = Readonly<Record<string, CellDraft["value"]>>;

/** Writes a row under the last one of the table: for what the plan does not know. */
export function addRow(name: string, values: Values): Edit {
  return editSheet(name, (sheet) =>
    insertRow(sheet, sheet.rows.length, rowLike(sheet, {}, values)),
  );
}

/** Copies a row to the place below it, with some values changed. */
export function repeatRow(name: string, rowId: string, changes: Values): Edit {
  return editSheet(name, (sheet) => {
    const at = rowAt(sheet, rowId);
    return insertRow(sheet, at + 1, rowLike(sheet, valuesOf(sheet, at), changes));
  });
}

/** Leaves a row blank inside the table, below the row named. */
export function insertBlankRow(name: string, below: string): Edit {
  return editSheet(name, (sheet) =>
    insertRow(sheet, rowAt(sheet, below) + 1, rowLike(sheet, {}, {})),
  );
}

/** Deletes a row; the table closes the gap. */
export function removeRow(name: string, rowId: string): Edit {
  return editSheet(name, (sheet) => {
    const at = rowAt(sheet, rowId);
    return stretched({ ...sheet, rows: sheet.rows.filter((_, index) => index !== at) }, -1);
  });
}

/** Leaves a text so many rows below the table, outside of it. */
export function addStrayText(name: string, rowsBelow: number, column: number, text: string): Edit {
  return editSheet(name, (sheet) => {
    const gap = Array.from({ length: rowsBelow - 1 }, () => plainRow([]));
    const cells = Array.from({ length: column }, () => null);
    const stray = plainRow([...cells, { value: text, style: "plain" }]);
    return { ...sheet, rows: [...sheet.rows, ...gap, stray] };
  });
}

function insertRow(sheet: SheetDraft, at: number, row: RowDraft): SheetDraft {
  const rows = [...sheet.rows.slice(0, at), row, ...sheet.rows.slice(at)];
  return stretched({ ...sheet, rows }, 1);
}

/** A visible row in the looks of the table's first data row. */
function rowLike(sheet: SheetDraft, values: Values, changes: Values): RowDraft {
  const pattern = sheet.rows[1];
  if (pattern === undefined) throw new Error(`No data row on ${sheet.name}`);
  const cells = pattern.cells.map((cell): CellDraft => ({
    value: null,
    style: cell?.style ?? "plain",
  }));
  const row = Object.entries({ ...values, ...changes }).reduce<RowDraft>(
    (filled, [heading, value]) => withValue(filled, columnAt(sheet, heading), value),
    { cells, height: null, hidden: false },
  );
  return fitted(sheet, row);
}

function valuesOf({ rows }: SheetDraft, at: number): Values {
  const headings = (rows[0]?.cells ?? []).map((cell) => String(cell?.value));
  return Object.fromEntries(
    headings.map((heading, column) => [heading, rows[at]?.cells[column]?.value ?? null]),
  );
}

/** The table and all that follows its length, longer or shorter by some rows. */
function stretched(sheet: SheetDraft, by: number): SheetDraft {
  const stretch = (ref: string): string =>
    ref.replace(/\d+$/u, (last) => String(Number(last) + by));
  const { print } = sheet;
  return {
    ...sheet,
    tables: sheet.tables.map((table) => ({ ...table, ref: stretch(table.ref) })),
    validations: sheet.validations.map((item) => ({ ...item, ref: stretch(item.ref) })),
    conditionalFormats: sheet.conditionalFormats.map((item) => ({
      ...item,
      ref: stretch(item.ref),
    })),
    print: print?.area === null || print === null ? print : { ...print, area: stretch(print.area) },
  };
}
