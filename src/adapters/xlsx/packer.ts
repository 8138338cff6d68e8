import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { joinedBytes } from "./joinedBytes";
import { portableUnpacker, type Unpacker } from "./unpacker";

/** A part of a zip as it stands in the file: packed, with what its entry says of it. */
export interface PackedPart {
  /** What follows the entry's head, piece by piece: what is large is put together once, in the file. */
  readonly data: readonly Uint8Array[];
  readonly crc32: number;
  /** Bytes before packing. */
  readonly size: number;
}

/** How parts are packed and summed; a host may bring faster ways than the portable one. */
export interface Packer {
  readonly pack: (content: Uint8Array) => PackedPart;
  /**
   * The same of a part that is being made piece by piece. Where the host can, a piece is packed beside
   * the making of the next ones; the pieces are taken at once.
   */
  readonly packPieces: (pieces: Iterable<Uint8Array>) => Promise<PackedPart>;
  /** Where the host can pack pieces for themselves, to be put together later. */
  readonly pieces?: PiecePacker;
}

/** Packs pieces of a part that are no part alone: they can be kept and put together with other ones. */
export interface PiecePacker {
  readonly pack: (piece: Uint8Array) => Promise<PackedPart>;
  readonly join: (pieces: readonly PackedPart[]) => PackedPart;
}

/** By what means packages are opened and packed. */
export interface ZipMeans {
  readonly packer: Packer;
  readonly unpacker: Unpacker;
}

/** The library's own: the files are as small as other programs make them. */
export const PACKING = { level: 6 } as const;

/** Works wherever the product runs. */
export const portablePacker: Packer = {
  pack,
  packPieces: (pieces) => Promise.resolve(pack(joinedBytes([...pieces]))),
};

function pack(content: Uint8Array): PackedPart {
  return { data: [deflateSync(content, PACKING)], crc32: crc32(content), size: content.length };
}

/** Works wherever the product runs. */
export const portableZip: ZipMeans = { packer: portablePacker, unpacker: portableUnpacker };
