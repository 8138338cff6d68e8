import { promisify } from "node:util";
import { crc32, deflateRaw, deflateRawSync } from "node:zlib";
import { nodeUnpacker } from "./nodeUnpacker";
import { PACKING, type PackedPart, type Packer, type ZipMeans } from "./packer";

const deflateBeside = promisify<Uint8Array, typeof PACKING, Uint8Array>(deflateRaw);

/** Node's own packing: faster than the portable one, large parts beside the program's own thread. */
const nodePacker: Packer = {
  pack: (content) => packed(content, deflateRawSync(content, PACKING)),
  packBeside: async (content) => packed(content, await deflateBeside(content, PACKING)),
};

/** What the command line opens and packs files by. */
export const nodeZip: ZipMeans = { packer: nodePacker, unpacker: nodeUnpacker };

function packed(content: Uint8Array, data: Uint8Array): PackedPart {
  return { data, crc32: crc32(content), size: content.length };
}
