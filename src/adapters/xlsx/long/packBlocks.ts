import { remember } from "../../../domain/text/remember";
import { keyOfTexts } from "../../../usecases/memory/keyOfTexts";
import type { Remembered } from "../../../usecases/ports";
import {
  blockStart,
  type FreeBlockedSheetDraft,
  type RowBlock,
} from "../../../workbook/blockedDraft";
import type { FreeLook } from "../../../workbook/draft";
import { linksIn, MOST_LINKS } from "../../../workbook/sheetLinks";
import type { PackedPart, Packer, PiecePacker } from "../packer";
import { textElement, writtenText } from "../writtenText";
import { aroundRows } from "./aroundRows";
import { linkIds, linkXml } from "./linkXml";
import type { BlockedPattern } from "./patternSheet";
import { rowsXml, widthOf } from "./sheetData";
import { blockToStore, storedBlock, type WrittenBlock } from "./storedBlock";

/** How the blocks of a sheet are written. */
export interface BlockWriting {
  readonly look: (look: FreeLook) => number;
  /** The number of a text that stands in many blocks; other texts stand in their cells. */
  readonly repeated: (text: string) => number | undefined;
  /** Blocks that were written before. */
  readonly kept: Remembered | undefined;
  /** Tells which texts are repeated, and by which numbers. */
  readonly told: string;
}

type Block = RowBlock<FreeLook>;
/** A block of which pieces may still be being packed. */
type PackedBlock = WrittenBlock<Promise<PackedPart>>;

/**
 * A sheet as the library wrote it, with the rows of its blocks in place of the pattern's. A block says
 * nothing that depends on other blocks but its place, so that one written before is taken as it is.
 */
export async function packBlocks(
  xml: string,
  pattern: BlockedPattern,
  writing: BlockWriting,
  packer: Packer,
): Promise<PackedPart> {
  const sheet = openSheet(xml, pattern, writing);
  const { blocked } = pattern;
  const encoder = new TextEncoder();
  const { pieces } = packer;
  if (pieces === undefined) {
    const plain = inOrder(blocked, sheet.write);
    return packer.packPieces(sheetPieces(xml, plain, (text) => encoder.encode(text)));
  }
  const { kept } = writing;
  const write = kept === undefined ? packing(sheet, pieces) : remembering(sheet, kept, pieces);
  const packed = sheetPieces(xml, inOrder(blocked, write), (text) =>
    pieces.pack(encoder.encode(text)),
  );
  return pieces.join(await Promise.all(packed));
}

/** Writes a block from this row on, with no more links than the sheet has room for. */
type WriteBlock<Body> = (block: Block, first: number, room: number) => WrittenBlock<Body>;

/** The blocks of a sheet, and how many rows it has with those between them. */
interface Written<Body> {
  readonly blocks: readonly WrittenBlock<Body>[];
  readonly length: number;
}

function inOrder<Body>(
  { blocks, spacing }: FreeBlockedSheetDraft,
  write: WriteBlock<Body>,
): Written<Body> {
  let free = 1;
  let room = MOST_LINKS;
  const written = blocks.map((block) => {
    const first = blockStart(free, spacing);
    const each = write(block, first, room);
    free = first + each.rows;
    room -= linksOf(each);
    return each;
  });
  return { blocks: written, length: free - 1 };
}

/** A sheet whose blocks are being written. */
interface OpenSheet {
  readonly write: WriteBlock<Uint8Array>;
  /** Tells everything that a block's bytes depend on; undefined for a block that is made every time. */
  readonly key: (block: Block, first: number) => readonly string[] | undefined;
}

function openSheet(xml: string, pattern: BlockedPattern, writing: BlockWriting): OpenSheet {
  const { blocked } = pattern;
  const { look, repeated, told } = writing;
  const ids = linkIds(xml, pattern);
  const encoder = new TextEncoder();
  const text = (each: string): string => {
    const number = repeated(each);
    return number === undefined ? textInCell(each) : ` t="s"><v>${number}</v>`;
  };
  const looks = JSON.stringify(blocked.looks.map((each) => [each, look(each)]));
  return {
    write: (block, first, room) => {
      const rows = block.rows(first);
      const links = Array.from(linksIn(rows, first), (link) => linkXml(link, ids)).slice(0, room);
      const elements = encoder.encode(links.join(""));
      return {
        rows: rows.length,
        width: widthOf(rows),
        body: encoder.encode(rowsXml(rows, first, { look, text })),
        links: links.length === 0 ? null : { count: links.length, body: elements },
      };
    },
    key: ({ key, linksTo }, first) => {
      if (key === null) return undefined;
      const leading = JSON.stringify(linksTo.map((path) => [path, ids.get(path) ?? null]));
      return [blocked.frame.name, String(first), looks, leading, told, ...key];
    },
  };
}

function packing(sheet: OpenSheet, pieces: PiecePacker): WriteBlock<Promise<PackedPart>> {
  return (block, first, room) => withBodies(sheet.write(block, first, room), pieces.pack);
}

/** Takes a block as it was written before, or writes, packs and keeps it. */
function remembering(
  sheet: OpenSheet,
  kept: Remembered,
  pieces: PiecePacker,
): WriteBlock<Promise<PackedPart>> {
  const keyOf = keyOfTexts(kept);
  return (block, first, room) => {
    const told = sheet.key(block, first);
    const key = told === undefined ? undefined : keyOf(...told);
    const known = key === undefined ? undefined : kept.recall(key);
    const stored = known === undefined ? undefined : storedBlock(known);
    if (stored !== undefined && linksOf(stored) <= room)
      return withBodies(stored, (body) => Promise.resolve(body));
    const plain = sheet.write(block, first, room);
    const packed = withBodies(plain, pieces.pack);
    // A block that fills the room may have lost links, and is none to be taken over.
    if (key === undefined || linksOf(plain) === room) return packed;
    const body = wholly(packed).then((whole) => {
      kept.keep(key, blockToStore(whole));
      return whole.body;
    });
    return { ...packed, body };
  };
}

function linksOf({ links }: WrittenBlock<unknown>): number {
  return links?.count ?? 0;
}

function withBodies<Body, Other>(
  { body, links, ...block }: WrittenBlock<Body>,
  other: (body: Body) => Other,
): WrittenBlock<Other> {
  return {
    ...block,
    body: other(body),
    links: links === null ? null : { count: links.count, body: other(links.body) },
  };
}

async function wholly({ body, links, ...block }: PackedBlock): Promise<WrittenBlock<PackedPart>> {
  return {
    ...block,
    body: await body,
    links: links === null ? null : { count: links.count, body: await links.body },
  };
}

const LINKS = /<hyperlinks>.*<\/hyperlinks>/su;

/** All of a sheet piece by piece: what is around its rows and links, and its blocks. */
function sheetPieces<Body>(
  xml: string,
  { blocks, length }: Written<Body>,
  plain: (text: string) => Body,
): readonly Body[] {
  const width = blocks.reduce((most, block) => Math.max(most, block.width), 0);
  const { above, below } = aroundRows(xml, width, length);
  const links = blocks.flatMap((block) => block.links?.body ?? []);
  const [between, after] = linksAt(below);
  return [
    plain(`${above}<sheetData>`),
    ...blocks.map(({ body }) => body),
    plain(links.length === 0 ? "</sheetData>" : `</sheetData>${between}<hyperlinks>`),
    ...links,
    plain(links.length === 0 ? between + after : `</hyperlinks>${after}`),
  ];
}

/** What stands before and behind the links. */
function linksAt(below: string): readonly [before: string, behind: string] {
  const found = LINKS.exec(below);
  if (found === null) return [below, ""];
  return [below.slice(0, found.index), below.slice(found.index + found[0].length)];
}

/** A text in its cell, behind the cell's address and look. */
const textInCell = remember((text) => ` t="inlineStr"><is>${textElement(writtenText(text))}</is>`);
