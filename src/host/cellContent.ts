import { cellAt, gridOf, madeCell, valueAt } from "./cells";
import { displayText } from "./displayText";
import type { Area, CellValue, HostSheet } from "./model";

/** The values of an area, row by row. */
export function valuesOf(sheet: HostSheet, area: Area): readonly (readonly CellValue[])[] {
  return gridOf(area, (row, column) => valueAt(sheet, row, column));
}

/** Puts a text into a cell as it stands, whatever it looks like. */
export function putText(sheet: HostSheet, row: number, column: number, text: string): void {
  const cell = madeCell(sheet, row, column);
  cell.value = text;
  cell.formula = null;
}

/** What a cell shows. */
export function shownAt(sheet: HostSheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  return cell === undefined ? "" : displayText(cell.value, cell.format.numberFormat);
}
