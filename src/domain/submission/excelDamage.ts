import { fromSerial, isSerial } from "../deadline/isoDate";
import { foldText } from "../text/foldText";
import { parseVietnameseNumber } from "../text/vietnameseNumber";
import { isPercentFormat } from "./numberFormat";
import { cellText, type RawCell } from "./rawCell";

/**
 * True when a cell says what the plan says, or is what Excel makes of it when the cell is not
 * formatted as text: "3/2025" and "1-2" turn into dates, "7.10", "01" and "100%" into numbers.
 */
export function saysSame(cell: RawCell, planText: string): boolean {
  if (cell.type === "number" && typeof cell.value === "number")
    return isNumberOf(cell.value, cell.numberFormat, planText);
  if (cell.type === "date" && typeof cell.value === "number")
    return isDateOf(cell.value, planText) || cellText(cell) === planText;
  const written = cellText(cell) ?? "";
  return written === planText || foldText(written) === foldText(planText);
}

function isNumberOf(value: number, numberFormat: string | null, planText: string): boolean {
  const meant = parseVietnameseNumber(foldText(planText).replace(/\s?%$/u, ""));
  if (meant === null) return false;
  return meant === value || (isPercentFormat(numberFormat) && closeTo(meant, value * 100));
}

function closeTo(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-9 * Math.max(1, Math.abs(one));
}

/** The texts from which Excel makes this date, in a Vietnamese or an American setting. */
function isDateOf(serial: number, planText: string): boolean {
  if (!isSerial(serial)) return false;
  const [year = 0, month = 0, day = 0] = fromSerial(serial).split("-").map(Number);
  const whole = [`${day}/${month}/${year}`, `${month}/${day}/${year}`];
  const ofMonth = day === 1 ? [`${month}/${year}`] : [];
  const ofYear = [`${day}/${month}`, `${month}/${day}`];
  return [...whole, ...ofMonth, ...ofYear].includes(plainDate(planText));
}

function plainDate(text: string): string {
  return foldText(text)
    .replace(/\s/gu, "")
    .replace(/[.-]/gu, "/")
    .replace(/(?<!\d)0+(?=\d)/gu, "");
}

/** Numbers that a number cell may have been before Excel took "7.10" for 7,1 or "7.1" for a day. */
export function printedNumbers(cell: RawCell | undefined): readonly string[] {
  const text = cellText(cell);
  if (cell === undefined || text === null) return [""];
  if (typeof cell.value !== "number") return [text.replace(/\.$/u, "").replace(",", ".")];
  if (cell.type !== "date") return /\.\d$/u.test(text) ? [text, `${text}0`] : [text];
  if (!isSerial(cell.value)) return [text];
  const [, month = 0, day = 0] = fromSerial(cell.value).split("-").map(Number);
  return [`${day}.${month}`, `${month}.${day}`, `${day}.${month}0`];
}
