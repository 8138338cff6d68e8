import type { FreeLook, FreeSheetDraft } from "../../../workbook/draft";
import { cellRef } from "../../../workbook/cellRef";
import type { PackedPart, Packer } from "../packer";
import type { PackageParts } from "../patch/packageParts";
import { hucreStyle } from "../hucreStyle";
import { splitSheet } from "../splitSheet";
import { xmlEscaped } from "../writtenText";
import { linkedFile, type PatternSheet } from "./patternSheet";
import { sheetData, type CellWriting } from "./sheetData";
import { openSharedTexts } from "./sharedTexts";

const TEXTS = "xl/sharedStrings.xml";
const LINKS = /<hyperlinks>.*<\/hyperlinks>/su;

/**
 * Puts the rows into the sheets of which the library wrote only a pattern. While rows are packed the
 * next ones are written.
 */
export async function fillLongSheets(
  parts: PackageParts,
  patterns: readonly PatternSheet[],
  packer: Packer,
): Promise<void> {
  const written = parts.text(TEXTS);
  if (written === undefined) throw new Error("The library wrote no table of texts");
  const texts = openSharedTexts(written);
  const packing: (readonly [part: string, packed: Promise<PackedPart>])[] = [];
  for (const pattern of patterns) {
    const part = `xl/worksheets/sheet${pattern.at + 1}.xml`;
    packing.push([part, packer.packPieces(filled(parts.text(part) ?? "", pattern, texts.at))]);
  }
  packing.push([TEXTS, packer.packPieces([new TextEncoder().encode(texts.xml())])]);
  for (const [part, packed] of packing) parts.put(part, await packed);
}

/** The sheet as the library wrote it with its own rows and links in place of the pattern's. */
function filled(
  xml: string,
  pattern: PatternSheet,
  text: (text: string) => number,
): Iterable<Uint8Array> {
  const look = looksOf(xml, pattern);
  const written = { look, text: (each: string) => ` t="s"><v>${text(each)}</v>` };
  return withRows(withLinks(xml, pattern), pattern.sheet, written);
}

/** A sheet with its links in place of the pattern's. */
export function withLinks(xml: string, pattern: PatternSheet): string {
  return xml.replace(LINKS, () => linksXml(pattern, xml));
}

/** A sheet with its rows in place of the few that stand there, piece by piece. */
export function* withRows(
  xml: string,
  sheet: FreeSheetDraft,
  writing: CellWriting,
): Generator<Uint8Array> {
  const split = splitSheet(xml);
  if (split === undefined) throw new Error("The pattern has no rows to replace");
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const sized = split.above.replace(
    /<dimension ref="[^"]*"\/>/u,
    `<dimension ref="A1:${cellRef(width - 1, Math.max(1, sheet.rows.length))}"/>`,
  );
  const encoder = new TextEncoder();
  yield encoder.encode(sized);
  yield* sheetData(sheet, writing);
  yield encoder.encode(split.below);
}

/** The number that each look has in the workbook that the pattern stands in. */
export function looksOf(xml: string, { looks }: PatternSheet): (look: FreeLook) => number {
  const numbers = new Map<string, number>();
  for (const [, ref = "", number] of xml.matchAll(/<c r="(A\d+)" s="(\d+)"\/>/gu))
    numbers.set(ref, Number(number));
  const byLook = new Map(Array.from(looks, ([look, ref]) => [look, numbers.get(ref) ?? 0]));
  return (look) => byLook.get(hucreStyle(look)) ?? 0;
}

/**
 * Links as Excel itself writes them: one relationship a file, the place inside it beside the cell.
 * Undoing thousands of addresses takes Excel longer than opening the rest.
 */
function linksXml({ links, files }: PatternSheet, xml: string): string {
  const ids = new Map<string, string>();
  for (const [, ref = "", id = ""] of xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" r:id="(\w+)"/gu))
    ids.set(ref, id);
  const written = links.map(({ cell, link, target }) => {
    const id = ids.get(files.get(linkedFile(link)) ?? "");
    const file = target.kind === "cell" ? "" : ` r:id="${id ?? ""}"`;
    return `<hyperlink ref="${cell}"${file} location="${xmlEscaped(target.location)}"/>`;
  });
  return `<hyperlinks>${written.join("")}</hyperlinks>`;
}
