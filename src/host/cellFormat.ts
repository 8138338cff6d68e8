import { isEntireColumns, isEntireRows } from "./address";
import { columnOfKey, formatAt, keysIn, madeCell, rowOfKey } from "./cells";
import type { Json } from "./member";
import type { Area, HostFormat, HostSheet } from "./model";
import { refusals, type Setting } from "./objectType";
import { requirePermission } from "./requirePermission";
import type { CellsTarget } from "./targets";

/** What all cells agree on; null when they differ, as Excel answers. */
export function commonFormat<Value extends Json>(
  { sheet, areas }: CellsTarget,
  read: (format: HostFormat, row: number, column: number) => Value,
): Value | null {
  let common: Value | undefined;
  for (const area of areas()) {
    for (const { row, column } of sampleOf(sheet, area)) {
      const value = read(formatAt(sheet, row, column), row, column);
      if (common === undefined) common = value;
      else if (common !== value) return null;
    }
  }
  return common ?? null;
}

/** Changes the look of every cell; of whole columns and rows also that of cells to come. */
export function changeFormat(
  { sheet, areas }: CellsTarget,
  setting: Setting,
  change: (format: HostFormat, row: number, column: number, area: Area) => void,
): void {
  requirePermission(sheet, "allowFormatCells");
  for (const area of areas()) {
    if (isEntireColumns(area)) changeColumns(sheet, area, change);
    else if (isEntireRows(area)) changeRows(sheet, area, change);
    else changeCells(sheet, area, change);
  }
  setting.structureChanged(sheet);
}

type Change = (format: HostFormat, row: number, column: number, area: Area) => void;

function changeCells(sheet: HostSheet, area: Area, change: Change): void {
  if (area.rows * area.columns > 5_000_000) throw refusals.tooLarge();
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      change(madeCell(sheet, row, column).format, row, column, area);
    }
  }
}

function changeColumns(sheet: HostSheet, area: Area, change: Change): void {
  for (let column = area.column; column < area.column + area.columns; column++) {
    const held = sheet.columns.get(column) ?? {};
    held.format ??= { numberFormat: "General" };
    sheet.columns.set(column, held);
    change(held.format, area.row, column, area);
  }
  changeExisting(sheet, area, change);
}

function changeRows(sheet: HostSheet, area: Area, change: Change): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    const held = sheet.rows.get(row) ?? {};
    held.format ??= { numberFormat: "General" };
    sheet.rows.set(row, held);
    change(held.format, row, area.column, area);
  }
  changeExisting(sheet, area, change);
}

function changeExisting(sheet: HostSheet, area: Area, change: Change): void {
  for (const key of keysIn(sheet, area)) {
    const cell = sheet.cells.get(key);
    if (cell) change(cell.format, rowOfKey(key), columnOfKey(key), area);
  }
}

/** Every cell of a small area; of a whole column or row, the cells there are and one that is not. */
function sampleOf(
  sheet: HostSheet,
  area: Area,
): readonly { readonly row: number; readonly column: number }[] {
  if (!isEntireColumns(area) && !isEntireRows(area)) {
    return Array.from({ length: area.rows * area.columns }, (_, index) => ({
      row: area.row + Math.floor(index / area.columns),
      column: area.column + (index % area.columns),
    }));
  }
  const existing = keysIn(sheet, area).map((key) => ({
    row: rowOfKey(key),
    column: columnOfKey(key),
  }));
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  return [...existing, last];
}
