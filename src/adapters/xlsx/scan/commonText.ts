import type { ZipEntry } from "../zipDirectory";
import { packedBytes, partText, type ZippedPackage } from "../packagePart";

/** What a zip says of a part. */
type Declared = Pick<ZipEntry, "method" | "size" | "crc">;

/** A part as it was met last: packed, and as text. */
interface KnownPart {
  readonly packed: Uint8Array;
  readonly entry: Declared;
  readonly text: string;
}

/** Larger parts are seldom alike, and are not kept. */
const LARGEST = 16 * 1024;

const known = new Map<string, KnownPart>();

/**
 * The same as `partText` for a part that is alike, byte for byte, in most workbooks made from one
 * template: it is not unpacked again when the last workbook had the same. For few names: one part is
 * kept of each.
 */
export function commonText(pack: ZippedPackage, name: string): string | undefined {
  const entry = pack.entries.get(name);
  const packed = packedBytes(pack, name);
  if (entry === undefined || packed === undefined) return undefined;
  const last = known.get(name);
  if (last !== undefined && isAlike(last.entry, entry) && isSame(last.packed, packed))
    return last.text;
  const text = partText(pack, name);
  if (text !== undefined && packed.length <= LARGEST)
    known.set(name, { packed: packed.slice(), entry: declared(entry), text });
  return text;
}

/** An entry of a zip may hold on to all of the zip's bytes: only what is compared is kept. */
function declared({ method, size, crc }: ZipEntry): Declared {
  return { method, size, crc };
}

function isAlike(one: Declared, other: Declared): boolean {
  return one.method === other.method && one.size === other.size && one.crc === other.crc;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
