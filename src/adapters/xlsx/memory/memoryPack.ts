import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Where something stands in a pack, what it sums to, and for how many runs nobody has asked for it. */
export interface PackPlace {
  readonly offset: number;
  readonly length: number;
  readonly sum: string;
  readonly idle: number;
}

export type PackIndex = ReadonlyMap<string, PackPlace>;

/**
 * A pack open for reading: what is kept one behind the other, then an index, then its length and sum.
 * Each thing kept is summed too, so that a damaged one is not there rather than wrong.
 */
export interface OpenPack {
  readonly descriptor: number;
  readonly size: number;
  readonly index: PackIndex;
}

const MAGIC = "kehoach-memory-1";
const SUM_LENGTH = 64;
const LENGTH_DIGITS = 12;
const TRAILER = MAGIC.length + LENGTH_DIGITS + SUM_LENGTH;

/** The sum that something kept or an index is known by. */
export function sumOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Opens a pack; undefined where there is none, or none that is whole. */
export function openPack(path: string): OpenPack | undefined {
  const descriptor = quietly(() => openSync(path, "r"));
  if (descriptor === undefined) return undefined;
  const pack = quietly(() => {
    const { size } = fstatSync(descriptor);
    const index = readIndex(descriptor, size);
    return index === undefined ? undefined : { descriptor, size, index };
  });
  if (pack === undefined) closeSync(descriptor);
  return pack;
}

function readIndex(descriptor: number, size: number): PackIndex | undefined {
  const trailer = readAt(descriptor, size - TRAILER, TRAILER)?.toString("latin1");
  if (trailer?.startsWith(MAGIC) !== true) return undefined;
  const length = Number(trailer.slice(MAGIC.length, MAGIC.length + LENGTH_DIGITS));
  const bytes = readAt(descriptor, size - TRAILER - length, length);
  if (bytes === undefined || sumOf(bytes) !== trailer.slice(-SUM_LENGTH)) return undefined;
  // By its sum it is as `packEnd` wrote it, and a pack is named by the build that wrote it.
  return new Map(JSON.parse(bytes.toString("utf8")) as readonly (readonly [string, PackPlace])[]);
}

/** What stands behind all that is kept in a pack. */
export function packEnd(index: PackIndex): Uint8Array {
  const bytes = Buffer.from(JSON.stringify([...index]));
  const length = String(bytes.length).padStart(LENGTH_DIGITS, "0");
  return Buffer.concat([bytes, Buffer.from(`${MAGIC}${length}${sumOf(bytes)}`, "latin1")]);
}

/** What stands at a place; undefined when it is not what was written there. */
export function bytesAt(
  { descriptor }: OpenPack,
  { offset, length, sum }: PackPlace,
): Buffer | undefined {
  const bytes = quietly(() => readAt(descriptor, offset, length));
  return bytes === undefined || sumOf(bytes) !== sum ? undefined : bytes;
}

function readAt(descriptor: number, offset: number, length: number): Buffer | undefined {
  if (offset < 0 || !Number.isSafeInteger(length)) return undefined;
  const bytes = Buffer.allocUnsafe(length);
  return readSync(descriptor, bytes, 0, length, offset) === length ? bytes : undefined;
}

/** A memory that fails is no memory: nothing that goes wrong with it is anybody's concern. */
export function quietly<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
