import { createHash, randomBytes } from "node:crypto";
import {
  closeSync,
  fstatSync,
  ftruncateSync,
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
/** What so many runs in a row that kept something did not ask for is forgotten. */
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
 * another one is never opened.
 */
export function openMemory(folder: string, program: string, limits: MemoryLimits = LIMITS): Memory {
  return {
    open: (basis) => {
      const name = sumOf(Buffer.from(JSON.stringify([program, basis]))).slice(0, 32);
      return openRemembered(folder, join(folder, `${name}${PACK}`), limits);
    },
  };
}

function openRemembered(folder: string, path: string, limits: MemoryLimits): Remembered {
  const old = openPack(path);
  const asked = new Set<string>();
  const added = new Map<string, Uint8Array>();
  let size = old?.size ?? 0;
  return {
    keyOf,
    textOf: ({ buffer, byteOffset, length }) =>
      Buffer.from(buffer, byteOffset, length).toString("utf8"),
    recall: (key) => {
      const place = old?.index.get(key);
      const bytes = old === undefined || place === undefined ? undefined : bytesAt(old, place);
      if (bytes !== undefined) asked.add(key);
      return bytes;
    },
    keep: (key, bytes) => {
      if (size + bytes.length > limits.bytes) return;
      size += bytes.length;
      added.set(key, bytes);
    },
    close: () => {
      if (added.size > 0) {
        quietly(() => mkdirSync(folder, { recursive: true, mode: 0o700 }));
        quietly(() => writePack(path, old, { asked, added }));
        quietly(() => makeRoom(folder, path, limits));
      } else if (old !== undefined) {
        const now = new Date();
        quietly(() => utimesSync(path, now, now));
      }
      if (old !== undefined) quietly(() => closeSync(old.descriptor));
    },
  };
}

function keyOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  // Texts are handed over together: to hand one over takes longer than to go over a short one.
  let texts = "";
  for (const part of parts) {
    texts += `${part.length}:`;
    if (typeof part === "string") texts += part;
    else {
      hash.update(texts).update(part);
      texts = "";
    }
  }
  return hash.update(texts).digest("hex");
}

/** What was asked of a memory, and what it is to keep beside what it has. */
interface Use {
  readonly asked: ReadonlySet<string>;
  readonly added: ReadonlyMap<string, Uint8Array>;
}

/**
 * Writes a pack beside and puts it in its place. The old one is taken out of it, written on and put
 * back: who opened it before reads on undisturbed, who opens it meanwhile finds none.
 */
function writePack(path: string, old: OpenPack | undefined, use: Use): void {
  // Machines that share a folder may have programs of the same number.
  const beside = `${path}.${process.pid}.${randomBytes(4).toString("hex")}${UNFINISHED}`;
  const goesOn = old !== undefined && !isWasteful(old);
  if (goesOn) renameSync(path, beside);
  try {
    const descriptor = openSync(beside, goesOn ? "r+" : "w", 0o600);
    try {
      if (!goesOn) writeAll(descriptor, 0, packed(old, 0, use));
      // Another run may have written on meanwhile; what this one would add is not worth a quarrel.
      else if (isStill(old, descriptor)) writeAll(descriptor, old.size, packed(old, old.size, use));
    } catch (reason) {
      if (goesOn) ftruncateSync(descriptor, old.size);
      else rmSync(beside, { force: true });
      throw reason;
    } finally {
      closeSync(descriptor);
    }
  } finally {
    quietly(() => renameSync(beside, path));
  }
}

/** Whether an open file is the pack that was opened, as it was then. */
function isStill(old: OpenPack, descriptor: number): boolean {
  const [before, now] = [fstatSync(old.descriptor), fstatSync(descriptor)];
  return before.ino === now.ino && now.size === old.size;
}

function isWasteful({ index, size }: OpenPack): boolean {
  const used = [...index.values()].reduce((sum, { length }) => sum + length, 0);
  return size - used > Math.max(MOST_WASTE, used);
}

/**
 * What is to be written from `start` on: what was added and the index; from the beginning on also what is
 * alive of the old pack. What nobody has asked for in a while is dropped.
 */
function packed(
  old: OpenPack | undefined,
  start: number,
  { asked, added }: Use,
): readonly Uint8Array[] {
  const index = new Map<string, PackPlace>();
  const pieces: Uint8Array[] = [];
  let end = start;
  const put = (key: string, bytes: Uint8Array, idle: number): void => {
    index.set(key, { offset: end, length: bytes.length, sum: crc32(bytes), idle });
    pieces.push(bytes);
    end += bytes.length;
  };
  for (const [key, place] of old?.index ?? []) {
    const idle = asked.has(key) ? 0 : place.idle + 1;
    if (old === undefined || added.has(key) || idle > MOST_IDLE_RUNS) continue;
    const moved = start > 0 ? undefined : bytesAt(old, place);
    if (start > 0) index.set(key, { ...place, idle });
    else if (moved !== undefined) put(key, moved, idle);
  }
  for (const [key, bytes] of added) put(key, bytes, 0);
  return [...pieces, packEnd(index)];
}

function writeAll(descriptor: number, start: number, pieces: readonly Uint8Array[]): void {
  let at = start;
  for (const piece of pieces)
    for (let done = 0; done < piece.length;) {
      const written = writeSync(descriptor, piece, done, piece.length - done, at);
      done += written;
      at += written;
    }
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
