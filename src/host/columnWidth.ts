import { keysIn, columnOfKey } from "./cells";
import { displayText } from "./displayText";
import { MOST_ROWS, type HostSheet } from "./model";

/** Pixels of a digit of the default font, and of the margin beside the text. */
const DIGIT = 7;
const MARGIN = 5;
const POINTS_PER_PIXEL = 0.75;

/** A column's width in points, as `format.columnWidth` has it, from characters. */
export function pointsOfCharacters(characters: number): number {
  return Math.round((characters * DIGIT + MARGIN) * POINTS_PER_PIXEL * 100) / 100;
}

/** A column's width in characters of the default font, from points. */
export function charactersOfPoints(points: number): number {
  return Math.max(0, Math.round(((points / POINTS_PER_PIXEL - MARGIN) / DIGIT) * 100) / 100);
}

/** The width that fits a column's longest text, roughly. */
export function fittingWidth(sheet: HostSheet, column: number): number {
  const area = { row: 0, column, rows: MOST_ROWS, columns: 1 };
  const lengths = keysIn(sheet, area)
    .filter((key) => columnOfKey(key) === column)
    .map((key) => sheet.cells.get(key))
    .map((cell) => (cell ? displayText(cell.value, cell.format.numberFormat).length : 0));
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return longest === 0 ? sheet.standardWidth : Math.min(255, longest + 1);
}
