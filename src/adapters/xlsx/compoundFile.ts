/** What an old-style Office container (OLE compound file) holds. */
export type CompoundFileKind = "xls" | "encrypted" | "other" | "truncated";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_LENGTH = 512;
const TABLES_IN_HEADER = 109;
const ENTRY_LENGTH = 128;
const LONGEST_NAME = 64;
/** Shorter streams lie elsewhere; no workbook is that short. */
const SMALLEST_STREAM = 4_096;
/** Sector numbers from here on mean "end", "free" and the like. */
const LAST_SECTOR = 0xfffffffa;

/** Old .xls workbooks and password-protected new ones begin with the same eight bytes. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * Tells an old .xls from a password-protected workbook by the names in the container's directory,
 * and whether it holds macros. Only the directory is read.
 */
export function lookIntoCompoundFile(bytes: Uint8Array): {
  readonly kind: CompoundFileKind;
  readonly macros: boolean;
} {
  const names = bytes.length < HEADER_LENGTH ? undefined : directoryNames(bytes);
  if (names === undefined) return { kind: "truncated", macros: false };
  return { kind: kindOf(names), macros: names.has("_VBA_PROJECT_CUR") };
}

function kindOf(names: ReadonlySet<string>): CompoundFileKind {
  if (names.has("EncryptedPackage") || names.has("\tDRMContent")) return "encrypted";
  return names.has("Workbook") || names.has("Book") ? "xls" : "other";
}

/** The content of a stream of the container by its name; undefined when it is not there or cut short. */
export function compoundStream(bytes: Uint8Array, name: string): Uint8Array | undefined {
  const entry = directoryEntries(bytes)?.find((each) => each.name === name);
  if (entry === undefined || entry.size < SMALLEST_STREAM || entry.size > bytes.length)
    return undefined;
  const sectors = sectorsFrom(bytes, entry.start);
  const length = sectorLengthOf(bytes);
  if (sectors === undefined || sectors.length * length < entry.size) return undefined;
  const content = new Uint8Array(sectors.length * length);
  sectors.forEach((start, at) => content.set(bytes.subarray(start, start + length), at * length));
  return content.subarray(0, entry.size);
}

interface Entry {
  readonly name: string;
  /** Number of its first sector. */
  readonly start: number;
  readonly size: number;
}

function directoryNames(bytes: Uint8Array): ReadonlySet<string> | undefined {
  const entries = directoryEntries(bytes);
  return entries === undefined ? undefined : new Set(entries.map(({ name }) => name));
}

function directoryEntries(bytes: Uint8Array): readonly Entry[] | undefined {
  const view = viewOf(bytes);
  const sectors = sectorsFrom(bytes, view.getUint32(48, true));
  return sectors?.flatMap((start) =>
    Array.from({ length: sectorLengthOf(bytes) / ENTRY_LENGTH }, (_, index) => {
      const at = start + index * ENTRY_LENGTH;
      return {
        name: entryName(view, at),
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    }),
  );
}

/** Where the sectors of a chain begin, in its order; undefined when one lies outside the file. */
function sectorsFrom(bytes: Uint8Array, first: number): readonly number[] | undefined {
  const view = viewOf(bytes);
  const sectorLength = sectorLengthOf(bytes);
  const seen = new Set<number>();
  const starts: number[] = [];
  let sector = first;
  while (sector <= LAST_SECTOR && !seen.has(sector)) {
    seen.add(sector);
    const start = (sector + 1) * sectorLength;
    if (start + sectorLength > bytes.length) return undefined;
    starts.push(start);
    const next = sectorAfter(view, sector, sectorLength);
    if (next === undefined) return undefined;
    sector = next;
  }
  return starts;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function sectorLengthOf(bytes: Uint8Array): number {
  return viewOf(bytes).getUint16(30, true) === 12 ? 4096 : 512;
}

function entryName(view: DataView, at: number): string {
  const length = Math.min(view.getUint16(at + LONGEST_NAME, true), LONGEST_NAME);
  let name = "";
  for (let offset = 0; offset + 2 < length; offset += 2) {
    name += String.fromCharCode(view.getUint16(at + offset, true));
  }
  return name;
}

function sectorAfter(view: DataView, sector: number, sectorLength: number): number | undefined {
  const perTable = sectorLength / 4;
  const table = tableSector(view, Math.floor(sector / perTable), sectorLength);
  return table === undefined
    ? undefined
    : readNumber(view, (table + 1) * sectorLength + 4 * (sector % perTable));
}

/** Where a sector table lies: the header lists the first 109, a chain of sectors lists the rest. */
function tableSector(view: DataView, table: number, sectorLength: number): number | undefined {
  if (table < TABLES_IN_HEADER) return readNumber(view, 76 + 4 * table);
  const perList = sectorLength / 4 - 1;
  let list = readNumber(view, 68);
  for (let skip = Math.floor((table - TABLES_IN_HEADER) / perList); skip > 0; skip -= 1) {
    if (list === undefined) return undefined;
    list = readNumber(view, (list + 1) * sectorLength + 4 * perList);
  }
  if (list === undefined) return undefined;
  return readNumber(view, (list + 1) * sectorLength + 4 * ((table - TABLES_IN_HEADER) % perList));
}

function readNumber(view: DataView, at: number): number | undefined {
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : undefined;
}
