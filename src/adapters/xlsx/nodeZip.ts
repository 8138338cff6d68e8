import { promisify } from "node:util";
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from "node:zlib";
import { joinedBytes } from "./joinedBytes";
import { nodeUnpacker } from "./nodeUnpacker";
import { PACKING, type PackedPart, type Packer, type ZipMeans } from "./packer";

const deflateBeside = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflateRaw);

/** Ends at a whole byte and not the stream: packed pieces one behind the other are one part. */
const PIECE: ZlibOptions = { ...PACKING, finishFlush: constants.Z_SYNC_FLUSH };

/** What is larger is packed by several threads. */
const LARGEST = 2 * 1024 * 1024;

/** A stream with nothing in it, which ends the pieces. */
const END = deflateRawSync(new Uint8Array(0), PACKING);

/** Node's own packing: faster than the portable one, pieces beside the program's own thread. */
const nodePacker: Packer = {
  pack: (content) => ({
    data: deflateRawSync(content, PACKING),
    crc32: crc32(content),
    size: content.length,
  }),
  packPieces,
};

/** What the command line opens and packs files by. */
export const nodeZip: ZipMeans = { packer: nodePacker, unpacker: nodeUnpacker };

/** Each piece is packed for itself, as several programs pack on several cores: about 1 % larger. */
async function packPieces(pieces: Iterable<Uint8Array>): Promise<PackedPart> {
  const packing: Promise<Uint8Array>[] = [];
  let sum = 0;
  let size = 0;
  for (const piece of pieces) {
    sum = crc32(piece, sum);
    size += piece.length;
    for (let at = 0; at < piece.length; at += LARGEST)
      packing.push(deflateBeside(piece.subarray(at, at + LARGEST), PIECE));
  }
  return { data: joinedBytes([...(await Promise.all(packing)), END]), crc32: sum, size };
}
