import { joinedBytes, lengthOf } from "../joinedBytes";
import type { PackedPart } from "../packer";

/** A block of rows as it stands in a sheet's part. */
export interface WrittenBlock<Body> {
  /** How many rows it has, and the most cells of one. */
  readonly rows: number;
  readonly width: number;
  readonly body: Body;
  /** How many links its cells have, and their elements; null without links. */
  readonly links: { readonly count: number; readonly body: Body } | null;
}

/** Rows, width, number of links; then length, checksum and size of the body, and those of the links. */
const NUMBERS = 9;
const BYTES = 4;
const HEAD = NUMBERS * BYTES;

/** A block as bytes, to be had back by `storedBlock`. */
export function blockToStore({ rows, width, body, links }: WrittenBlock<PackedPart>): Uint8Array {
  const parts = links === null ? [body] : [body, links.body];
  const numbers = parts.flatMap(({ data, crc32, size }) => [lengthOf(data), crc32, size]);
  const head = new DataView(new ArrayBuffer(HEAD));
  [rows, width, links?.count ?? 0, ...numbers].forEach((number, at) => {
    head.setUint32(at * BYTES, number);
  });
  return joinedBytes([new Uint8Array(head.buffer), ...parts.flatMap(({ data }) => data)]);
}

/** The block that bytes were made of. */
export function storedBlock(bytes: Uint8Array): WrittenBlock<PackedPart> {
  const head = new DataView(bytes.buffer, bytes.byteOffset, HEAD);
  const number = (at: number): number => head.getUint32(at * BYTES);
  const partOf = (start: number, at: number): PackedPart => ({
    data: [bytes.subarray(start, start + number(at))],
    crc32: number(at + 1),
    size: number(at + 2),
  });
  const body = partOf(HEAD, 3);
  const count = number(2);
  const links = count === 0 ? null : { count, body: partOf(HEAD + lengthOf(body.data), 6) };
  return { rows: number(0), width: number(1), body, links };
}
