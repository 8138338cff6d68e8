import type { CellDraft, RowDraft, SheetDraft } from "../draft";
import { shiftFormula } from "../shiftFormula";

/**
 * A sheet whose table stands so many rows further down, under what people put above it. Undefined
 * where a formula cannot be written there.
 */
export function movedDown(sheet: SheetDraft, by: number): SheetDraft | undefined {
  if (by === 0) return sheet;
  const rows = sheet.rows.map((row) => rowDown(row, by));
  const formats = sheet.conditionalFormats.map((format) => {
    const formula = shiftFormula(format.formula, by, 0);
    return formula === undefined ? undefined : { ...format, formula, ref: down(format.ref, by) };
  });
  if (rows.includes(undefined) || formats.includes(undefined)) return undefined;
  const above = Array.from({ length: by }, () => ({ cells: [], height: null, hidden: false }));
  const { freeze, print } = sheet;
  return {
    ...sheet,
    rows: [...above, ...rows.filter((row) => row !== undefined)],
    merges: sheet.merges.map((ref) => down(ref, by)),
    freeze: freeze === null ? null : { ...freeze, rows: freeze.rows + by },
    tables: sheet.tables.map((table) => ({ ...table, ref: down(table.ref, by) })),
    validations: sheet.validations.map((each) => ({ ...each, ref: down(each.ref, by) })),
    conditionalFormats: formats.filter((format) => format !== undefined),
    print:
      print === null
        ? null
        : {
            ...print,
            repeatRow: print.repeatRow === null ? null : print.repeatRow + by,
            area: print.area === null ? null : down(print.area, by),
          },
  };
}

/** "A1:C9" so many rows further down, fixed or not. */
export function down(ref: string, by: number): string {
  return ref.replace(/(?<=[A-Z]\$?)\d+/gu, (row) => String(Number(row) + by));
}

/** A row as it reads so many rows further down; undefined where a formula cannot be written there. */
export function rowDown(row: RowDraft, by: number): RowDraft | undefined {
  if (by === 0) return row;
  const cells: (CellDraft | null)[] = [];
  for (const cell of row.cells) {
    const formula = cell?.formula === undefined ? undefined : shiftFormula(cell.formula, by, 0);
    if (cell?.formula !== undefined && formula === undefined) return undefined;
    cells.push(formula === undefined || cell === null ? cell : { ...cell, formula });
  }
  return { ...row, cells };
}
