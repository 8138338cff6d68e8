import { formatDay, fromSerial, isSerial } from "../deadline/isoDate";

/** The parts of a number format that are shown as they stand, or that choose a language or a colour. */
const LITERAL = /"[^"]*"|\\.|\[[^\]]*\]/gu;
/** Excel keeps no longer format; a longer one is nobody's. */
const LONGEST = 255;

/**
 * A date cell's words: what Excel made of "3/2025" is the first of March shown as month and year,
 * and so a month again; every other date is a day.
 */
export function dateText(serial: number, numberFormat: string | null): string {
  if (!isSerial(serial)) return String(serial);
  const day = formatDay(fromSerial(serial));
  return day.startsWith("01/") && isMonthFormat(numberFormat) ? day.slice(3) : day;
}

function isMonthFormat(numberFormat: string | null): boolean {
  const shown = shownParts(numberFormat).toLowerCase();
  return shown.includes("m") && shown.includes("y") && !shown.includes("d");
}

/** True when the format multiplies by a hundred; a "%" in quotes is only a letter. */
export function isPercentFormat(numberFormat: string | null): boolean {
  return shownParts(numberFormat).includes("%");
}

function shownParts(numberFormat: string | null): string {
  if (numberFormat === null || numberFormat.length > LONGEST) return "";
  return numberFormat.replace(LITERAL, "");
}
