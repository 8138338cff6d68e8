import type { FreeLook, FreeSheetDraft } from "../../../workbook/draft";
import type { Remembered } from "../../../usecases/ports";
import type { PackedPart, Packer } from "../packer";
import type { PackageParts } from "../patch/packageParts";
import { hucreStyle } from "../hucreStyle";
import { aroundRows } from "./aroundRows";
import { packBlocks } from "./packBlocks";
import { linkIds, linkXml } from "./linkXml";
import type { BlockedPattern, PatternSheet, SheetPattern } from "./patternSheet";
import { sheetData, widthOf, type CellWriting } from "./sheetData";
import { openSharedTexts } from "./sharedTexts";

const TEXTS = "xl/sharedStrings.xml";
const LINKS = /<hyperlinks>.*<\/hyperlinks>/su;

/** Sheets of which the library wrote only a pattern. */
export interface LongSheets {
  readonly whole: readonly PatternSheet[];
  readonly blocked: readonly BlockedPattern[];
  /** Texts that stand in many blocks. */
  readonly repeated: readonly string[];
  /** Blocks that were written before. */
  readonly kept: Remembered | undefined;
}

/**
 * Puts the rows into the sheets of which the library wrote only a pattern. While rows are packed the
 * next ones are written.
 */
export async function fillLongSheets(
  parts: PackageParts,
  { whole, blocked, repeated, kept }: LongSheets,
  packer: Packer,
): Promise<void> {
  const written = parts.text(TEXTS);
  if (written === undefined) throw new Error("The library wrote no table of texts");
  const texts = openSharedTexts(written, repeated);
  const packing: (readonly [part: string, packed: Promise<PackedPart>])[] = [];
  const told = kept?.keyOf(String(texts.repeatedFrom), ...repeated) ?? "";
  for (const pattern of blocked) {
    const part = partOf(pattern);
    const xml = parts.text(part) ?? "";
    const writing = { look: looksOf(xml, pattern), repeated: texts.repeated, kept, told };
    packing.push([part, packBlocks(xml, pattern, writing, packer)]);
  }
  for (const pattern of whole) {
    const part = partOf(pattern);
    packing.push([part, packer.packPieces(filled(parts.text(part) ?? "", pattern, texts.at))]);
  }
  packing.push([TEXTS, packer.packPieces([new TextEncoder().encode(texts.xml())])]);
  for (const [part, packed] of packing) parts.put(part, await packed);
}

function partOf({ at }: SheetPattern): string {
  return `xl/worksheets/sheet${at + 1}.xml`;
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
  const { above, below } = aroundRows(xml, widthOf(sheet.rows), sheet.rows.length);
  const encoder = new TextEncoder();
  yield encoder.encode(above);
  yield* sheetData(sheet, writing);
  yield encoder.encode(below);
}

/** The number that each look has in the workbook that the pattern stands in. */
export function looksOf(xml: string, { looks }: SheetPattern): (look: FreeLook) => number {
  const numbers = new Map<string, number>();
  for (const [, ref = "", number] of xml.matchAll(/<c r="(A\d+)" s="(\d+)"\/>/gu))
    numbers.set(ref, Number(number));
  const byLook = new Map(Array.from(looks, ([look, ref]) => [look, numbers.get(ref) ?? 0]));
  return (look) => byLook.get(hucreStyle(look)) ?? 0;
}

function linksXml(pattern: PatternSheet, xml: string): string {
  const ids = linkIds(xml, pattern);
  return `<hyperlinks>${pattern.links.map((link) => linkXml(link, ids)).join("")}</hyperlinks>`;
}
