import { closeSync, openSync, readSync, type Dirent } from "node:fs";
import { open, readdir, realpath, stat, type FileHandle } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { isIgnoredName } from "../../usecases/ignoredName";
import type { CollectedFile } from "../../usecases/ports";
import { distinctPaths, type FoundFile } from "./distinctPaths";
import { orHostError } from "./hostFailure";
import { localDay } from "./localDay";
import { nodeUnpacker } from "./nodeUnpacker";
import { isZipName, openZip } from "./openZip";
import { defaultZipLimits } from "./zipGuard";

/** One byte more than any workbook may have, so that a larger file is refused without being read whole. */
const MOST_BYTES = defaultZipLimits.fileBytes + 1;

/**
 * Every file that the given files, folders and zips hold, sorted by path. Only zips are looked into
 * now; a file's bytes are read when asked for, so that memory does not grow with their number.
 */
export async function collectInputFiles(
  folder: string,
  paths: readonly string[],
): Promise<readonly CollectedFile[]> {
  const inputs = [];
  for (const given of paths) {
    const path = resolve(folder, given);
    const status = await orHostError("file-missing", given, () => stat(path));
    const files = status.isDirectory()
      ? await filesInFolder(path, "")
      : await filesOfFile(path, await lookAt(path), basename(path), "");
    inputs.push({ given, name: basename(path), files });
  }
  return distinctPaths(inputs);
}

async function filesInFolder(folder: string, prefix: string): Promise<readonly FoundFile[]> {
  const [children, home] = await orHostError("file-unreadable", folder, () =>
    Promise.all([readdir(folder, { withFileTypes: true }), realpath(folder)]),
  );
  const kept = children.filter(({ name }) => !isIgnoredName(name));
  // All at once: on a share each question travels there and back.
  const looks = await Promise.all(
    kept.map((child) =>
      child.isDirectory() ? Promise.resolve(null) : lookAt(join(folder, child.name), child, home),
    ),
  );
  const files: FoundFile[] = [];
  for (const [at, { name }] of kept.entries()) {
    const place = join(folder, name);
    const path = `${prefix}${name}`;
    const look = looks[at] ?? null;
    if (look === null) files.push(...(await filesInFolder(place, `${path}/`)));
    else if (look.isFile) files.push(...(await filesOfFile(place, look, path, `${path}/`)));
  }
  return files;
}

/** What the system tells of a place: a link to a file counts as the file. */
interface Look {
  /** False for a link to a folder, too: it could lead round in circles. */
  readonly isFile: boolean;
  /** The place with all links resolved. */
  readonly location: string;
  readonly changedOn: string;
  /** In bytes. */
  readonly size: number;
}

function lookAt(place: string, child?: Dirent, home?: string): Promise<Look> {
  return orHostError("file-unreadable", place, async () => {
    const isLink = child === undefined || home === undefined || !child.isFile();
    const [status, location] = await Promise.all([
      stat(place),
      isLink ? realpath(place) : Promise.resolve(join(home, child.name)),
    ]);
    const { size, mtime } = status;
    return { isFile: status.isFile(), location, changedOn: localDay(mtime), size };
  });
}

async function filesOfFile(
  place: string,
  { location, changedOn, size }: Look,
  path: string,
  prefixOfEntries: string,
): Promise<readonly FoundFile[]> {
  const bytes = (): Promise<Uint8Array> => readWhole(place, size);
  const file = {
    path,
    location,
    inZip: false,
    identity: location,
    changedOn,
    bytes,
  };
  if (!isZipName(place)) return [file];
  const zip = {
    bytes: await bytes(),
    readRange: (offset: number, length: number) => readRange(place, offset, length),
    unpacker: nodeUnpacker,
    location,
    identity: location,
    prefix: prefixOfEntries,
  };
  return (await openZip(zip)) ?? [file];
}

/**
 * The bytes of a file that was so large when it was looked at; of one too large, as many as show it. The
 * system is not asked again how large it is: on a share each question travels there and back.
 */
async function readWhole(place: string, size: number): Promise<Uint8Array> {
  if (size >= MOST_BYTES) return readRange(place, 0, MOST_BYTES);
  const near = size <= SMALL && late < MOST_LATE ? await readNear(place, size) : undefined;
  if (near !== undefined) return near;
  return opened(place, async (handle) => {
    // One byte more than expected: a file that fills it has grown.
    const read = await readInto(handle, new Uint8Array(size + 1), 0, size);
    return read.length > size ? readFrom(handle, 0, MOST_BYTES) : read;
  });
}

/** Larger files are read beside other work in any case. */
const SMALL = 1024 * 1024;
/** A file on this machine's own disk is there sooner; one that travels is not. */
const NEAR_MS = 3;
/** A busy machine makes one wait now and then; what travels is late every time. */
const MOST_LATE = 3;
let late = 0;

/**
 * The bytes of a small file read while nothing else goes on, which for a file that is near takes a tenth of
 * the time that asking and being answered takes; once several took longer, no other is read so.
 * Undefined for a file that has grown.
 */
function readNear(place: string, size: number): Promise<Uint8Array | undefined> {
  return orHostError("file-unreadable", place, () => {
    const start = performance.now();
    const descriptor = openSync(place, "r");
    try {
      const buffer = new Uint8Array(size + 1);
      const filled = readSync(descriptor, buffer, 0, size + 1, 0);
      return Promise.resolve(filled === size ? buffer.subarray(0, size) : undefined);
    } finally {
      closeSync(descriptor);
      if (performance.now() - start > NEAR_MS) late += 1;
    }
  });
}

/** The bytes from an offset on, as many as there are and at most so many. */
async function readRange(place: string, offset: number, most: number): Promise<Uint8Array> {
  return opened(place, (handle) => readFrom(handle, offset, most));
}

async function opened(
  place: string,
  read: (handle: FileHandle) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  return orHostError("file-unreadable", place, async () => {
    const handle = await open(place);
    try {
      return await read(handle);
    } finally {
      await handle.close();
    }
  });
}

async function readFrom(handle: FileHandle, offset: number, most: number): Promise<Uint8Array> {
  const { size } = await handle.stat();
  const buffer = new Uint8Array(Math.max(0, Math.min(most, size - offset)));
  return readInto(handle, buffer, offset, buffer.length);
}

/** Fills a buffer from an offset on, until so many bytes are there or the file ends. */
async function readInto(
  handle: FileHandle,
  buffer: Uint8Array,
  offset: number,
  enough: number,
): Promise<Uint8Array> {
  let filled = 0;
  while (filled < enough) {
    const room = buffer.length - filled;
    const { bytesRead } = await handle.read(buffer, filled, room, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
