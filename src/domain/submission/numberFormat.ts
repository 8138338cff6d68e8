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

/** An elapsed time; elsewhere what stands in brackets is no part of what is shown. */
const ELAPSED = /\[(?:h+|m+|s+)\]/iu;
/** A sign repeated to fill the cell, or the width of a sign left blank. */
const FILLING = /[*_]./gu;
const DATE_PARTS = /[yd]|m{3}|am\/pm|a\/p|(?:^|[^a-z])(?:h{1,2}|s{1,2})(?:[^a-z]|$)/u;

/** True when the format shows a number as a day or a time. */
export function isDateFormat(numberFormat: string | null): boolean {
  const shown = shownParts(numberFormat).replace(FILLING, "").toLowerCase();
  if (DATE_PARTS.test(shown)) return true;
  return numberFormat !== null && numberFormat.length <= LONGEST && ELAPSED.test(numberFormat);
}

function shownParts(numberFormat: string | null): string {
  if (numberFormat === null || numberFormat.length > LONGEST) return "";
  return numberFormat.replace(LITERAL, "");
}
