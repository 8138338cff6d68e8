import { eachCell } from "./eachCell";
import { spliced, tag, withAttributes, type Splice } from "./xmlPlaces";

/**
 * A sheet whose cells look as cells of an earlier sheet of the same workbook did: `looks` gives, for
 * an address, the address there. The looks are the workbook's own, so only their numbers are taken.
 */
export function withLooks(
  sheet: string,
  earlier: string,
  looks: ReadonlyMap<string, string>,
): string {
  if (looks.size === 0) return sheet;
  const before = looksOf(earlier, new Set(looks.values()));
  const splices: Splice[] = [];
  const isRead = eachCell(sheet, ({ ref, name, attributes, start, end }) => {
    const look = before.get(looks.get(ref) ?? "");
    if (look === undefined || look === attributes.get("s")) return;
    const ending = sheet.charAt(end - 2) === "/" ? "/" : "";
    const text = tag(name, withAttributes(attributes, { s: look }), ending);
    splices.push({ start, end, text });
  });
  if (!isRead) throw new Error("A sheet was written that cannot be read");
  return spliced(sheet, splices);
}

/** The numbers of the looks that the wanted cells have. */
function looksOf(sheet: string, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const looks = new Map<string, string>();
  eachCell(sheet, ({ ref, attributes }) => {
    if (wanted.has(ref)) looks.set(ref, attributes.get("s") ?? "0");
  });
  return looks;
}
