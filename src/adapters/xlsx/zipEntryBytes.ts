import type { Unpacker } from "./unpacker";
import type { ZipEntry } from "./zipDirectory";

/** Some bytes of a zip, wherever it is kept. */
export type ReadRange = (offset: number, length: number) => Promise<Uint8Array>;

const LOCAL_LENGTH = 30;
const STORED = 0;

/** The beginning of any zip and nothing more: a reader refuses it as truncated. */
const CUT_SHORT = Uint8Array.of(0x50, 0x4b, 3, 4);

/**
 * Unpacks one entry of a zip that the guard has accepted, never to more than its declared size. An
 * entry that cannot be unpacked is handed on cut short, so that it is refused like any damaged file.
 */
export async function zipEntryBytes(
  entry: ZipEntry,
  read: ReadRange,
  unpacker: Unpacker,
): Promise<Uint8Array> {
  const header = await read(entry.offset, LOCAL_LENGTH);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const names = view.getUint16(26, true) + view.getUint16(28, true);
  const packed = await read(entry.offset + LOCAL_LENGTH + names, entry.compressedSize);
  const unpacked = entry.method === STORED ? packed : unpack(packed, entry.size, unpacker);
  return unpacker.crc32(unpacked) === entry.crc ? unpacked : CUT_SHORT;
}

function unpack(packed: Uint8Array, size: number, { inflate }: Unpacker): Uint8Array {
  try {
    return inflate(packed, size);
  } catch {
    return CUT_SHORT;
  }
}
