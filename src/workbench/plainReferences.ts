import { fullAddress } from "../host/address";
import {
  cellKey,
  type Area,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
} from "../host/model";

/** Where a formula stands: `[@Cột]` means the cell of that column in the same row. */
export interface FormulaPlace {
  readonly sheet: HostSheet;
  readonly row: number;
}

/**
 * A formula with names and structured references (`ChiTiet[Mã]`, `NgayChot`) written as plain
 * references, which the grid's own engine calculates. What it does not know stays as it is.
 */
export function plainReferences(
  formula: string,
  workbook: HostWorkbook,
  place: FormulaPlace,
): string {
  return formula.replace(TOKEN, (token: string, ...match: unknown[]) => {
    const groups = match.at(-1) as Readonly<Record<string, string | undefined>>;
    if (groups["inner"] !== undefined)
      return tableReference(groups["table"], groups["inner"], workbook, place) ?? token;
    if (groups["name"] !== undefined)
      return namedReference(groups["name"], workbook, place) ?? token;
    return token;
  });
}

/** Texts and quoted sheet names are passed over, so that nothing in them is taken for a reference. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<table>[\p{L}_][\p{L}\p{N}_.]*)?\[(?<inner>(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*)\]|(?<![\p{L}\p{N}_.$!])(?<name>[\p{L}_][\p{L}\p{N}_.]*)(?![\p{L}\p{N}_.(![])/gu;

function namedReference(
  name: string,
  { names, sheets }: HostWorkbook,
  { sheet }: FormulaPlace,
): string | undefined {
  const called = names.filter((each) => sameWord(each.name, name));
  const found =
    called.find(({ sheetId }) => sheetId === sheet.id) ??
    called.find(({ sheetId }) => sheetId === null);
  if (found !== undefined) return found.formula.replace(/^=/u, "");
  const table = findTable(name, sheets);
  return table === undefined ? undefined : fullAddress(table.sheet.name, dataOf(table.table));
}

function tableReference(
  name: string | undefined,
  inner: string,
  { sheets }: HostWorkbook,
  place: FormulaPlace,
): string | undefined {
  const found = name === undefined ? tableAt(place) : findTable(name, sheets);
  if (found === undefined) return undefined;
  const wish = readSpecifier(inner);
  const rows = wish.thisRow ? { row: place.row, rows: 1 } : rowsOf(found.table, wish.parts);
  const columns = columnsOf(found, wish.columns);
  return columns === undefined
    ? undefined
    : absolute(fullAddress(found.sheet.name, { ...rows, ...columns }));
}

interface FoundTable {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

interface Specifier {
  readonly thisRow: boolean;
  /** "#headers", "#all"… */
  readonly parts: readonly string[];
  /** First and last heading; none means all columns. */
  readonly columns: readonly string[];
}

/** `Mã`, `@Mã`, `[#Headers],[Mã]`, `[Mã]:[Tên]`. */
function readSpecifier(inner: string): Specifier {
  const thisRow = inner.startsWith("@");
  const rest = thisRow ? inner.slice(1) : inner;
  const bracketed = [...rest.matchAll(/\[((?:[^[\]']|'.)*)\]/gu)].map(([, word = ""]) => word);
  const words = bracketed.length > 0 ? bracketed : [rest];
  const parts = words.filter((word) => word.startsWith("#")).map((word) => word.toLowerCase());
  const columns = words
    .filter((word) => word !== "" && !word.startsWith("#"))
    .map((word) => word.replace(/'(.)/gu, "$1"));
  return { thisRow: thisRow || parts.includes("#this row"), parts, columns };
}

function rowsOf(table: HostTable, parts: readonly string[]): Pick<Area, "row" | "rows"> {
  const { row, rows } = table.area;
  if (parts.includes("#all")) return { row, rows };
  if (parts.includes("#totals")) return { row: row + rows - 1, rows: 1 };
  const data = dataOf(table);
  if (!parts.includes("#headers")) return { row: data.row, rows: data.rows };
  return { row, rows: parts.includes("#data") ? data.rows + 1 : 1 };
}

function columnsOf(
  { sheet, table }: FoundTable,
  headings: readonly string[],
): Pick<Area, "column" | "columns"> | undefined {
  const { column, columns } = table.area;
  if (headings.length === 0) return { column, columns };
  const places = headings.map((heading) => columnOf(sheet, table, heading));
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return { column: Math.min(first, last), columns: Math.abs(last - first) + 1 };
}

function columnOf(sheet: HostSheet, { area }: HostTable, heading: string): number | undefined {
  for (let column = area.column; column < area.column + area.columns; column += 1) {
    const cell = sheet.cells.get(cellKey(area.row, column));
    if (cell !== undefined && sameWord(String(cell.value), heading)) return column;
  }
  return undefined;
}

function dataOf({ area, showHeaders, showTotals }: HostTable): Area {
  const above = showHeaders ? 1 : 0;
  const below = showTotals ? 1 : 0;
  return { ...area, row: area.row + above, rows: Math.max(1, area.rows - above - below) };
}

function findTable(name: string, sheets: readonly HostSheet[]): FoundTable | undefined {
  for (const sheet of sheets) {
    const table = sheet.tables.find((each) => sameWord(each.name, name));
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}

function tableAt({ sheet, row }: FormulaPlace): FoundTable | undefined {
  const table = sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows);
  return table === undefined ? undefined : { sheet, table };
}

function absolute(address: string): string {
  const mark = address.lastIndexOf("!");
  return (
    address.slice(0, mark + 1) +
    address.slice(mark + 1).replace(/(?<column>[A-Z]+)(?<row>\d+)/gu, "$$$<column>$$$<row>")
  );
}

function sameWord(one: string, other: string): boolean {
  return one.normalize("NFC").toLowerCase() === other.normalize("NFC").toLowerCase();
}
