import {
  copyFile,
  link,
  mkdir,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { HostError } from "../../usecases/hostError";
import type { Files } from "../../usecases/ports";
import { isSystemError, orHostError } from "./hostFailure";
import { collectInputFiles } from "./inputFiles";

/** The file system as seen from a folder. */
export function openFiles(folder: string): Files {
  const at = (path: string): string => resolve(folder, path);
  return {
    collect: (paths) => collectInputFiles(folder, paths),
    locate: (path) => locate(at(path)),
    kindOf: (path) => kindOf(at(path), path),
    isEmptyFolder: (path) =>
      orHostError("file-unreadable", path, async () => (await readdir(at(path))).length === 0),
    readText: (path) => readText(at(path), path),
    write: (path, content) =>
      orHostError("file-not-written", path, async () =>
        // Where a link leads: paths inside a file hold from there, and the link stays.
        replaceFile(await locate(at(path)), content),
      ),
    keepAt: (path, other) =>
      orHostError("file-not-written", other, () => keepFile(at(path), at(other))),
    remove: (path) =>
      orHostError("file-not-written", path, () => rm(at(path), { recursive: true, force: true })),
  };
}

/** Links resolved as far as the path exists. */
async function locate(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const parent = dirname(path);
    if (!isSystemError(error) || parent === path) return path;
    return join(await locate(parent), basename(path));
  }
}

async function kindOf(path: string, given: string): Promise<"file" | "folder" | "none"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (cause) {
    if (isSystemError(cause) && cause.code === "ENOENT") return "none";
    throw new HostError("file-unreadable", given, { cause });
  }
}

async function readText(path: string, given: string): Promise<string> {
  if ((await kindOf(path, given)) === "none") throw new HostError("file-missing", given);
  return orHostError("file-unreadable", given, async () =>
    new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path)),
  );
}

/**
 * Writes beside the file and then takes its place: whoever looks sees the old file or the new one, also
 * after the machine went off in between. What a killed program leaves behind, ".tong-hop.xlsx.4711.tmp",
 * is a hidden file and never read as an input.
 */
async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = unfinishedAt(path);
  try {
    await writeDurably(unfinished, content);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

function unfinishedAt(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}

/** Gives a file a second name, which is on the disk at once; it is copied where a disk has one name a file. */
async function keepFile(path: string, other: string): Promise<void> {
  const source = await realpath(path);
  const unfinished = unfinishedAt(other);
  try {
    await link(source, unfinished).catch(async () => {
      await copyFile(source, unfinished);
      await makeDurable(unfinished);
    });
    await rename(unfinished, other);
  } finally {
    // Two names of one file: nothing is renamed then.
    await rm(unfinished, { force: true });
  }
}

async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The name may take its new place only when the content is on the disk. */
async function writeDurably(path: string, content: Uint8Array | string): Promise<void> {
  const handle = await open(path, "w");
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
