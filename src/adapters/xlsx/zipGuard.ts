import { lookIntoCompoundFile, isCompoundFile } from "./compoundFile";
import { contentOf, type ZipContent } from "./zipContent";
import { readZipDirectory, type DirectoryEntry, type ZipDirectory } from "./zipDirectory";
import type { ZipRefusal } from "./zipRefusalMessage";

/** How much a file may claim before it is taken for a mistake or an attack. */
export interface ZipLimits {
  readonly fileBytes: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly entries: number;
  /** Unpacked over packed size, judged only above `ratioFromBytes`. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** Sized for a province's roll-up of 100,000 rows, the largest file anybody has reason to send. */
export const defaultZipLimits: ZipLimits = {
  /** Such a roll-up packs to about 15 MB; a zip of 3,300 commune reports to about 50 MB. */
  fileBytes: 64 * MEGABYTE,
  /** 100,000 rows of 25 columns take about 150 MB of XML; a text over 512 MB cannot be held at all. */
  entryBytes: 256 * MEGABYTE,
  /** The rows, the shared strings and one copy of each: what a 2 GB machine can still unpack. */
  totalBytes: 512 * MEGABYTE,
  /** 3,321 communes in one zip, each with the shadow file that a Mac adds, and their folders. */
  entries: 10_000,
  /** Sheets pack 10 to 40 times, blank cells without addresses up to 260; bombs begin near 1,000. */
  ratio: 300,
  /** Small parts cannot do harm, and a few lines of repeated XML may pack very well. */
  ratioFromBytes: 4 * MEGABYTE,
};

/** What a file is, judged before any library touches it. */
export type ZipVerdict =
  | ZipContent
  /** Macros are never run, but their presence is told. */
  | { readonly kind: "xls"; readonly macros: boolean }
  | { readonly kind: "encrypted" }
  | { readonly kind: "not-zip" }
  | { readonly kind: "refused"; readonly code: ZipRefusal; readonly detail: string };

type Refused = Extract<ZipVerdict, { kind: "refused" }>;

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;
const FLAG_ENCRYPTED = 1;
const FLAG_SIZES_FOLLOW = 8;
/** The longest record of sizes that may follow an entry's data. */
const SIZES_LENGTH = 24;
/** An empty file takes at most this much when packed. */
const EMPTY_PACKED = 8;
const IN_ZIP64 = 0xffffffff;

/**
 * Tells what a file is from its first bytes and its table of contents, without unpacking anything,
 * and refuses what would exhaust the machine or show two readers two different contents.
 */
export function guardZip(bytes: Uint8Array, limits: ZipLimits = defaultZipLimits): ZipVerdict {
  if (bytes.length === 0) return refused("empty-file", "");
  if (bytes.length > limits.fileBytes) {
    return refused("file-too-large", excess(bytes.length, limits.fileBytes));
  }
  if (isCompoundFile(bytes)) return judgeCompoundFile(bytes);
  if (!startsLikeZip(bytes)) return { kind: "not-zip" };
  const directory = readZipDirectory(bytes, limits.entries);
  if (directory.kind !== "directory") return refuseDirectory(directory, limits);
  return (
    refuseEntries(directory.entries, limits) ??
    refuseLayout(bytes, directory.entries, directory.start) ??
    contentOf(bytes, directory.entries)
  );
}

function judgeCompoundFile(bytes: Uint8Array): ZipVerdict {
  const { kind, macros } = lookIntoCompoundFile(bytes);
  if (kind === "truncated") return refused("truncated", "");
  if (kind === "xls") return { kind, macros };
  return kind === "other" ? { kind: "other-document", what: "old-office" } : { kind };
}

/** "PK", then the mark of a first entry, of an empty archive or of a spanned one. */
function startsLikeZip(bytes: Uint8Array): boolean {
  const mark = `${bytes[2]},${bytes[3]}`;
  return bytes[0] === 0x50 && bytes[1] === 0x4b && ["3,4", "5,6", "7,8"].includes(mark);
}

function refuseDirectory(
  directory: Exclude<ZipDirectory, { kind: "directory" }>,
  limits: ZipLimits,
): Refused {
  switch (directory.kind) {
    case "truncated":
    case "damaged":
      return refused(directory.kind, directory.detail);
    case "too-many-entries":
      return refused("too-many-entries", `${directory.count} > ${limits.entries}`);
  }
}

function refuseEntries(entries: readonly DirectoryEntry[], limits: ZipLimits): Refused | undefined {
  const names = new Set<string>();
  let total = 0;
  for (const entry of entries) {
    const refusal = refuseName(entry.name, names) ?? refuseSize(entry, limits);
    if (refusal !== undefined) return refusal;
    names.add(entry.name);
    total += entry.size;
  }
  if (total <= limits.totalBytes) return undefined;
  return refused("total-too-large", excess(total, limits.totalBytes));
}

function refuseName(name: string, taken: ReadonlySet<string>): Refused | undefined {
  if (taken.has(name)) return refused("duplicate-name", name);
  const isUnsafe =
    name === "" ||
    name.includes("\0") ||
    /^(?:[/\\]|[A-Za-z]:)/u.test(name) ||
    name.split(/[/\\]/u).includes("..");
  return isUnsafe ? refused("unsafe-name", name.replaceAll("\0", "�")) : undefined;
}

function refuseSize(entry: DirectoryEntry, limits: ZipLimits): Refused | undefined {
  const { name, size, compressedSize, method, flags } = entry;
  if ((flags & FLAG_ENCRYPTED) !== 0) return refused("entry-encrypted", name);
  if (method !== STORED && method !== DEFLATED) return refused("unknown-method", name);
  if (size > limits.entryBytes) {
    return refused("entry-too-large", `${name}: ${excess(size, limits.entryBytes)}`);
  }
  if (method === STORED && size !== compressedSize) return refused("false-size", name);
  // Readers take a declared size of nothing for "unknown" and unpack without a cap.
  if (size === 0 && compressedSize > EMPTY_PACKED) return refused("false-size", name);
  if (size > limits.ratioFromBytes && size > limits.ratio * compressedSize) {
    return refused("ratio-too-high", `${name}: ${Math.round(size / Math.max(compressedSize, 1))}`);
  }
  return undefined;
}

/** Every entry must have a place of its own in the file, before the table of contents. */
function refuseLayout(
  bytes: Uint8Array,
  entries: readonly DirectoryEntry[],
  directoryStart: number,
): Refused | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const byPlace = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [index, entry] of byPlace.entries()) {
    const limit = byPlace[index + 1]?.offset ?? directoryStart;
    if (entry.offset + LOCAL_LENGTH > directoryStart) return refused("outside-file", entry.name);
    const refusal = refuseLocalHeader(bytes, view, entry, limit);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function refuseLocalHeader(
  bytes: Uint8Array,
  view: DataView,
  entry: DirectoryEntry,
  limit: number,
): Refused | undefined {
  const at = entry.offset;
  if (view.getUint32(at, true) !== LOCAL_SIGNATURE) return refused("outside-file", entry.name);
  const nameLength = view.getUint16(at + 26, true);
  const dataStart = at + LOCAL_LENGTH + nameLength + view.getUint16(at + 28, true);
  const dataEnd = dataStart + entry.compressedSize;
  if (dataEnd > limit) {
    return refused(dataEnd > bytes.length ? "outside-file" : "overlapping-entries", entry.name);
  }
  const localName = bytes.subarray(at + LOCAL_LENGTH, at + LOCAL_LENGTH + nameLength);
  if (!sameBytes(localName, entry.nameBytes)) return refused("false-name", entry.name);
  const isTrue = localSizesAgree(view, entry) && !hidesData(entry, limit - dataEnd);
  return isTrue ? undefined : refused("false-size", entry.name);
}

/** Some readers believe the entry's own header, some the table of contents. */
function localSizesAgree(view: DataView, entry: DirectoryEntry): boolean {
  const at = entry.offset;
  if (view.getUint16(at + 8, true) !== entry.method) return false;
  const sizesFollow = (entry.flags & FLAG_SIZES_FOLLOW) !== 0;
  return [
    [view.getUint32(at + 18, true), entry.compressedSize],
    [view.getUint32(at + 22, true), entry.size],
  ].every(
    ([local, declared]) => local === declared || local === IN_ZIP64 || (sizesFollow && local === 0),
  );
}

/** "Empty, sizes follow" makes some readers look for the sizes behind the data themselves. */
function hidesData(entry: DirectoryEntry, gap: number): boolean {
  const claimsNothing = entry.compressedSize === 0 && (entry.flags & FLAG_SIZES_FOLLOW) !== 0;
  return claimsNothing && gap > SIZES_LENGTH;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function refused(code: ZipRefusal, detail: string): Refused {
  return { kind: "refused", code, detail };
}

/** "72 MB > 64 MB": rounded so that the two never read the same. */
function excess(bytes: number, limit: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB > ${Math.floor(limit / MEGABYTE)} MB`;
}
