import { joinedBytes, lengthOf } from "../joinedBytes";
import { portableZip, type PackedPart, type Packer, type ZipMeans } from "../packer";
import { openPackage, partBytes } from "../packagePart";
import { readZipDirectory, type DirectoryEntry } from "../zipDirectory";

/** The parts of a workbook file while it is being changed. */
export interface PackageParts {
  /** By what means the package was opened and will be packed. */
  readonly zip: ZipMeans;
  /** The name under which the package has a part: names differ in case only by mistake. */
  readonly find: (name: string) => string | undefined;
  readonly names: () => readonly string[];
  /** A part as it stands now; undefined when it is missing, damaged or not UTF-8. */
  readonly text: (name: string) => string | undefined;
  /** Checksum and size of a part that is there, as they stand now. */
  readonly sumOf: (name: string) => { readonly crc32: number; readonly size: number };
  readonly put: (name: string, content: string | Uint8Array | PackedPart) => void;
  /** Whether a part still is what was put in. */
  readonly holds: (name: string, content: Uint8Array) => boolean;
  readonly remove: (name: string) => void;
  /** The package with every part that nobody put in as it was, packed bytes included. */
  readonly pack: () => Uint8Array;
}

const MARK = "\uFEFF";
const MOST_ENTRIES = 65_535;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const DEFLATED = 8;
const UTF8_NAME = 0x0800;
const ZIP64_EXTRA = 1;
/** 1 January 1980, midnight: the same edits give the same file. */
const NO_DAY = 0x0021;
const NOT_ASCII = /[^\u0000-\u007F]/u; // eslint-disable-line no-control-regex

/** Opens a workbook file that the zip guard has accepted. */
export function openParts(bytes: Uint8Array, zip: ZipMeans = portableZip): PackageParts {
  const { packer, unpacker } = zip;
  const directory = readZipDirectory(bytes, MOST_ENTRIES);
  if (directory.kind !== "directory") throw new Error("The guard accepts no such file");
  const pack = openPackage(bytes, directory.entries, unpacker);
  const byFolded = new Map(directory.entries.map(({ name }) => [name.toLowerCase(), name]));
  const changed = new Map<string, Uint8Array | PackedPart | null>();
  const current = (name: string): Uint8Array | undefined => {
    const put = changed.get(name);
    if (put === undefined) return partBytes(pack, name);
    if (put === null) return undefined;
    if (!isPacked(put)) return put;
    return unpacker.inflate(joinedBytes(put.data), put.size);
  };
  const marks = new Map<string, boolean>();
  const hasMark = (name: string): boolean => {
    const known = marks.get(name);
    if (known !== undefined) return known;
    const content = pack.entries.has(name) ? partBytes(pack, name) : undefined;
    return isMarked(content);
  };
  const isThere = (name: string): boolean =>
    changed.get(name) !== null && (changed.has(name) || pack.entries.has(name));
  return {
    zip,
    find: (name) => {
      const known = byFolded.get(name.toLowerCase());
      return known !== undefined && isThere(known) ? known : undefined;
    },
    names: () => [...byFolded.values()].filter(isThere),
    text: (name) => {
      const content = current(name);
      // Unpacking a large part a second time only to see its first bytes costs as much as the first.
      if (!changed.has(name)) marks.set(name, isMarked(content));
      return content === undefined ? undefined : unpacker.text(content);
    },
    sumOf: (name) => {
      const put = changed.get(name);
      if (put != null)
        return isPacked(put)
          ? { crc32: put.crc32, size: put.size }
          : { crc32: unpacker.crc32(put), size: put.length };
      const entry = pack.entries.get(name);
      if (entry === undefined) throw new Error(`No part ${name}`);
      return { crc32: entry.crc, size: entry.size };
    },
    put: (name, content) => {
      const text = typeof content === "string" && hasMark(name) ? MARK + content : content;
      changed.set(name, typeof text === "string" ? new TextEncoder().encode(text) : text);
      byFolded.set(name.toLowerCase(), name);
    },
    holds: (name, content) => changed.get(name) === content,
    remove: (name) => {
      changed.set(name, null);
    },
    pack: () => packed(bytes, directory.entries, directory.start, changed, packer),
  };
}

function isPacked(content: Uint8Array | PackedPart): content is PackedPart {
  return "data" in content;
}

function isMarked(content: Uint8Array | undefined): boolean {
  return content?.[0] === 0xef && content[1] === 0xbb && content[2] === 0xbf;
}

function packed(
  bytes: Uint8Array,
  entries: readonly DirectoryEntry[],
  directoryStart: number,
  changed: ReadonlyMap<string, Uint8Array | PackedPart | null>,
  packer: Packer,
): Uint8Array {
  const packedPart = (content: Uint8Array | PackedPart): PackedPart =>
    isPacked(content) ? content : packer.pack(content);
  const ends = placeEnds(entries, directoryStart);
  const pieces: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  const add = (local: readonly Uint8Array[], record: Uint8Array): void => {
    for (const piece of local) pieces.push(piece);
    records.push(record);
    at += lengthOf(local);
  };
  for (const entry of entries) {
    const content = changed.get(entry.name);
    if (content === null) continue;
    if (content === undefined)
      add([bytes.subarray(entry.offset, ends.get(entry))], recordAt(entry, at));
    else add(...written(entry.nameBytes, packedPart(content), at, entry));
  }
  const known = new Set(entries.map(({ name }) => name));
  for (const [name, content] of changed) {
    if (content === null || known.has(name)) continue;
    add(...written(new TextEncoder().encode(name), packedPart(content), at, undefined));
  }
  const size = lengthOf(records);
  return joinedBytes([...pieces, ...records, endRecord(records.length, size, at)]);
}

/** Where each entry's bytes end, what some programs write behind them included. */
function placeEnds(
  entries: readonly DirectoryEntry[],
  directoryStart: number,
): ReadonlyMap<DirectoryEntry, number> {
  const byPlace = entries.toSorted((a, b) => a.offset - b.offset);
  return new Map(
    byPlace.map((entry, index) => [entry, byPlace[index + 1]?.offset ?? directoryStart]),
  );
}

/** The entry's line in the table of contents with its new place; no size here needs 64 bits. */
function recordAt(entry: DirectoryEntry, offset: number): Uint8Array {
  const { record } = entry;
  const old = viewOf(record);
  const nameEnd = ENTRY_LENGTH + old.getUint16(28, true);
  const extraEnd = nameEnd + old.getUint16(30, true);
  const extra = withoutZip64(record.subarray(nameEnd, extraEnd));
  const made = joinedBytes([record.subarray(0, nameEnd), extra, record.subarray(extraEnd)]);
  const view = viewOf(made);
  view.setUint32(20, entry.compressedSize, true);
  view.setUint32(24, entry.size, true);
  view.setUint16(30, extra.length, true);
  view.setUint16(34, 0, true);
  view.setUint32(42, offset, true);
  return made;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = Math.min(extra.length, at + 4 + view.getUint16(at + 2, true));
    if (view.getUint16(at, true) !== ZIP64_EXTRA) kept.push(extra.subarray(at, next));
    at = next;
  }
  return joinedBytes([...kept, extra.subarray(at)]);
}

/** A part packed anew: its own header and data, and its line in the table of contents. */
function written(
  name: Uint8Array,
  { data, crc32, size }: PackedPart,
  offset: number,
  before: DirectoryEntry | undefined,
): readonly [local: readonly Uint8Array[], record: Uint8Array] {
  const old = before === undefined ? undefined : viewOf(before.record);
  const flags =
    before === undefined
      ? NOT_ASCII.test(new TextDecoder().decode(name))
        ? UTF8_NAME
        : 0
      : before.flags & UTF8_NAME;
  const head = new Uint8Array(LOCAL_LENGTH - 4);
  const view = viewOf(head);
  view.setUint16(0, 20, true);
  view.setUint16(2, flags, true);
  view.setUint16(4, DEFLATED, true);
  view.setUint16(6, old?.getUint16(12, true) ?? 0, true);
  view.setUint16(8, old?.getUint16(14, true) ?? NO_DAY, true);
  view.setUint32(10, crc32, true);
  view.setUint32(14, lengthOf(data), true);
  view.setUint32(18, size, true);
  view.setUint16(22, name.length, true);
  const tail = new Uint8Array(14);
  viewOf(tail).setUint32(6, old?.getUint32(38, true) ?? 0, true);
  viewOf(tail).setUint32(10, offset, true);
  const madeBy = Uint8Array.of(20, old?.getUint8(5) ?? 0);
  return [
    [Uint8Array.of(0x50, 0x4b, 3, 4), head, name, ...data],
    joinedBytes([Uint8Array.of(0x50, 0x4b, 1, 2), madeBy, head, tail, name]),
  ];
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = viewOf(record);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
  return record;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
