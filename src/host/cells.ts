import { contains, intersectionOf } from "./address";
import { coerce, type Coerced } from "./coercion";
import type { Json } from "./member";
import {
  cellKey,
  MOST_COLUMNS,
  type Area,
  type CellValue,
  type HostCell,
  type HostFormat,
  type HostSheet,
} from "./model";
import { refusals } from "./objectType";

/** Excel refuses to read or write more cells at once. */
const MOST_CELLS = 5_000_000;

/** The row of a cell's key. */
export function rowOfKey(key: number): number {
  return Math.floor(key / MOST_COLUMNS);
}

/** The column of a cell's key. */
export function columnOfKey(key: number): number {
  return key % MOST_COLUMNS;
}

/** The cell, if it holds anything or looks like anything. */
export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** The look of a cell; it may be that of its row or column. */
export function formatAt(sheet: HostSheet, row: number, column: number): HostFormat {
  return (
    cellAt(sheet, row, column)?.format ??
    sheet.rows.get(row)?.format ??
    sheet.columns.get(column)?.format ?? { numberFormat: "General" }
  );
}

/** The cell, made if it is not there yet. */
export function madeCell(sheet: HostSheet, row: number, column: number): HostCell {
  const key = cellKey(row, column);
  const known = sheet.cells.get(key);
  if (known) return known;
  const cell = { value: "", formula: null, format: { ...formatAt(sheet, row, column) } };
  sheet.cells.set(key, cell);
  return cell;
}

/** A cell nobody would miss: blank and looking like its surroundings. */
export function isBlank(cell: HostCell): boolean {
  return cell.value === "" && cell.formula === null;
}

/** Rows of something read from every cell. */
export function gridOf<Item>(
  area: Area,
  read: (row: number, column: number) => Item,
): readonly (readonly Item[])[] {
  if (area.rows * area.columns > MOST_CELLS) throw refusals.tooLarge();
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => read(area.row + row, area.column + column)),
  );
}

/** Calls for every cell with what is written for it: a grid of the area's shape, or one value for all; null leaves a cell. */
export function eachWritten(
  area: Area,
  written: Json,
  write: (row: number, column: number, value: Json) => void,
): void {
  if (area.rows * area.columns > MOST_CELLS) throw refusals.tooLarge();
  const grid = Array.isArray(written) ? (written as readonly Json[]) : null;
  if (grid !== null && grid.length !== area.rows) throw refusals.badArgument();
  for (let row = 0; row < area.rows; row++) {
    const line = grid === null ? null : (grid[row] ?? null);
    if (line !== null && !(Array.isArray(line) && line.length === area.columns)) {
      throw refusals.badArgument();
    }
    for (let column = 0; column < area.columns; column++) {
      const value = line === null ? written : ((line as readonly Json[])[column] ?? null);
      if (value !== null) write(area.row + row, area.column + column, value);
    }
  }
}

/** Writes values or formulas; nothing is written when one of them is refused. */
export function writeValues(sheet: HostSheet, area: Area, written: Json, year: number): void {
  const changes: { readonly row: number; readonly column: number; readonly to: Coerced }[] = [];
  eachWritten(area, written, (row, column, value) => {
    const to = coerce(value, formatAt(sheet, row, column).numberFormat, year);
    changes.push({ row, column, to });
  });
  for (const { row, column, to } of changes) putValue(sheet, row, column, to);
}

function putValue(sheet: HostSheet, row: number, column: number, to: Coerced): void {
  if (to.value === "" && cellAt(sheet, row, column) === undefined) return;
  const cell = madeCell(sheet, row, column);
  cell.value = to.value;
  cell.formula = to.formula;
  if (to.numberFormat !== null) cell.format.numberFormat = to.numberFormat;
}

/** The value as the client reads it; a formula that nobody calculated says so. */
export function valueAt(sheet: HostSheet, row: number, column: number): CellValue {
  return cellAt(sheet, row, column)?.value ?? "";
}

/** The formula, or the value where there is none. */
export function formulaAt(sheet: HostSheet, row: number, column: number): CellValue {
  const cell = cellAt(sheet, row, column);
  return cell?.formula ?? cell?.value ?? "";
}

/** The smallest area with everything in it, within bounds; undefined when there is nothing. */
export function usedArea(
  sheet: HostSheet,
  valuesOnly: boolean,
  within: Area | null,
): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of sheet.cells) {
    if (valuesOnly && isBlank(cell)) continue;
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    if (within !== null && !contains(within, row, column)) continue;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  if (bottom < 0) return undefined;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The keys of cells that exist in an area; walks whichever is smaller. */
export function keysIn(sheet: HostSheet, area: Area): readonly number[] {
  if (area.rows * area.columns > sheet.cells.size) {
    return [...sheet.cells.keys()].filter((key) => contains(area, rowOfKey(key), columnOfKey(key)));
  }
  const keys: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const key = cellKey(row, column);
      if (sheet.cells.has(key)) keys.push(key);
    }
  }
  return keys;
}

/** A protected sheet refuses to change cells that are locked, and cells are, unless told otherwise. */
export function requireUnlocked(sheet: HostSheet, area: Area): void {
  if (sheet.protection === null) return;
  const unlocked = keysIn(sheet, area).filter(
    (key) => sheet.cells.get(key)?.format.locked === false,
  ).length;
  if (unlocked < area.rows * area.columns) throw refusals.denied();
}

/** Merged areas that meet an area. */
export function mergesIn(sheet: HostSheet, area: Area): readonly Area[] {
  return sheet.merges.filter((merge) => intersectionOf(merge, area) !== undefined);
}
