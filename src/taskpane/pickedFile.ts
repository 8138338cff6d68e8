import type { FileWork } from "../usecases/fileWork";
import { HostError } from "../usecases/hostError";
import type { InputFile } from "../usecases/ports";

/** A file picked or dropped, as it goes to another thread: to be read there, not carried over. */
export interface PickedFile {
  readonly path: string;
  readonly changedOn: string | null;
  /** Null for one that could not be got at. */
  readonly content: Blob | null;
}

/** One byte more than any file may have, so that a larger one is refused without being read whole. */
const MOST_BYTES = 64 * 1024 * 1024 + 1;

/** The work on files for those that were picked, each of which is read when its turn comes. */
export function onPickedFiles(work: FileWork): FileWork<PickedFile> {
  return {
    ...work,
    receive: (files, options) => work.receive(files.map(inputFile), options),
    compareWith: (rollUps) => work.compareWith(rollUps.map(inputFile)),
    returnedFile: (path, picked) => work.returnedFile(path, picked.map(inputFile)),
    returnedZip: (wish, picked, options) => work.returnedZip(wish, picked.map(inputFile), options),
  };
}

function inputFile({ path, changedOn, content }: PickedFile): InputFile {
  return { path, changedOn, bytes: () => bytesOf(path, content) };
}

async function bytesOf(path: string, content: Blob | null): Promise<Uint8Array> {
  if (content === null) throw new HostError("file-unreadable", path);
  try {
    // A part of a file is a file of its own to the browser, which costs as much as reading it.
    const wanted = content.size < MOST_BYTES ? content : content.slice(0, MOST_BYTES);
    return new Uint8Array(await wanted.arrayBuffer());
  } catch (cause) {
    // The only thing a browser says when a file was moved, locked or changed since it was picked.
    throw new HostError("file-unreadable", path, { cause });
  }
}
