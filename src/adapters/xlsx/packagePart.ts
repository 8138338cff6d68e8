import type { Unpacker } from "./unpacker";
import type { ZipEntry } from "./zipDirectory";

/** A zip that the guard has accepted, and how its parts are unpacked. */
export interface ZippedPackage {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly unpacker: Unpacker;
}

const LOCAL_LENGTH = 30;
const STORED = 0;

/** Opens a zip by the table of contents that the guard has read. */
export function openPackage(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  unpacker: Unpacker,
): ZippedPackage {
  return { bytes, entries: new Map(entries.map((entry) => [entry.name, entry])), unpacker };
}

/** A part of the package as it is packed; undefined when it is missing. */
export function packedBytes(
  { bytes, entries }: ZippedPackage,
  name: string,
): Uint8Array | undefined {
  const entry = entries.get(name);
  if (entry === undefined) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + LOCAL_LENGTH + names;
  return bytes.subarray(start, start + entry.compressedSize);
}

/** A part of the package, its checksum verified; undefined when it is missing or damaged. */
export function partBytes(pack: ZippedPackage, name: string): Uint8Array | undefined {
  const entry = pack.entries.get(name);
  const packed = packedBytes(pack, name);
  if (entry === undefined || packed === undefined) return undefined;
  const { unpacker } = pack;
  try {
    const content = entry.method === STORED ? packed : unpacker.inflate(packed, entry.size);
    const sound = content.length === entry.size && unpacker.crc32(content) === entry.crc;
    return sound ? content : undefined;
  } catch {
    // What cannot be unpacked is as good as missing: whoever asked says so in the file's own terms.
    return undefined;
  }
}

/** A part as text; undefined also when it is not UTF-8. */
export function partText(pack: ZippedPackage, name: string): string | undefined {
  const content = partBytes(pack, name);
  return content === undefined ? undefined : pack.unpacker.text(content);
}
