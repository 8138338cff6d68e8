import { isoDay, isValidDay, toSerial } from "../../domain/deadline/isoDate";
import type { RawCell } from "../../domain/submission/rawCell";
import { textCell } from "../rawCellOf";
import type { StoredText } from "../textCache";

const DAY = /^(?<d>\d{1,2})[/-](?<m>\d{1,2})[/-](?<y>(?:19|20)\d\d)$/u;
/** "12", "-3,5", "1.234,5"; never "01", "7.10" or "1.234", which may be something else. */
const NUMBER = /^-?(?:(?:0|[1-9]\d{0,14})(?:,\d{1,10})?|[1-9]\d{0,2}(?:\.\d{3})+,\d{1,10})$/u;
const PERCENT = /^(?<number>.{1,20}?) ?%$/u;
/** Excel's trick to keep a program from reading a number: ="00123". */
const QUOTED_FORMULA = /^="(?<text>[^"]*)"$/u;

/**
 * A cell of a file that holds nothing but text: days are day/month/year, never the other way round,
 * numbers have a decimal comma, everything else is the text that it is. A text is never a formula.
 */
export function writtenCell(
  ref: string,
  written: string,
  read: (stored: string) => StoredText,
): RawCell | undefined {
  const stored = read(QUOTED_FORMULA.exec(written)?.groups?.["text"] ?? written);
  const { text } = stored;
  const day = serialOf(text);
  if (day !== undefined)
    return { ref, type: "date", value: day, numberFormat: "dd/mm/yyyy", formula: null };
  const number = numberOf(text);
  if (number !== undefined)
    return { ref, type: "number", value: number, numberFormat: null, formula: null };
  const percent = numberOf(PERCENT.exec(text)?.groups?.["number"] ?? "");
  if (percent !== undefined)
    return { ref, type: "number", value: percent / 100, numberFormat: "0%", formula: null };
  return textCell(ref, stored, null, false);
}

function serialOf(text: string): number | undefined {
  const { d, m, y } = DAY.exec(text)?.groups ?? {};
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  return isValidDay(year, month, day) ? toSerial(isoDay(year, month, day)) : undefined;
}

function numberOf(text: string): number | undefined {
  return NUMBER.test(text) ? Number(text.replaceAll(".", "").replace(",", ".")) : undefined;
}
