import { cellText, type RawCell } from "../../domain/submission/rawCell";
import { foldAccents } from "../../domain/text/foldText";
import { cellRef } from "../cellRef";
import { ROLL_UP_TABLES, type RollUpTable } from "../rollup/rollUpTables";
import { CUT_OFF_LABEL } from "../rollup/overviewGrid";
import { SHEETS } from "../sheetNames";
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../snapshot";

/** A cell of the workbook; the sheet as the workbook names it. */
export interface CellPlace {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  /** From 1. */
  readonly row: number;
}

/** A table of the roll-up where it stands now, wherever people moved its columns. */
export interface TableArea extends RollUpTable {
  readonly headings: readonly (string | null)[];
  readonly headingRow: number;
  /** Numbers of its rows on the sheet. */
  readonly rows: readonly number[];
}

/** A roll-up laid open for formulas: its cells, tables and names. */
export interface Grid {
  readonly cell: (place: CellPlace) => RawCell | undefined;
  /** The sheet's name as the workbook has it, whatever its letter case or accents became. */
  readonly sheetName: (name: string) => string | undefined;
  readonly rowsOf: (sheet: string) => readonly RowSnapshot[];
  readonly table: (name: string) => TableArea | undefined;
  readonly tableOn: (sheet: string) => TableArea | undefined;
  readonly named: (name: string) => CellPlace | undefined;
}

const OUR_NAMES: ReadonlySet<string> = new Set(Object.values(SHEETS).map(foldAccents));

/** Opens a roll-up as it was read. */
export function openGrid({ sheets }: WorkbookSnapshot): Grid {
  const byName = new Map(sheets.map((sheet) => [foldAccents(sheet.name), sheet]));
  const named = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const rows = new Map(
    sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row) => [row.number, row]))]),
  );
  const unknown = sheets.filter(({ name }) => !OUR_NAMES.has(foldAccents(name)));
  const tables = ROLL_UP_TABLES.flatMap((table) => {
    const sheet = byName.get(foldAccents(table.sheet));
    return (sheet === undefined ? renamedArea(table, unknown) : areaOf(table, sheet)) ?? [];
  });
  const overview = byName.get(foldAccents(SHEETS.overview));
  const cutOff = (overview === undefined ? unknown : [overview]).flatMap(
    (sheet) => cutOffIn(sheet) ?? [],
  );
  return {
    cell: ({ sheet, row, column }) =>
      rows.get(sheet)?.get(row)?.cells[column] ?? silentCell(column, row, named.get(sheet)),
    sheetName: (name) => byName.get(foldAccents(name))?.name,
    rowsOf: (name) => byName.get(foldAccents(name))?.rows ?? [],
    table: (name) => tables.find(({ table }) => foldAccents(table) === foldAccents(name)),
    tableOn: (sheet) => tables.find((table) => table.sheet === sheet),
    named: (name) => (name.toLowerCase() === "ngaychot" ? cutOff[0] : undefined),
  };
}

/** A cell whose formula shows nothing now; it would look like the others of its column. */
function silentCell(
  column: number,
  row: number,
  sheet: SheetSnapshot | undefined,
): RawCell | undefined {
  const ref = cellRef(column, row);
  const formula = sheet?.emptyFormulas?.get(ref);
  if (formula === undefined) return undefined;
  const formatted = sheet?.rows.find(({ cells }) => (cells[column]?.numberFormat ?? null) !== null);
  const numberFormat = formatted?.cells[column]?.numberFormat ?? null;
  return { ref, type: "blank", value: null, numberFormat, formula };
}

/** A table on a sheet that people gave another name. */
function renamedArea(table: RollUpTable, unknown: readonly SheetSnapshot[]): TableArea | undefined {
  const known = [...table.known, table.own];
  return unknown.map((sheet) => areaOf({ ...table, known }, sheet)).find((area) => area);
}

function areaOf(table: RollUpTable, sheet: SheetSnapshot): TableArea | undefined {
  const at = sheet.rows.findIndex(({ cells }) => {
    const words = new Set(cells.map((cell) => cellText(cell)));
    return table.known.every((heading) => words.has(heading));
  });
  const top = sheet.rows[at];
  if (top === undefined) return undefined;
  const below = sheet.rows.slice(at + 1).map(({ number }) => number);
  const gap = below.findIndex((number, index) => number !== top.number + 1 + index);
  return {
    ...table,
    sheet: sheet.name,
    headings: top.cells.map((cell) => cellText(cell)),
    headingRow: top.number,
    rows: table.hasRowsBelow && gap >= 0 ? below.slice(0, gap) : below,
  };
}

/** The day beside its label on the overview. */
function cutOffIn({ name, rows }: SheetSnapshot): CellPlace | undefined {
  for (const { number, cells } of rows) {
    if (cellText(cells[0]) !== CUT_OFF_LABEL) continue;
    const column = cells.findIndex((cell, at) => at > 0 && typeof cell?.value === "number");
    return column < 0 ? undefined : { sheet: name, column, row: number };
  }
  return undefined;
}
