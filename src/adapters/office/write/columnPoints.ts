import { FONT } from "../../../workbook/styles";

/** A digit of Times New Roman is half as wide as the font is high. */
const POINTS_PER_DIGIT = FONT.size / 2;

/**
 * A column's width in points, as Excel takes it. Drafts count digits of our own font, for which row
 * heights are reckoned too; Excel's "characters" are digits of the workbook's font, whatever that is.
 */
export function columnPoints(digits: number): number {
  return digits * POINTS_PER_DIGIT;
}
