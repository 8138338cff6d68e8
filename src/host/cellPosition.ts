import { pointsOfCharacters } from "./columnWidth";
import type { HostSheet } from "./model";

/** Height of rows that nobody set, in points. */
const STANDARD_HEIGHT = 15;

/** A column's width in points; a hidden one has none. */
export function columnPoints(sheet: HostSheet, column: number): number {
  const held = sheet.columns.get(column);
  return held?.hidden === true ? 0 : pointsOfCharacters(held?.width ?? sheet.standardWidth);
}

/** A row's height in points; a hidden one has none. */
export function rowPoints(sheet: HostSheet, row: number): number {
  const held = sheet.rows.get(row);
  return held?.hidden === true ? 0 : (held?.height ?? STANDARD_HEIGHT);
}

/** Points from the sheet's left edge to a column's. */
export function leftOf(sheet: HostSheet, column: number): number {
  return sumOf(column, (before) => columnPoints(sheet, before));
}

/** Points from the sheet's top edge to a row's. */
export function topOf(sheet: HostSheet, row: number): number {
  return sumOf(row, (above) => rowPoints(sheet, above));
}

/** The column whose left edge is nearest to a place, in points from the sheet's left edge. */
export function columnNear(sheet: HostSheet, points: number): number {
  return nearest(points, (column) => columnPoints(sheet, column));
}

/** The row whose top edge is nearest to a place, in points from the sheet's top edge. */
export function rowNear(sheet: HostSheet, points: number): number {
  return nearest(points, (row) => rowPoints(sheet, row));
}

function sumOf(count: number, sizeOf: (index: number) => number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += sizeOf(index);
  return sum;
}

function nearest(points: number, sizeOf: (index: number) => number): number {
  let edge = 0;
  for (let index = 0; ; index++) {
    const size = sizeOf(index);
    if (points <= edge + size / 2) return index;
    edge += size;
  }
}
