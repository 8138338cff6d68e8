import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import type { CancelToken } from "./cancelToken";
import type { Catalogue } from "./catalogue";
import type { CheckTarget } from "./checkWorkbook";
import { freshContent, toRemember, type FreshContent } from "./freshContent";
import { HostError } from "./hostError";
import { recallFile } from "./memory/rememberedFile";
import type {
  InputFile,
  MarkContent,
  Progress,
  ReadingCrew,
  ReadWorkbook,
  Remembered,
} from "./ports";

/** What files are received for, and by what means. */
export interface Receiving {
  readonly target: CheckTarget;
  readonly catalogue: Catalogue;
  readonly read: ReadWorkbook;
  /** What earlier runs found in files, for the same target. */
  readonly memory?: Remembered;
  /** What is held already of files that were received before, for the same target. */
  readonly held?: HeldContents;
  /** Others who read for the same target at the same time. */
  readonly crew?: ReadingCrew;
  readonly progress?: Progress;
  readonly cancel?: CancelToken;
  /** Waited for after each file, so that what came in meanwhile is heard: a wish to stop. */
  readonly pause?: () => Promise<void>;
}

/** What was found in files before, by where they lay and what was in them. */
export interface HeldContents {
  readonly mark: MarkContent;
  /** What is held of a file of that path and content; undefined for one that must be read. */
  readonly find: (path: string, mark: string) => FreshContent | undefined;
}

/** A file received now; the mark stands for every byte of it, where marks are asked for. */
export interface TakenFile extends ReceivedFile {
  readonly mark?: string;
}

/** Files read at the same time: unpacking of one goes on while another is read. */
const IN_FLIGHT = 8;

/** Why a file that was picked could not be opened. */
export const UNOPENED = {
  kind: "unreadable",
  code: "file-unreadable",
  message:
    "Không mở được tệp: tệp đã được chuyển đi, đổi tên hoặc đang mở ở chương trình khác. Hãy chọn lại tệp.",
} as const;

/**
 * Reads and checks the files handed in; a bad file is one finding and never stops the rest. Stopped
 * before the end, what was read is given back.
 */
export async function receiveFiles(
  files: readonly InputFile[],
  receiving: Receiving,
): Promise<readonly TakenFile[]> {
  const { crew, progress, cancel, pause } = receiving;
  const received: (TakenFile | undefined)[] = files.map(() => undefined);
  const queue = files.entries();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [at, file] of queue) {
      if (cancel?.cancelled === true) return;
      received[at] = await receiveFile(file, receiving);
      done += 1;
      progress?.(done, files.length, file.path);
      await pause?.();
    }
  };
  const inFlight = IN_FLIGHT + (crew?.hands ?? 0);
  await Promise.all(Array.from({ length: Math.min(inFlight, files.length) }, work));
  return received.filter((file) => file !== undefined);
}

/** One file read and checked, freed of what only checking needed. */
async function receiveFile(file: InputFile, receiving: Receiving): Promise<TakenFile> {
  return {
    file: file.path,
    ...(await contentOf(file, receiving)),
    receivedOn: null,
    changedOn: file.changedOn,
    excludedBecause: null,
  };
}

async function contentOf(
  { path, bytes }: InputFile,
  receiving: Receiving,
): Promise<FreshContent & Pick<TakenFile, "contentKey" | "mark">> {
  const { memory, held } = receiving;
  try {
    const taken = await bytes();
    if (held !== undefined) {
      const mark = await held.mark(taken);
      return { ...(held.find(path, mark) ?? (await readNow(path, taken, receiving)).found), mark };
    }
    if (memory === undefined) return (await readNow(path, taken, receiving)).found;
    // The file's name is part of what is found in it: messages say it, and tables of text take it for their sheet.
    const contentKey = memory.keyOf(path, taken);
    const kept = memory.recall(contentKey);
    const known = kept === undefined ? undefined : recalled(path, kept, receiving, memory.textOf);
    if (known !== undefined) return { ...known, contentKey };
    const { found, told } = await readNow(path, taken, receiving);
    const worthKeeping = told ?? toRemember(found, receiving.target.context.index);
    if (worthKeeping !== undefined) memory.keep(contentKey, worthKeeping);
    return { ...found, contentKey };
  } catch (reason) {
    // Only the file itself was asked for anything: it may have gone since it was picked.
    if (reason instanceof HostError) return { content: UNOPENED };
    throw reason;
  }
}

/** What is found in a file, and, where the crew found it, the bytes by which it told. */
async function readNow(
  path: string,
  bytes: Uint8Array,
  receiving: Receiving,
): Promise<{ readonly found: FreshContent; readonly told?: Uint8Array }> {
  const told = await receiving.crew?.read(path, bytes);
  const heard = told === undefined ? undefined : recalled(path, told, receiving);
  if (told !== undefined && heard !== undefined) return { found: heard, told };
  return { found: await freshContent(path, bytes, receiving) };
}

/** What was found in the file elsewhere; undefined when the bytes do not tell it. */
function recalled(
  path: string,
  bytes: Uint8Array,
  { target: { context } }: Receiving,
  textOf?: Remembered["textOf"],
): FreshContent | undefined {
  const checked = recallFile(path, bytes, context.index, textOf);
  return checked === undefined ? undefined : { content: { kind: "read", checked } };
}
