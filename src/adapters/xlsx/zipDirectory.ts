/** One file inside a zip, as the archive's own table of contents declares it. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly compressedSize: number;
  readonly crc: number;
  /** Where the entry's local header begins in the file. */
  readonly offset: number;
  readonly method: number;
}

/** What the guard needs of an entry beyond what readers do. */
export interface DirectoryEntry extends ZipEntry {
  readonly flags: number;
  readonly nameBytes: Uint8Array;
  /** The entry's line in the table of contents, as it stands there. */
  readonly record: Uint8Array;
}

/** The table of contents of a zip, or why it cannot be read. */
export type ZipDirectory =
  | {
      readonly kind: "directory";
      readonly start: number;
      readonly entries: readonly DirectoryEntry[];
    }
  | { readonly kind: "truncated"; readonly detail: string }
  | { readonly kind: "damaged"; readonly detail: string }
  | { readonly kind: "too-many-entries"; readonly count: number };

interface DirectoryPlace {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_LENGTH = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_LENGTH = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const ZIP64_EXTRA = 1;
const IN_ZIP64 = 0xffffffff;
const IN_ZIP64_SHORT = 0xffff;

/**
 * Reads the table of contents at the end of a zip and nothing else: no entry is touched, so the
 * cost does not depend on what the entries would unpack to.
 */
export function readZipDirectory(bytes: Uint8Array, maxEntries: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return { kind: "truncated", detail: "end record" };
  if (end + END_LENGTH + view.getUint16(end + 20, true) > bytes.length) {
    return { kind: "truncated", detail: "comment" };
  }
  const place = directoryPlace(view, end);
  if (typeof place === "string") return { kind: "damaged", detail: place };
  if (place.count > maxEntries) return { kind: "too-many-entries", count: place.count };
  if (place.end > end) return { kind: "truncated", detail: "directory" };
  return readEntries(bytes, view, place);
}

/** Readers take the last end record of the file, so the guard must judge that one. */
function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

function directoryPlace(view: DataView, end: number): DirectoryPlace | string {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 8, true) !== count) return "split over several files";
  const isZip64 = count === IN_ZIP64_SHORT || size === IN_ZIP64 || start === IN_ZIP64;
  const locator = end - LOCATOR_LENGTH;
  const hasLocator = locator >= 0 && view.getUint32(locator, true) === LOCATOR_SIGNATURE;
  if (!isZip64 && !hasLocator) return { start, end: start + size, count };
  if (!hasLocator) return "zip64 locator";
  const long = zip64Place(view, locator);
  if (typeof long === "string") return long;
  // Two readers must not be able to see two different archives in one file.
  const agrees =
    (count === IN_ZIP64_SHORT || count === long.count) &&
    (start === IN_ZIP64 || start === long.start) &&
    (size === IN_ZIP64 || size === long.end - long.start);
  return agrees ? long : "two different directories";
}

function zip64Place(view: DataView, locator: number): DirectoryPlace | string {
  const record = readLong(view, locator + 8);
  if (record + ZIP64_END_LENGTH > locator) return "zip64 end record";
  if (view.getUint32(record, true) !== ZIP64_END_SIGNATURE) return "zip64 end record";
  const start = readLong(view, record + 48);
  const count = readLong(view, record + 32);
  if (readLong(view, record + 24) !== count) return "split over several files";
  return { start, end: start + readLong(view, record + 40), count };
}

/** Past 2^53 the exact value no longer matters: every such size or offset is refused anyway. */
function readLong(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

function readEntries(bytes: Uint8Array, view: DataView, place: DirectoryPlace): ZipDirectory {
  const entries: DirectoryEntry[] = [];
  let at = place.start;
  for (let index = 0; index < place.count; index += 1) {
    if (at + ENTRY_LENGTH > place.end) return { kind: "truncated", detail: "directory" };
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      return { kind: "damaged", detail: `directory entry ${index + 1}` };
    }
    const next = at + entryLength(view, at);
    if (next > place.end) return { kind: "truncated", detail: "directory" };
    const entry = readEntry(bytes, view, at);
    if (entry === undefined) return { kind: "damaged", detail: `zip64 entry ${index + 1}` };
    entries.push(entry);
    at = next;
  }
  return { kind: "directory", start: place.start, entries };
}

function entryLength(view: DataView, at: number): number {
  const name = view.getUint16(at + 28, true);
  const extra = view.getUint16(at + 30, true);
  const comment = view.getUint16(at + 32, true);
  return ENTRY_LENGTH + name + extra + comment;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): DirectoryEntry | undefined {
  const nameEnd = at + ENTRY_LENGTH + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const short = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const long = short.includes(IN_ZIP64) ? zip64Fields(view, nameEnd, extraEnd, short) : short;
  if (long === undefined) return undefined;
  const [size = 0, compressedSize = 0, offset = 0] = long;
  const nameBytes = bytes.subarray(at + ENTRY_LENGTH, nameEnd);
  return {
    name: decodeName(nameBytes),
    nameBytes,
    record: bytes.subarray(at, at + entryLength(view, at)),
    size,
    compressedSize,
    offset,
    crc: view.getUint32(at + 16, true),
    method: view.getUint16(at + 10, true),
    flags: view.getUint16(at + 8, true),
  };
}

/** The zip64 field holds, in a fixed order, only the values that did not fit into 32 bits. */
function zip64Fields(
  view: DataView,
  from: number,
  to: number,
  short: readonly number[],
): readonly number[] | undefined {
  let at = from;
  while (at + 4 <= to) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA && next <= to) {
      return longValues(view, at + 4, next, short);
    }
    at = next;
  }
  return undefined;
}

function longValues(
  view: DataView,
  from: number,
  to: number,
  short: readonly number[],
): readonly number[] | undefined {
  if (from + 8 * short.filter((value) => value === IN_ZIP64).length > to) return undefined;
  let at = from;
  return short.map((value) => {
    if (value !== IN_ZIP64) return value;
    at += 8;
    return readLong(view, at - 8);
  });
}

/** Many programs write UTF-8 names without saying so; what is not UTF-8 is read byte by byte. */
function decodeName(bytes: Uint8Array): string {
  // Nearly every name is ASCII, and a decoder takes longer to ask than such a name to put together.
  if (bytes.length <= SHORT_NAME && bytes.every((byte) => byte < 0x80)) return byByte(bytes);
  try {
    return STRICT.decode(bytes);
  } catch {
    return byByte(bytes);
  }
}

const SHORT_NAME = 100;
const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function byByte(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
