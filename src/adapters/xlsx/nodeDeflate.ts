import { deflateRawSync } from "node:zlib";
import { PACKING } from "./packer";

export { crc32 } from "node:zlib";

/** Packs a part of a zip; stands in for the writing library's own where Node runs it. */
export function deflate(content: Uint8Array): Uint8Array {
  return deflateRawSync(content, PACKING);
}
