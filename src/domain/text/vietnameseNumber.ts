const WHOLE = /^(?:0{0,2}\d|[1-9]\d{1,14})$/u;
const SHORT_WITH_ZERO = /^0\d{1,2}$/u;
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3}){1,4}$/u;
const DECIMAL_POINT = /^(?:0|[1-9]\d{0,14})\.\d{1,2}$/u;
const DECIMALS = /^\d{1,10}$/u;

function parseWhole(text: string): number | null {
  if (GROUPED.test(text)) return Number(text.replaceAll(".", ""));
  return WHOLE.test(text) || SHORT_WITH_ZERO.test(text) ? Number(text) : null;
}

function parseUnsigned(text: string): number | null {
  const [whole = "", decimals, ...more] = text.split(",");
  if (more.length > 0) return null;
  if (decimals === undefined) return DECIMAL_POINT.test(text) ? Number(text) : parseWhole(text);
  const value = parseWhole(whole);
  if (value === null || !DECIMALS.test(decimals)) return null;
  return Number(`${value}.${decimals}`);
}

/**
 * The number an official wrote: a comma before decimals, points between thousands ("1.234,5"), a
 * zero in front of a short one ("01"). "0.8" is read too; what could be two numbers is not read.
 */
export function parseVietnameseNumber(text: string): number | null {
  const written = text.trim().replace(/^\u2212/u, "-");
  const isNegative = written.startsWith("-");
  const value = parseUnsigned(isNegative ? written.slice(1) : written);
  return value !== null && isNegative ? 0 - value : value;
}

/** A number as officials write it: "1.234,5", rounded to six decimals. */
export function formatVietnameseNumber(value: number): string {
  const [whole = "", decimals = ""] = Math.abs(value).toFixed(6).split(".");
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ".");
  const fraction = decimals.replace(/0+$/u, "");
  const shown = fraction === "" ? grouped : `${grouped},${fraction}`;
  return value < 0 && shown !== "0" ? `-${shown}` : shown;
}
