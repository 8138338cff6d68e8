import { isIsoDay, toSerial } from "../../../domain/deadline/isoDate";
import type { RawCell } from "../../../domain/submission/rawCell";
import { textCell } from "../../../workbook/rawCellOf";
import type { StoredText } from "../../../workbook/textCache";
import type { XmlAttributes } from "../xmlTokens";

const MOMENT = /^(?<day>\d{4}-\d\d-\d\d)(?:T(?<h>\d\d):(?<m>\d\d)(?::(?<s>\d\d(?:[.,]\d+)?))?)?$/u;
const DURATION = /^-?PT(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>\d+(?:[.,]\d+)?)S)?$/u;
const SECONDS_A_DAY = 86_400;

/** A cell of an OpenDocument sheet from its attributes and its text; undefined when it is blank. */
export function odsCell(
  ref: string,
  attributes: XmlAttributes,
  text: string,
  showsMonth: boolean,
  read: (stored: string) => StoredText,
): RawCell | undefined {
  const formula = formulaOf(attributes.get("table:formula"));
  const number = (value: number, type: "number" | "date", numberFormat: string): RawCell => ({
    ref,
    type,
    value,
    numberFormat,
    formula,
  });
  const asText = (): RawCell | undefined => {
    const shown = text === "" ? (attributes.get("office:string-value") ?? "") : text;
    const isError = attributes.get("calcext:value-type") === "error";
    return textCell(ref, read(shown), formula, isError);
  };
  switch (attributes.get("office:value-type")) {
    case "float":
    case "currency":
    case "percentage": {
      const value = Number(attributes.get("office:value") ?? NaN);
      const isPercent = attributes.get("office:value-type") === "percentage";
      return Number.isFinite(value)
        ? number(value, "number", isPercent ? "0%" : "General")
        : asText();
    }
    case "date": {
      const value = serialOf(attributes.get("office:date-value") ?? "");
      return value === undefined
        ? asText()
        : number(value, "date", showsMonth ? "mm/yyyy" : "dd/mm/yyyy");
    }
    case "time": {
      const value = shareOfDay(DURATION.exec(attributes.get("office:time-value") ?? ""));
      return value === undefined ? asText() : number(value, "date", "[h]:mm:ss");
    }
    case "boolean": {
      const value = attributes.get("office:boolean-value") === "true";
      return { ref, type: "boolean", value, numberFormat: null, formula };
    }
    case undefined:
    default:
      return asText();
  }
}

/** Formulas are kept to tell that there is one; no part of the product calculates them. */
function formulaOf(written: string | undefined): string | null {
  return written === undefined ? null : written.replace(/^[a-z]*:?=/u, "");
}

/** A day of the calendar that workbooks count by; earlier days stand as the text they are shown as. */
function serialOf(written: string): number | undefined {
  const match = MOMENT.exec(written);
  const day = match?.groups?.["day"] ?? "";
  if (!isIsoDay(day) || day < "1900-01-01") return undefined;
  return toSerial(day) + (shareOfDay(match) ?? 0);
}

function shareOfDay(match: RegExpExecArray | null): number | undefined {
  if (match === null) return undefined;
  const { h = "0", m = "0", s = "0" } = match.groups ?? {};
  return (Number(h) * 3600 + Number(m) * 60 + Number(s.replace(",", "."))) / SECONDS_A_DAY;
}
