import { isDateFormat } from "../../../domain/submission/numberFormat";
import { scanXml } from "../xmlTokens";

/** How the numbers of a cell format are shown. */
export interface NumberStyle {
  readonly numberFormat: string | null;
  readonly isDate: boolean;
}

/** The built-in formats that officers' workbooks use; any other is left to the library. */
const BUILT_IN = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [14, "m/d/yyyy"],
  [49, "@"],
]);

/** Excel keeps no longer format. */
const LONGEST_FORMAT = 255;

/** The number style of every cell format, by its index; undefined where one is not understood. */
export function scanStyles(xml: string): readonly (NumberStyle | undefined)[] | undefined {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  let inNumberFormats = false;
  const fault = scanXml(xml, {
    open: (name, attributes) => {
      if (name === "numFmts") inNumberFormats = true;
      else if (name === "numFmt" && inNumberFormats)
        own.set(Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats)
        formats.push(Number(attributes.get("numFmtId") ?? "0"));
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
      else if (name === "numFmts") inNumberFormats = false;
    },
    text: () => undefined,
  });
  if (fault !== undefined) return undefined;
  return formats.map((id) => {
    const numberFormat = own.get(id) ?? BUILT_IN.get(id);
    return numberFormat === undefined || numberFormat.length > LONGEST_FORMAT
      ? undefined
      : { numberFormat, isDate: isDateFormat(numberFormat) };
  });
}
