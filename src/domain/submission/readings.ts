import { formatDay, fromSerial, isValidDay, isoDay } from "../deadline/isoDate";
import { foldText } from "../text/foldText";
import { shortenText } from "../text/shortenText";
import { parseVietnameseNumber } from "../text/vietnameseNumber";
import { isPercentFormat } from "./numberFormat";
import type { RawCell } from "./rawCell";

/** What a cell that should hold a day says. `from` tells how it was written. */
export type DayReading =
  | { readonly kind: "blank" }
  | { readonly kind: "read"; readonly day: string; readonly from: "date" | "number" | "text" }
  | { readonly kind: "unclear"; readonly text: string };

/** What a percent cell says: `value` is 0–100, whole or not; `fraction` is a 0,5 nobody can be sure of. */
export type PercentReading =
  | { readonly kind: "blank" }
  | {
      readonly kind: "read";
      readonly value: number;
      readonly from: "number" | "percent-format" | "text";
    }
  | { readonly kind: "fraction"; readonly value: number }
  | { readonly kind: "out-of-range"; readonly value: number }
  | { readonly kind: "unclear"; readonly text: string };

/** What a cell that should hold a figure says. */
export type FigureReading =
  | { readonly kind: "blank" }
  | { readonly kind: "read"; readonly value: number; readonly from: "number" | "text" }
  | { readonly kind: "unclear"; readonly text: string };

/** Most cells to fill are blank: one answer serves them all. */
const BLANK = { kind: "blank" } as const;

const EARLIEST_SERIAL = 36526; // 2000-01-01
const LATEST_SERIAL = 73415; // 2100-12-31

/** Reads a day: a real date, a date serial in an unformatted cell, or text written day/month/year. */
export function readDay(cell: RawCell | undefined): DayReading {
  if (cell === undefined || cell.type === "blank") return BLANK;
  if (typeof cell.value === "number") {
    const plausible = cell.value >= EARLIEST_SERIAL && cell.value <= LATEST_SERIAL;
    if (!plausible) return { kind: "unclear", text: showCell(cell) };
    return {
      kind: "read",
      day: fromSerial(Math.floor(cell.value)),
      from: cell.type === "date" ? "date" : "number",
    };
  }
  const text = String(cell.value);
  const day = dayFromText(text);
  return day === undefined ? { kind: "unclear", text } : { kind: "read", day, from: "text" };
}

/** Day, month, year in this order only; two-digit years are not guessed. */
function dayFromText(text: string): string | undefined {
  const match =
    /^(?:ngày )?(?<d>\d{1,2})(?: ?[/.-] ?| tháng )(?<m>\d{1,2})(?: ?[/.-] ?| năm )(?<y>(?:19|20)\d\d)$/u.exec(
      foldText(text),
    );
  if (!match?.groups) return undefined;
  const [year, month, day] = [match.groups["y"], match.groups["m"], match.groups["d"]].map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isValidDay(year, month, day) ? isoDay(year, month, day) : undefined;
}

/** Days without their month, months without their day, years of two figures. */
const PARTS_OF_A_DAY = [
  /^(?:ngày )?\d{1,2}(?: ?[/.-] ?| tháng )\d{1,2}(?:(?: ?[/.-] ?| năm )\d{2})?$/u,
  /^(?:ngày|tháng) \d{1,2}$/u,
  /^(?:tháng )?\d{1,2}(?: ?[/.-] ?| năm )(?:19|20)\d\d$/u,
  /^quý (?:[1-4]|i{1,3}|iv)(?:(?: ?[/.-] ?| năm )(?:19|20)\d\d)?$/u,
  /^(?:năm )?(?:19|20)\d\d$/u,
];

/** Why a text is no day, as messages say it behind the text they quote. */
export function whyNoDay(text: string): string {
  const folded = foldText(text);
  return PARTS_OF_A_DAY.some((pattern) => pattern.test(folded))
    ? "chưa đủ ngày, tháng, năm (năm ghi 4 chữ số)"
    : "không phải là một ngày có thật";
}

/** Reads a percentage; a percent-formatted 0,5 is 50, any other value between 0 and 1 is a question. */
export function readPercent(cell: RawCell | undefined): PercentReading {
  if (cell === undefined || cell.type === "blank") return BLANK;
  if (cell.type === "number" && typeof cell.value === "number") {
    const formatted = isPercentFormat(cell.numberFormat);
    return inRange(formatted ? round(cell.value * 100) : cell.value, formatted);
  }
  if (cell.type === "date" || cell.type === "boolean" || cell.type === "error")
    return { kind: "unclear", text: showCell(cell) };
  const text = String(cell.value);
  const figure = parseVietnameseNumber(text.replace(/\s*%$/u, ""));
  if (figure === null) return { kind: "unclear", text };
  const reading = inRange(figure, text.includes("%"));
  return reading.kind === "read" ? { ...reading, from: "text" } : reading;
}

function inRange(value: number, formatted: boolean): PercentReading {
  if (value < 0 || value > 100) return { kind: "out-of-range", value };
  if (!formatted && value > 0 && value < 1) return { kind: "fraction", value };
  return { kind: "read", value, from: formatted ? "percent-format" : "number" };
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Reads a figure of a target, written as a number or as text with a decimal comma and maybe a "%". */
export function readFigure(cell: RawCell | undefined): FigureReading {
  if (cell === undefined || cell.type === "blank") return BLANK;
  if (cell.type === "number" && typeof cell.value === "number") {
    const percent = isPercentFormat(cell.numberFormat);
    return { kind: "read", value: percent ? round(cell.value * 100) : cell.value, from: "number" };
  }
  if (cell.type !== "text") return { kind: "unclear", text: showCell(cell) };
  const text = String(cell.value);
  const figure = parseVietnameseNumber(text.replace(/\s*%$/u, ""));
  return figure === null
    ? { kind: "unclear", text }
    : { kind: "read", value: figure, from: "text" };
}

/** A cell's value as an officer would recognise it in a message. */
export function showCell(cell: RawCell | undefined): string {
  if (cell === undefined || cell.value === null) return "(trống)";
  if (cell.type === "date" && typeof cell.value === "number") {
    return cell.value >= 1 && cell.value < LATEST_SERIAL * 10
      ? formatDay(fromSerial(Math.floor(cell.value)))
      : String(cell.value);
  }
  if (typeof cell.value === "number") return String(cell.value).replace(".", ",");
  return shortenText(String(cell.value), 80);
}
