import { promisify } from "node:util";
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from "node:zlib";
import { joinedCrc32 } from "./crc32";
import { nodeUnpacker } from "./nodeUnpacker";
import { PACKING, type PackedPart, type Packer, type ZipMeans } from "./packer";

const deflateBeside = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflateRaw);

/** Ends at a whole byte and not the stream: packed pieces one behind the other are one part. */
const PIECE: ZlibOptions = { ...PACKING, finishFlush: constants.Z_SYNC_FLUSH };

/** What is larger is packed by several threads. */
const LARGEST = 2 * 1024 * 1024;

/** A stream with nothing in it, which ends the pieces. */
const END = deflateRawSync(new Uint8Array(0), PACKING);

/**
 * Each piece is packed for itself, as several programs pack on several cores: about 1 % larger. A piece
 * that is too large for one thread is several.
 */
async function packPiece(piece: Uint8Array): Promise<PackedPart> {
  const packing: Promise<Uint8Array>[] = [];
  for (let at = 0; at < piece.length; at += LARGEST)
    packing.push(deflateBeside(piece.subarray(at, at + LARGEST), PIECE));
  const sum = crc32(piece);
  return { data: await Promise.all(packing), crc32: sum, size: piece.length };
}

function join(pieces: readonly PackedPart[]): PackedPart {
  let sum = 0;
  let size = 0;
  for (const piece of pieces) {
    sum = joinedCrc32(sum, piece.crc32, piece.size);
    size += piece.size;
  }
  return { data: [...pieces.flatMap(({ data }) => data), END], crc32: sum, size };
}

/** Node's own packing: faster than the portable one, pieces beside the program's own thread. */
const nodePacker: Packer = {
  pack: (content) => ({
    data: [deflateRawSync(content, PACKING)],
    crc32: crc32(content),
    size: content.length,
  }),
  packPieces: async (pieces) => join(await Promise.all(Array.from(pieces, packPiece))),
  pieces: { pack: packPiece, join },
};

/** What the command line opens and packs files by. */
export const nodeZip: ZipMeans = { packer: nodePacker, unpacker: nodeUnpacker };
