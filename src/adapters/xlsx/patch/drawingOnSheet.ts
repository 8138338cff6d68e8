import { placeFor, readSheetParts } from "./sheetParts";
import { spliced, tag } from "./xmlPlaces";

/** What relationships between the parts of a workbook are named by. */
export const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The sheet with a drawing named on it, of its notes or else; undefined when it is not well-formed. */
export function withDrawing(
  sheet: string,
  relation: string,
  name: "drawing" | "legacyDrawing",
): string | undefined {
  const found = readSheetParts(sheet);
  if (found === undefined) return undefined;
  const known = [...found.attributes].find(
    ([name, value]) => name.startsWith("xmlns:") && value === RELATED,
  );
  const space = known?.[0].slice("xmlns:".length) ?? "r";
  const attributes = new Map([
    ...(known === undefined ? [[`xmlns:${space}`, RELATED] as const] : []),
    [`${space}:id`, relation],
  ]);
  const at = placeFor(found, name);
  const text = tag(`${found.prefix}${name}`, attributes, "/");
  return spliced(sheet, [{ start: at, end: at, text }]);
}
