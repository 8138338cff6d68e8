import { Inflate } from "fflate";
import { crc32 } from "./crc32";

/** How packed bytes are unpacked and summed; a host may bring faster ways than the portable one. */
export interface Unpacker {
  /** Unpacks to exactly `size` bytes or throws. */
  readonly inflate: (packed: Uint8Array, size: number) => Uint8Array;
  readonly crc32: (bytes: Uint8Array) => number;
  /** The text of UTF-8 bytes, without the mark that some begin with; undefined for any other bytes. */
  readonly text: (bytes: Uint8Array) => string | undefined;
}

/** Works wherever the product runs. */
export const portableUnpacker: Unpacker = {
  inflate,
  crc32,
  text,
};

const STRICT = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

function text(bytes: Uint8Array): string | undefined {
  try {
    return STRICT.decode(bytes);
  } catch {
    // Told by undefined: whoever asked says so in the file's own terms.
    return undefined;
  }
}

const STEP = 65_536;

/** Step by step, so that what declares too little is found out before all of it is unpacked. */
function inflate(packed: Uint8Array, size: number): Uint8Array {
  const unpacked = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Error("More comes out than was declared");
    unpacked.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  return unpacked.subarray(0, filled);
}
