import type { CellValue } from "./model";
import { dayOfSerial } from "./serialDay";

/** What a cell shows: the value under its number format, as far as the formats we use go. */
export function displayText(value: CellValue, numberFormat: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (numberFormat === "General" || numberFormat === "@") return String(value);
  if (/[dmy]/iu.test(numberFormat)) return dayText(value, numberFormat);
  if (numberFormat.endsWith("%")) return `${fixed(value * 100, numberFormat)}%`;
  return fixed(value, numberFormat);
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function dayText(serial: number, numberFormat: string): string {
  const { year, month, day } = dayOfSerial(serial);
  const two = (number: number) => String(number).padStart(2, "0");
  return numberFormat.replace(/\\/gu, "").replace(/yyyy|yy|mmm|mm|m|dd|d/giu, (part) => {
    switch (part.toLowerCase()) {
      case "yyyy":
        return String(year);
      case "yy":
        return two(year % 100);
      case "mmm":
        return MONTHS[month - 1] ?? "";
      case "mm":
        return two(month);
      case "m":
        return String(month);
      case "dd":
        return two(day);
      default:
        return String(day);
    }
  });
}

function fixed(value: number, numberFormat: string): string {
  const [, decimals = ""] = /\.([0#?]+)/u.exec(numberFormat) ?? [];
  const rounded = value.toFixed(decimals.length);
  const [whole = "", fraction = ""] = rounded.split(".");
  const least = decimals.replace(/#/gu, "").length;
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/u, "");
  const grouped = numberFormat.includes(",") ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ",") : whole;
  const point = decimals === "" || (kept === "" && least > 0) ? "" : ".";
  return kept === ""
    ? grouped + (least === 0 && decimals !== "" ? "." : point)
    : `${grouped}.${kept}`;
}
