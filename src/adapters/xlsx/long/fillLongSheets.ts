import type { FreeLook } from "../../../workbook/draft";
import { cellRef } from "../../../workbook/cellRef";
import type { PackedPart, Packer } from "../packer";
import type { PackageParts } from "../patch/packageParts";
import { hucreStyle } from "../hucreStyle";
import { xmlEscaped } from "../writtenText";
import { linkedFile, type PatternSheet } from "./patternSheet";
import { sheetData } from "./sheetData";
import { openSharedTexts } from "./sharedTexts";

const TEXTS = "xl/sharedStrings.xml";
const DATA = /<sheetData>.*<\/sheetData>/su;
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
function* filled(
  xml: string,
  pattern: PatternSheet,
  text: (text: string) => number,
): Generator<Uint8Array> {
  const { sheet } = pattern;
  const look = looksOf(xml, pattern);
  const [head = "", tail] = xml.split(DATA);
  if (tail === undefined) throw new Error("The pattern has no rows to replace");
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const sized = head.replace(
    /<dimension ref="[^"]*"\/>/u,
    `<dimension ref="A1:${cellRef(width - 1, Math.max(1, sheet.rows.length))}"/>`,
  );
  const encoder = new TextEncoder();
  yield encoder.encode(sized);
  yield* sheetData(sheet, { look, text });
  yield encoder.encode(tail.replace(LINKS, () => linksXml(pattern, xml)));
}

/** The number that the library gave each look. */
function looksOf(xml: string, { looks }: PatternSheet): (look: FreeLook) => number {
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
