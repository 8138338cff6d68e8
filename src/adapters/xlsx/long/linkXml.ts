import type { SheetLink } from "../../../workbook/sheetLinks";
import { xmlEscaped } from "../writtenText";
import { linkedFile, type SheetPattern } from "./patternSheet";

/** The relationship that leads to each file, by its path, in the sheet as the library wrote it. */
export function linkIds(xml: string, { files }: SheetPattern): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [, ref = "", id = ""] of xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" r:id="(\w+)"/gu))
    ids.set(ref, id);
  return new Map(Array.from(files, ([path, ref]) => [path, ids.get(ref) ?? ""]));
}

/**
 * A link as Excel itself writes it: one relationship a file, the place inside it beside the cell.
 * Undoing thousands of addresses takes Excel longer than opening the rest.
 */
export function linkXml(
  { cell, link, target }: SheetLink,
  ids: ReadonlyMap<string, string>,
): string {
  const id = ids.get(linkedFile(link)) ?? "";
  const file = target.kind === "cell" ? "" : ` r:id="${id}"`;
  return `<hyperlink ref="${cell}"${file} location="${xmlEscaped(target.location)}"/>`;
}
