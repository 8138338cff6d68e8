import type { FileWork, LongWork, PickedFile } from "../usecases/fileWork";
import { HostError } from "../usecases/hostError";
import { toError, toFailure } from "./workFailure";
import {
  ownBuffer,
  type OfferedFile,
  type ToPane,
  type WorkCall,
  type WorkCalls,
  type WorkerLine,
  type WorkMethod,
} from "./workProtocol";

/** A call that was made and is not answered yet. */
interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
  readonly options: LongWork;
  readonly files: readonly PickedFile[];
}

/** How often a wish to stop is looked for while work goes on, in milliseconds. */
const LISTEN_EVERY = 50;

/**
 * The work on files as done by a worker at the other end of the line. Bytes of files are asked for
 * one by one and handed over, not copied.
 */
export function workerFileWork(line: WorkerLine): FileWork {
  const pending = new Map<number, Pending>();
  let calls = 0;
  let broken: Error | null = null;

  line.hear((message) => {
    const call = pending.get(message.id);
    if (call !== undefined) answerTo(message, call);
  });
  line.broken((message) => {
    broken =
      message === "" ? new HostError("not-supported", "đọc tệp ở luồng riêng") : new Error(message);
    for (const { reject } of pending.values()) reject(broken);
  });

  const answerTo = (message: ToPane, call: Pending): void => {
    switch (message.kind) {
      case "answer":
        call.resolve(message.answer as never);
        return;
      case "failed":
        call.reject(toError(message.failure));
        return;
      case "progress":
        call.options.progress?.(message.done, message.total, message.subject);
        return;
      case "wanted":
        void handOver(message.id, message.file, call.files[message.file]);
    }
  };

  const handOver = async (id: number, file: number, picked?: PickedFile): Promise<void> => {
    try {
      const bytes = (await picked?.bytes()) ?? new Uint8Array();
      line.say({ kind: "bytes", id, file, bytes }, ownBuffer(bytes));
    } catch (reason) {
      line.say({ kind: "no-bytes", id, file, failure: toFailure(reason) }, []);
    }
  };

  const ask = async <Method extends WorkMethod>(
    method: Method,
    asked: WorkCalls[Method]["asked"],
    options: LongWork = {},
    files: readonly PickedFile[] = [],
  ): Promise<WorkCalls[Method]["answer"]> => {
    if (broken !== null) throw broken;
    const id = (calls += 1);
    const listening = listenForStop(options, () => line.say({ kind: "cancel", id }, []));
    try {
      return await new Promise<WorkCalls[Method]["answer"]>((resolve, reject) => {
        pending.set(id, { resolve, reject, options, files });
        line.say({ kind: "call", id, method, asked } as WorkCall, []);
      });
    } finally {
      pending.delete(id);
      clearInterval(listening);
    }
  };

  return {
    open: (target) => ask("open", target),
    receive: (files, options) => ask("receive", offered(files), options, files),
    compareWith: (rollUps) => ask("compareWith", offered(rollUps), {}, rollUps),
    change: (change) => ask("change", change),
    findingsOf: (path) => ask("findingsOf", path),
    returnedFile: (path, picked) =>
      ask("returnedFile", { path, picked: offered(picked) }, {}, picked),
    returnedZip: (wish, picked, options) =>
      ask("returnedZip", { wish, picked: offered(picked) }, options, picked),
    rollUpDraft: (earlier) => ask("rollUpDraft", earlier),
    rollUpBytes: (earlier) => ask("rollUpBytes", earlier),
    preview: (earlier) => ask("preview", earlier),
    templateBytes: (choice, previous) => ask("templateBytes", { choice, previous }),
    templatesZip: (planId, periodId, options) => ask("templatesZip", { planId, periodId }, options),
  };
}

function offered(files: readonly PickedFile[]): readonly OfferedFile[] {
  return files.map(({ path, changedOn }) => ({ path, changedOn }));
}

/** A token is asked, it does not tell; so it is asked again and again. */
function listenForStop(
  { cancel }: LongWork,
  stop: () => void,
): ReturnType<typeof setInterval> | undefined {
  if (cancel === undefined) return undefined;
  let told = false;
  return setInterval(() => {
    if (told || !cancel.cancelled) return;
    told = true;
    stop();
  }, LISTEN_EVERY);
}
