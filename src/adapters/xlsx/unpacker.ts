import { inflateSync } from "fflate";
import { crc32 } from "./crc32";

/** How packed bytes are unpacked and summed; a host may bring faster ways than the portable one. */
export interface Unpacker {
  /** Unpacks to exactly `size` bytes or throws. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
}

/** Works wherever the product runs. */
export const portableUnpacker: Unpacker = {
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  crc32,
};
