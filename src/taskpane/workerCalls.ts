import type { LongWork } from "../usecases/fileWork";
import { HostError } from "../usecases/hostError";
import { toError } from "./workFailure";
import type { ToPane, WorkCall, WorkCalls, WorkerLine, WorkMethod } from "./workProtocol";

/** Asks the worker for one piece of work. */
export type AskWorker = <Method extends WorkMethod>(
  method: Method,
  asked: WorkCalls[Method]["asked"],
  options?: LongWork,
) => Promise<WorkCalls[Method]["answer"]>;

/** A call that was made and is not answered yet. */
interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
  readonly options: LongWork;
}

/** How often a wish to stop is looked for while work goes on, in milliseconds. */
const LISTEN_EVERY = 50;

/** Calls to a worker at the other end of the line, any number at a time. */
export function workerCalls(line: WorkerLine): AskWorker {
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

  return async (method, asked, options = {}) => {
    if (broken !== null) throw broken;
    const id = (calls += 1);
    const listening = listenForStop(options, () => line.say({ kind: "cancel", id }, []));
    try {
      return await new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject, options });
        line.say({ kind: "call", id, method, asked } as WorkCall, []);
      });
    } finally {
      pending.delete(id);
      clearInterval(listening);
    }
  };
}

function answerTo(message: ToPane, call: Pending): void {
  switch (message.kind) {
    case "answer":
      call.resolve(message.answer as never);
      return;
    case "failed":
      call.reject(toError(message.failure));
      return;
    case "progress":
      call.options.progress?.(message.done, message.total, message.subject);
  }
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
