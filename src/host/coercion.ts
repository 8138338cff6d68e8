import type { Json } from "./member";
import type { CellValue } from "./model";
import { refusals } from "./objectType";
import { serialOf } from "./serialDay";

/** What becomes of something written into a cell. */
export interface Coerced {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The number format that Excel gives the cell because of what was written; null leaves it. */
  readonly numberFormat: string | null;
}

/** Until somebody calculates, a formula shows this. */
export const NOT_CALCULATED = "#BUSY!";

const LONGEST_TEXT = 32_767;
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/**
 * What Excel makes of a written value. Pessimistic: whatever some Excel, in some language, takes for
 * a number, a day or a formula is taken for one, so that code that forgets the text format is hurt.
 */
export function coerce(written: Json, numberFormat: string, year: number): Coerced {
  if (typeof written === "number" || typeof written === "boolean") {
    return numberFormat === "@" ? plain(asText(written)) : plain(written);
  }
  if (typeof written !== "string" || written.length > LONGEST_TEXT) throw refusals.badArgument();
  if (written.startsWith("'")) return plain(written.slice(1));
  if (numberFormat === "@") return plain(written);
  return coerceText(written, numberFormat, year);
}

function coerceText(text: string, numberFormat: string, year: number): Coerced {
  if (ERRORS.includes(text.toUpperCase())) return plain(text.toUpperCase());
  const read = readNumeric(text.trim(), year);
  if (read !== undefined) {
    const changes = numberFormat === "General" ? read.numberFormat : null;
    return { value: shownIn(numberFormat, read), formula: null, numberFormat: changes };
  }
  if (/^[=+\-@]/u.test(text)) return formulaOf(text);
  return plain(text);
}

/** A bare number in a percent cell is so many percent. */
function shownIn(numberFormat: string, { value, numberFormat: own }: Numeric): number | boolean {
  const bare = typeof value === "number" && own === null;
  return bare && numberFormat.endsWith("%") ? value / 100 : value;
}

function plain(value: CellValue): Coerced {
  return { value, formula: null, numberFormat: null };
}

function asText(value: number | boolean): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A formula, or Excel's refusal to take the text for one. */
function formulaOf(text: string): Coerced {
  const formula = text.startsWith("=") ? text : `=${text}`;
  if (!isFormula(formula)) throw refusals.badArgument();
  return { value: NOT_CALCULATED, formula, numberFormat: null };
}

/** Excel refuses formulas that it cannot parse; here: nothing behind the sign, or open brackets and quotes. */
function isFormula(formula: string): boolean {
  const body = formula.slice(1).trim();
  const bare = body
    .replace(/"(?:[^"]|"")*"/gu, '""')
    .replace(/'(?:[^']|'')*'/gu, "x")
    // The name of a table's column may have blanks: TongHop[Phân nhóm].
    .replace(/\[[^[\]]*\]/gu, "");
  const opened = bare.split("(").length;
  const spacedWords = /[\p{L}\p{N}]\s+[\p{L}\p{N}]/u.test(bare) || /^[+\-@]\s/u.test(bare);
  const dangling = /[+\-*/^&=<>,]$/u.test(bare);
  const quotes = /["'](?!")/u.test(bare.replace(/""/gu, ""));
  return body !== "" && opened === bare.split(")").length && !spacedWords && !dangling && !quotes;
}

interface Numeric {
  readonly value: number | boolean;
  readonly numberFormat: string | null;
}

function readNumeric(text: string, year: number): Numeric | undefined {
  if (/^(?:true|false)$/iu.test(text)) {
    return { value: text.toUpperCase() === "TRUE", numberFormat: null };
  }
  return readNumber(text) ?? readFraction(text) ?? readTime(text) ?? readDay(text, year);
}

/** "7.10", "01", "1.234.567", "1,5", "(5)", "+5", "5%", "1e5" */
function readNumber(text: string): Numeric | undefined {
  const found =
    /^(?<sign>[+-]?)\s*(?<digits>\d[\d.,]*|[.,]\d+)(?:e(?<power>[+-]?\d{1,3}))?\s*(?<percent>%?)$/iu.exec(
      text.replace(/^\((.+)\)$/u, "-$1"),
    );
  if (!found?.groups) return undefined;
  const { sign, digits = "", power = "0", percent } = found.groups;
  const size = Number.parseFloat(decimal(digits));
  if (!Number.isFinite(size)) return undefined;
  const scaled = Number(`${size}e${power}`) / (percent === "%" ? 100 : 1);
  const numberFormat =
    percent === "%"
      ? /[.,]/u.test(digits)
        ? "0.00%"
        : "0%"
      : /e/iu.test(text)
        ? "0.00E+00"
        : null;
  return { value: sign === "-" || text.startsWith("(") ? -scaled : scaled, numberFormat };
}

/** One sign is the decimal sign; several of a kind group thousands, or it is no number. */
function decimal(digits: string): string {
  const grouped = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/u.exec(digits);
  const signs = digits.replace(/\d/gu, "");
  if (signs.length <= 1) return digits.replace(",", ".");
  const group = grouped?.[1];
  return group === undefined ? "" : digits.replaceAll(group, "").replace(",", ".");
}

/** "1 1/2" */
function readFraction(text: string): Numeric | undefined {
  const found = /^(\d+) (\d+)\/(\d+)$/u.exec(text);
  if (!found || Number(found[3]) === 0) return undefined;
  return { value: Number(found[1]) + Number(found[2]) / Number(found[3]), numberFormat: "# ?/?" };
}

/** "8:30", "8:30:15" */
function readTime(text: string): Numeric | undefined {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/u.exec(text);
  if (!found) return undefined;
  const [, hours, minutes, seconds = "0"] = found;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const value = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { value, numberFormat: found[3] === undefined ? "h:mm" : "h:mm:ss" };
}

/** "1-2", "1/2", "12/2025", "28/02/2025", "2025-03-18", "18.3.2025" */
function readDay(text: string, year: number): Numeric | undefined {
  const parts = /^(\d{1,4})([-/.])(\d{1,4})(?:\2(\d{1,4}))?$/u.exec(text);
  if (!parts) return undefined;
  const [, first = "", , second = "", third] = parts;
  if (third !== undefined) return readFullDay(first, second, third);
  if (second.length === 4) {
    return dayOrNothing(serialOf(Number(second), Number(first), 1), "mmm-yy");
  }
  const dayFirst = serialOf(year, Number(second), Number(first));
  return dayOrNothing(dayFirst ?? serialOf(year, Number(first), Number(second)), "d-mmm");
}

function readFullDay(first: string, second: string, third: string): Numeric | undefined {
  if (first.length === 4) {
    return dayOrNothing(serialOf(Number(first), Number(second), Number(third)), "yyyy-mm-dd");
  }
  if (third.length !== 2 && third.length !== 4) return undefined;
  const year = third.length === 2 ? 2000 + Number(third) : Number(third);
  const dayFirst = serialOf(year, Number(second), Number(first));
  return dayOrNothing(dayFirst ?? serialOf(year, Number(first), Number(second)), "m/d/yyyy");
}

function dayOrNothing(serial: number | undefined, numberFormat: string): Numeric | undefined {
  return serial === undefined ? undefined : { value: serial, numberFormat };
}
