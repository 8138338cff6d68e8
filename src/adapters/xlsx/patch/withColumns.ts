import type { XmlAttributes } from "../xmlTokens";
import { aboveRows, readSheetParts } from "./sheetParts";
import { childPlaces, readPlaces, spliced, tag, withAttributes } from "./xmlPlaces";

/**
 * A sheet whose columns are as wide, and as hidden, as those of an earlier sheet of the same workbook
 * were: `columns` gives, for a column from 0, the column there.
 */
export function withColumns(
  sheet: string,
  earlier: string,
  columns: ReadonlyMap<number, number>,
): string {
  const before = columnsOf(earlier);
  if (columns.size === 0 || before.length === 0) return sheet;
  const now = columnsOf(sheet);
  const found = readSheetParts(aboveRows(sheet));
  if (found === undefined) throw new Error("A sheet was written that cannot be read");
  const last = Math.max(...now.map(({ max }) => max), ...[...columns.keys()].map((at) => at + 1));
  const written = Array.from({ length: last }, (_, at) => {
    const from = columns.get(at);
    const look = from === undefined ? undefined : lookAt(before, from + 1);
    const attributes = look ?? lookAt(now, at + 1);
    if (attributes === undefined) return "";
    const place = { min: String(at + 1), max: String(at + 1) };
    return tag(`${found.prefix}col`, withAttributes(attributes, place), "/");
  }).join("");
  // A list of nothing is not legal.
  if (written === "") return sheet;
  const list = found.parts.find(({ name }) => name === "cols");
  const { start, end } = list ?? { start: found.insideEnd, end: found.insideEnd };
  const text = `<${found.prefix}cols>${written}</${found.prefix}cols>`;
  return spliced(sheet, [{ start, end, text }]);
}

interface Columns {
  /** From 1. */
  readonly min: number;
  readonly max: number;
  readonly attributes: XmlAttributes;
}

function columnsOf(sheet: string): readonly Columns[] {
  const above = aboveRows(sheet);
  const list = readSheetParts(above)?.parts.find(({ name }) => name === "cols");
  const root = list === undefined ? undefined : readPlaces(above.slice(list.start, list.end));
  return childPlaces(root, "col").map(({ attributes }) => ({
    min: Number(attributes.get("min")),
    max: Number(attributes.get("max")),
    attributes,
  }));
}

function lookAt(columns: readonly Columns[], column: number): XmlAttributes | undefined {
  return columns.find(({ min, max }) => column >= min && column <= max)?.attributes;
}
