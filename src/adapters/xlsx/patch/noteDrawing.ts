import { placeFor, readSheetParts } from "./sheetParts";
import { spliced, tag } from "./xmlPlaces";

/** What relationships between the parts of a workbook are named by. */
export const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The sheet with the drawing of its notes named on it; undefined when the sheet is not well-formed. */
export function withNoteDrawing(sheet: string, relation: string): string | undefined {
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
  const at = placeFor(found, "legacyDrawing");
  const text = tag(`${found.prefix}legacyDrawing`, attributes, "/");
  return spliced(sheet, [{ start: at, end: at, text }]);
}
