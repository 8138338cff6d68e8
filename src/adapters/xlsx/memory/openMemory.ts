import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Memory, Remembered } from "../../../usecases/ports";
import {
  bytesAt,
  openPack,
  packEnd,
  quietly,
  sumOf,
  type OpenPack,
  type PackPlace,
} from "./memoryPack";

const PACK = ".pack";
const UNFINISHED = ".tmp";
/** What so many runs in a row did not ask for is forgotten. */
const MOST_IDLE_RUNS = 5;
/** More dead space than this in a pack, and more than half of it, is cleared away. */
const MOST_WASTE = 16 * 1024 * 1024;
const DAY_MS = 86_400_000;

/** How much may be kept. */
export interface MemoryLimits {
  /** All packs together; the packs longest unused go first. */
  readonly bytes: number;
}

const LIMITS: MemoryLimits = { bytes: 256 * 1024 * 1024 };

/**
 * A memory in a folder of the user's own, one pack a basis. `program` names the build: a pack of
 * another one is never opened. Packs are written beside and then take their place.
 */
export function openMemory(folder: string, program: string, limits: MemoryLimits = LIMITS): Memory {
  return {
    open: (basis) => {
      const name = sumOf(Buffer.from(JSON.stringify([program, basis]))).slice(0, 32);
      return openRemembered(folder, join(folder, `${name}${PACK}`), limits);
    },
  };
}

/** A pack being written. */
interface NewPack {
  readonly descriptor: number;
  readonly path: string;
  size: number;
}

function openRemembered(folder: string, path: string, limits: MemoryLimits): Remembered {
  const old = openPack(path);
  const asked = new Map<string, PackPlace>();
  const added = new Map<string, PackPlace>();
  let fresh: NewPack | "failed" | undefined;
  const keep = (key: string, bytes: Uint8Array): void => {
    fresh ??= quietly(() => beginPack(folder, path, old)) ?? "failed";
    if (fresh === "failed") return;
    const pack = fresh;
    if (pack.size + bytes.length > limits.bytes) return;
    const written = quietly(() => append(pack, bytes));
    if (written === undefined) fresh = giveUp(pack);
    else added.set(key, { ...written, sum: crc32(bytes), idle: 0 });
  };
  return {
    keyOf,
    recall: (key) => {
      const place = old?.index.get(key);
      const bytes = old === undefined || place === undefined ? undefined : bytesAt(old, place);
      if (place !== undefined && bytes !== undefined) asked.set(key, place);
      return bytes;
    },
    keep,
    close: () => {
      if (fresh === undefined) {
        const now = new Date();
        if (old !== undefined) quietly(() => utimesSync(path, now, now));
        if (old !== undefined) closeSync(old.descriptor);
        return;
      }
      const pack = fresh;
      const finished = pack !== "failed" && quietly(() => finish(pack, old, asked, added));
      if (old !== undefined) closeSync(old.descriptor);
      if (pack === "failed") return;
      closeSync(pack.descriptor);
      if (finished === true) quietly(() => renameSync(pack.path, path));
      quietly(() => rmSync(pack.path, { force: true }));
      quietly(() => makeRoom(folder, path, limits));
    },
  };
}

function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/** Begins with what the old pack holds, which is copied faster than anything is written. */
function beginPack(folder: string, path: string, old: OpenPack | undefined): NewPack {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${process.pid}${UNFINISHED}`;
  if (old === undefined || isWasteful(old)) {
    return { descriptor: openSync(unfinished, "w+", 0o600), path: unfinished, size: 0 };
  }
  copyFileSync(path, unfinished);
  return { descriptor: openSync(unfinished, "r+", 0o600), path: unfinished, size: old.size };
}

function isWasteful({ index, size }: OpenPack): boolean {
  const used = [...index.values()].reduce((sum, { length }) => sum + length, 0);
  return size - used > Math.max(MOST_WASTE, used);
}

function append(pack: NewPack, bytes: Uint8Array): Pick<PackPlace, "offset" | "length"> {
  const offset = pack.size;
  let done = 0;
  while (done < bytes.length)
    done += writeSync(pack.descriptor, bytes, done, bytes.length - done, offset + done);
  pack.size += bytes.length;
  return { offset, length: bytes.length };
}

function giveUp({ descriptor, path }: NewPack): "failed" {
  quietly(() => closeSync(descriptor));
  quietly(() => rmSync(path, { force: true }));
  return "failed";
}

/** Writes the index: what was added, what was asked for, and for some time what was not. */
function finish(
  pack: NewPack,
  old: OpenPack | undefined,
  asked: ReadonlyMap<string, PackPlace>,
  added: ReadonlyMap<string, PackPlace>,
): boolean {
  const index = new Map<string, PackPlace>();
  const moves = old !== undefined && isWasteful(old);
  for (const [key, place] of old?.index ?? []) {
    const idle = asked.has(key) ? 0 : place.idle + 1;
    if (added.has(key) || idle > MOST_IDLE_RUNS) continue;
    const bytes = moves ? bytesAt(old, place) : undefined;
    if (moves && bytes === undefined) continue;
    const moved = bytes === undefined ? {} : append(pack, bytes);
    index.set(key, { ...place, ...moved, idle });
  }
  for (const [key, place] of added) index.set(key, place);
  append(pack, packEnd(index));
  return true;
}

/** Removes the packs longest unused until the rest may stay, and what stopped runs left unfinished. */
function makeRoom(folder: string, current: string, limits: MemoryLimits): void {
  const files = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    const { size, mtimeMs } = statSync(path);
    return { path, size, mtimeMs };
  });
  const yesterday = Date.now() - DAY_MS;
  for (const { path, mtimeMs } of files)
    if (path.endsWith(UNFINISHED) && mtimeMs < yesterday) rmSync(path, { force: true });
  const packs = files
    .filter(({ path }) => path.endsWith(PACK))
    .sort(
      (a, b) => Number(b.path === current) - Number(a.path === current) || b.mtimeMs - a.mtimeMs,
    );
  let total = 0;
  for (const { path, size } of packs) {
    total += size;
    if (total > limits.bytes && path !== current) rmSync(path, { force: true });
  }
}
