import { makeCancellation, type Cancellation } from "../usecases/cancelToken";
import type { FileWork, LongWork, PickedFile } from "../usecases/fileWork";
import type { Progress } from "../usecases/ports";
import { makePacedProgress } from "./pacedProgress";
import { toError, toFailure } from "./workFailure";
import {
  ownBuffer,
  type Line,
  type OfferedFile,
  type ToPane,
  type ToWorker,
  type WorkCall,
} from "./workProtocol";

/** Who waits for the bytes of a file. */
interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
}

/** A call that goes on. */
interface Running {
  readonly cancel: Cancellation;
  /** By the file's place in the offer. */
  readonly waiting: Map<number, Waiting>;
}

type WorkLine = Line<ToPane, ToWorker>;

/** Answers on the worker's side of the line: does what is asked by the work given. */
export function serveFileWork(line: WorkLine, work: FileWork): void {
  const running = new Map<number, Running>();
  line.hear((message) => {
    switch (message.kind) {
      case "call": {
        const run: Running = { cancel: makeCancellation(), waiting: new Map() };
        running.set(message.id, run);
        void serve(message, run, line, work).finally(() => running.delete(message.id));
        return;
      }
      case "cancel":
        running.get(message.id)?.cancel.cancel();
        return;
      case "bytes":
        waitingFor(message, running)?.resolve(message.bytes);
        return;
      case "no-bytes":
        waitingFor(message, running)?.reject(toError(message.failure));
    }
  });
}

/** Who waits is asked for once: bytes are not to be held until the whole call is over. */
function waitingFor(
  { id, file }: { readonly id: number; readonly file: number },
  running: ReadonlyMap<number, Running>,
): Waiting | undefined {
  const waiting = running.get(id)?.waiting;
  const found = waiting?.get(file);
  waiting?.delete(file);
  return found;
}

async function serve(call: WorkCall, run: Running, line: WorkLine, work: FileWork): Promise<void> {
  const { id } = call;
  const { progress, end } = makePacedProgress((done, total, subject) =>
    line.say({ kind: "progress", id, done, total, subject }, []),
  );
  try {
    const answer = await perform(call, run, line, { work, progress });
    line.say({ kind: "answer", id, answer }, ownBuffer(answer));
  } catch (reason) {
    line.say({ kind: "failed", id, failure: toFailure(reason) }, []);
  } finally {
    end();
  }
}

function perform(
  call: WorkCall,
  run: Running,
  line: WorkLine,
  { work, progress }: { readonly work: FileWork; readonly progress: Progress },
): Promise<unknown> {
  const { id } = call;
  const options: LongWork = { cancel: run.cancel, progress };
  const pulledFiles = (offered: readonly OfferedFile[]): readonly PickedFile[] =>
    offered.map((file, at) => pulledFile(file, at, id, run, line));
  switch (call.method) {
    case "open":
      return work.open(call.asked);
    case "receive":
      return work.receive(pulledFiles(call.asked), options);
    case "compareWith":
      return work.compareWith(pulledFiles(call.asked));
    case "change":
      return work.change(call.asked);
    case "findingsOf":
      return work.findingsOf(call.asked);
    case "returnedFile":
      return work.returnedFile(call.asked.path, pulledFiles(call.asked.picked));
    case "returnedZip":
      return work.returnedZip(call.asked.wish, pulledFiles(call.asked.picked), options);
    case "rollUpDraft":
      return work.rollUpDraft(call.asked);
    case "rollUpBytes":
      return work.rollUpBytes(call.asked);
    case "preview":
      return work.preview(call.asked);
    case "templateBytes":
      return work.templateBytes(call.asked.choice, call.asked.previous);
    case "templatesZip":
      return work.templatesZip(call.asked.planId, call.asked.periodId, options);
  }
}

/** A file whose bytes stay on the other side until they are wanted. */
function pulledFile(
  { path, changedOn }: OfferedFile,
  file: number,
  id: number,
  { waiting }: Running,
  line: WorkLine,
): PickedFile {
  const bytes = (): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      waiting.set(file, { resolve, reject });
      line.say({ kind: "wanted", id, file }, []);
    });
  return { path, changedOn, bytes };
}
