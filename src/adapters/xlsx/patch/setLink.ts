import { readRange } from "../lint/cellRange";
import { cellRef } from "../../../workbook/cellRef";
import { placeFor, readSheetParts } from "./sheetParts";
import { appended, childPlaces, readPlaces, spliced, tag, type XmlPlace } from "./xmlPlaces";

/** A sheet on which a cell's link leads to a place of the workbook, or on which it has none. */
export function setLink(sheet: string, cell: string, location: string | null): string | undefined {
  const found = readSheetParts(sheet);
  if (found === undefined) return undefined;
  const { prefix } = found;
  const written =
    location === null
      ? ""
      : tag(
          `${prefix}hyperlink`,
          new Map([
            ["ref", cell],
            ["location", location],
          ]),
          "/",
        );
  const list = found.parts.find(({ name }) => name === "hyperlinks");
  if (list === undefined) {
    const at = placeFor(found, "hyperlinks");
    const text = `<${prefix}hyperlinks>${written}</${prefix}hyperlinks>`;
    return written === "" ? sheet : spliced(sheet, [{ start: at, end: at, text }]);
  }
  const source = sheet.slice(list.start, list.end);
  const root = readPlaces(source);
  if (root === undefined) return undefined;
  const links = childPlaces(root, "hyperlink");
  const old = links.find((link) => cellOf(link) === cell);
  // A list of nothing is not legal.
  const isLast = written === "" && old !== undefined && links.length === 1;
  const changed = isLast
    ? ""
    : spliced(source, [
        old === undefined
          ? appended(root, written)
          : { start: old.start, end: old.end, text: written },
      ]);
  return spliced(sheet, [{ start: list.start, end: list.end, text: changed }]);
}

/** Where the links of cells lead; "" for those that lead out of the workbook. A block's is its first cell's. */
export function linksOf(sheet: string): ReadonlyMap<string, string> {
  const list = readSheetParts(sheet)?.parts.find(({ name }) => name === "hyperlinks");
  const root = list === undefined ? undefined : readPlaces(sheet.slice(list.start, list.end));
  const links = root === undefined ? [] : childPlaces(root, "hyperlink");
  return new Map(
    links.map((link) => {
      const { attributes } = link;
      const isOutside = [...attributes.keys()].some((name) => /:id$/iu.test(name));
      const location = (attributes.get("location") ?? "").replace(/^#/u, "");
      return [cellOf(link), isOutside ? "" : location];
    }),
  );
}

/** The cell that bears a link: of a block of cells the first, which is the one that shows a text. */
function cellOf({ attributes }: XmlPlace): string {
  const ref = attributes.get("ref") ?? "";
  const range = readRange(ref);
  return range === undefined ? ref : cellRef(range.left - 1, range.top);
}
