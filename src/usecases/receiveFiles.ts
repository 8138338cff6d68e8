import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import type { PlanIndex } from "../domain/plan/planIndex";
import type { WorkbookIdentity } from "../domain/submission/submission";
import type { CheckedSubmission } from "../domain/validation/checkSubmission";
import { keepFilled } from "../domain/validation/keepFilled";
import { readLeaves } from "../workbook/rollup/readLeaves";
import type { CancelToken } from "./cancelToken";
import type { Catalogue } from "./catalogue";
import { checkSnapshot, type CheckTarget } from "./checkWorkbook";
import { HostError } from "./hostError";
import { fileToRemember, recallFile } from "./memory/rememberedFile";
import type {
  FileNote,
  InputFile,
  Progress,
  ReadWorkbook,
  RememberedFiles,
  WorkbookSnapshot,
} from "./ports";

/** What files are received for, and by what means. */
export interface Receiving {
  readonly target: CheckTarget;
  readonly catalogue: Catalogue;
  readonly read: ReadWorkbook;
  /** What earlier runs found in files, for the same target. */
  readonly memory?: RememberedFiles;
  readonly progress?: Progress;
  readonly cancel?: CancelToken;
  /** Waited for after each file, so that what came in meanwhile is heard: a wish to stop. */
  readonly pause?: () => Promise<void>;
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
): Promise<readonly ReceivedFile[]> {
  const { progress, cancel, pause } = receiving;
  const received: (ReceivedFile | undefined)[] = files.map(() => undefined);
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
  await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, files.length) }, work));
  return received.filter((file) => file !== undefined);
}

/** One file read and checked, freed of what only checking needed. */
async function receiveFile(file: InputFile, receiving: Receiving): Promise<ReceivedFile> {
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
  { read, catalogue, target, memory }: Receiving,
): Promise<Pick<ReceivedFile, "content" | "leaves">> {
  const { index } = target.context;
  try {
    const taken = await bytes();
    const note = memory?.noteOn(path, taken);
    const known = recalled(path, note, index);
    if (known !== undefined) return { content: { kind: "read", checked: known } };
    const reading = await read(path, taken);
    if (reading.kind === "unreadable") return { content: reading };
    const { workbook } = reading;
    const checked = keepFilled(checkSnapshot(path, workbook, catalogue, target));
    const content = { kind: "read", checked } as const;
    const leaves = leavesIn(workbook, checked.submission.identity, target);
    if (leaves !== undefined) return { content, leaves };
    if (note !== undefined) keep(note, checked, index);
    return { content };
  } catch (reason) {
    // Only the file itself was asked for anything: it may have gone since it was picked.
    if (reason instanceof HostError) return { content: UNOPENED };
    throw reason;
  }
}

/** What an earlier run found in the file; undefined when that is not known. */
function recalled(
  path: string,
  note: FileNote | undefined,
  index: PlanIndex,
): CheckedSubmission | undefined {
  return note?.text === undefined ? undefined : recallFile(path, note.text, index);
}

function keep(note: FileNote, checked: CheckedSubmission, index: PlanIndex): void {
  const text = fileToRemember(checked, index);
  if (text !== undefined) note.keep(text);
}

/** The reports inside a roll-up of the plan. */
function leavesIn(
  workbook: WorkbookSnapshot,
  identity: WorkbookIdentity | null,
  { context }: CheckTarget,
): ReceivedFile["leaves"] {
  const isOfPlan = identity?.role === "roll-up" && identity.planId === context.index.plan.id;
  return isOfPlan ? readLeaves(workbook, context) : undefined;
}
