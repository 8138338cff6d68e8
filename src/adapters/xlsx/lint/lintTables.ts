import { contains, firstOverlap, overlap, readRange, type CellRange } from "./cellRange";
import { attribute, child, children, items, repeated, sameNameKey, wholeNumber } from "./elements";
import { nameFaults } from "./lintDefinedNames";
import { lintFormula } from "./lintFormula";
import { filterColumnFaults, mergedRanges } from "./lintSheetParts";
import type { TablePart, WorkbookModel } from "./workbookModel";
import type { Worksheet } from "./worksheetModel";
import type { XmlElement } from "./xmlTree";

const LONGEST_COLUMN_NAME = 255;

/** Ids and names of tables are unique in the workbook, and no defined name is also a table's. */
export function lintTableNames({ tables, definedNames }: WorkbookModel): readonly string[] {
  const ids = tables.map(({ root }) => attribute(root, "id"));
  const names = tables.map(({ root }) => sameNameKey(attribute(root, "displayName")));
  const taken = new Set(definedNames.map(({ name }) => sameNameKey(name)));
  return [
    ...repeated(ids).map((id) => `tables: two have the id ${id}`),
    ...repeated(names).map((name) => `tables: two are named ${name}`),
    ...names
      .filter((name) => taken.has(name))
      .map((name) => `tables: ${name} is also a defined name`),
  ];
}

/** The tables of one sheet: each fits its cells, and none touches another, a filter or merged cells. */
export function lintTables(sheet: Worksheet, workbook: WorkbookModel): readonly string[] {
  const tables = workbook.tables.filter(({ sheetPart }) => sheetPart === sheet.part);
  return [
    ...tables.flatMap((table) =>
      tableFaults(table, sheet, workbook).map((fault) => `${table.part}: ${fault}`),
    ),
    ...placeFaults(tables, sheet.root).map((fault) => `${sheet.part}: ${fault}`),
  ];
}

function tableFaults(
  table: TablePart,
  sheet: Worksheet,
  workbook: WorkbookModel,
): readonly string[] {
  const { root } = table;
  const range = readRange(attribute(root, "ref"));
  if (range === undefined) return [`its ref "${attribute(root, "ref")}" is not a range`];
  return [
    ...identityFaults(root),
    ...sizeFaults(root, range),
    ...columnFaults(table, range, workbook),
    ...headerFaults(table, range, sheet),
    ...filterFaults(root, range),
  ];
}

function identityFaults(root: XmlElement): readonly string[] {
  const names = new Set([attribute(root, "displayName"), attribute(root, "name")]);
  const faults = [...names].filter((name) => name !== "").flatMap(nameFaults);
  if (attribute(root, "displayName") === "") faults.push("it has no name");
  if ((wholeNumber(root, "id") ?? 0) < 1) faults.push("it has no id");
  return faults;
}

/** Excel repairs a table that has a header and nothing below it. */
function sizeFaults(root: XmlElement, range: CellRange): readonly string[] {
  const header = wholeNumber(root, "headerRowCount") ?? 1;
  const totals = wholeNumber(root, "totalsRowCount") ?? 0;
  const rows = range.bottom - range.top + 1 - header - totals;
  return rows < 1 ? ["it has no data row"] : [];
}

function columnFaults(
  { root, columns }: TablePart,
  range: CellRange,
  workbook: WorkbookModel,
): readonly string[] {
  const elements = items(root, "tableColumns", "tableColumn");
  const faults = [
    ...repeated(columns.map(sameNameKey)).map((name) => `two columns are named "${name}"`),
    ...repeated(elements.map((column) => attribute(column, "id"))).map(
      (id) => `two columns have the id ${id}`,
    ),
    ...columns
      .filter((name) => name === "" || name.length > LONGEST_COLUMN_NAME)
      .map((name) => `a column name has ${name.length} characters`),
    ...elements.flatMap((column) => columnFormulaFaults(column, workbook)),
    ...[root, ...elements].flatMap((element) => formatFaults(element, workbook)),
  ];
  const width = range.right - range.left + 1;
  if (elements.length !== width) faults.push(`it has ${elements.length} columns on ${width}`);
  const count = wholeNumber(child(root, "tableColumns") ?? root, "count");
  if (count !== elements.length) faults.push(`it counts ${count ?? "no"} columns`);
  return faults;
}

function columnFormulaFaults(column: XmlElement, workbook: WorkbookModel): readonly string[] {
  return column.children
    .filter(({ name }) => name.endsWith("Formula"))
    .flatMap(({ text }) => lintFormula(text, workbook.scope, "cell"));
}

function formatFaults(element: XmlElement, workbook: WorkbookModel): readonly string[] {
  return [...element.attributes]
    .filter(
      ([name, value]) => name.endsWith("DxfId") && !(Number(value) < workbook.differentialFormats),
    )
    .map(([name, value]) => `${name} ${value} does not exist`);
}

/** Excel renames columns, and so breaks formulas, when a header cell reads differently. */
function headerFaults(
  { root, columns }: TablePart,
  range: CellRange,
  sheet: Worksheet,
): readonly string[] {
  if (wholeNumber(root, "headerRowCount") === 0) return [];
  return columns.flatMap((name, index) => {
    const address = `${columnLetters(range.left + index)}${range.top}`;
    const text = sheet.headerTexts.get(address);
    if (text === undefined) return [`its header cell ${address} is not a text`];
    return text === name ? [] : [`its header cell ${address} reads "${text}", not "${name}"`];
  });
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last;
}

function filterFaults(root: XmlElement, range: CellRange): readonly string[] {
  const filter = child(root, "autoFilter");
  if (filter === undefined) return [];
  const filtered = readRange(attribute(filter, "ref"));
  const fits =
    filtered?.top === range.top &&
    filtered.left === range.left &&
    filtered.right === range.right &&
    contains(range, filtered);
  return fits
    ? filterColumnFaults(filter, range)
    : [`its filter "${attribute(filter, "ref")}" is not its range`];
}

function placeFaults(tables: readonly TablePart[], root: XmlElement): readonly string[] {
  const blocks = tables.flatMap((table) => {
    const range = readRange(attribute(table.root, "ref"));
    return range === undefined ? [] : [{ range, name: attribute(table.root, "displayName") }];
  });
  const faults: string[] = [];
  const pair = firstOverlap(blocks);
  if (pair !== undefined) faults.push(`the tables ${pair[0].name} and ${pair[1].name} overlap`);
  const sheetFilter = readRange(attribute(child(root, "autoFilter") ?? root, "ref"));
  const merged = mergedRanges(root);
  for (const { range, name } of blocks) {
    if (merged.some((block) => overlap(block, range)))
      faults.push(`table ${name} has merged cells`);
    if (sheetFilter !== undefined && overlap(sheetFilter, range)) {
      faults.push(`the sheet's filter lies over table ${name}`);
    }
  }
  return [...faults, ...countFaults(tables, root)];
}

function countFaults(tables: readonly TablePart[], root: XmlElement): readonly string[] {
  const parts = child(root, "tableParts");
  const listed = children(parts, "tablePart").length;
  const faults =
    listed === tables.length ? [] : [`it lists ${listed} tables and has ${tables.length}`];
  const count = parts === undefined ? 0 : wholeNumber(parts, "count");
  return count === undefined || count === listed
    ? faults
    : [...faults, `it counts ${count} tables`];
}
