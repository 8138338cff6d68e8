import { makeCancellation, type Cancellation, type CancelToken } from "../usecases/cancelToken";
import type { FileWork, LongWork } from "../usecases/fileWork";
import { makePacedProgress } from "./pacedProgress";
import type { PickedFile } from "./pickedFile";
import { toFailure } from "./workFailure";
import { ownBuffer, type Line, type ToPane, type ToWorker, type WorkCall } from "./workProtocol";

type WorkLine = Line<ToPane, ToWorker>;

/** Answers on the worker's side of the line: does what is asked by the work given. */
export function serveFileWork(line: WorkLine, work: FileWork<PickedFile>): void {
  const running = new Map<number, Cancellation>();
  line.hear((message) => {
    switch (message.kind) {
      case "call": {
        const cancel = makeCancellation();
        running.set(message.id, cancel);
        void serve(message, cancel, line, work).finally(() => running.delete(message.id));
        return;
      }
      case "cancel":
        running.get(message.id)?.cancel();
    }
  });
}

async function serve(
  call: WorkCall,
  cancel: CancelToken,
  line: WorkLine,
  work: FileWork<PickedFile>,
): Promise<void> {
  const { id } = call;
  const { progress, end } = makePacedProgress((done, total, subject) =>
    line.say({ kind: "progress", id, done, total, subject }, []),
  );
  try {
    const answer = await perform(call, work, { cancel, progress });
    line.say({ kind: "answer", id, answer }, ownBuffer(answer));
  } catch (reason) {
    line.say({ kind: "failed", id, failure: toFailure(reason) }, []);
  } finally {
    end();
  }
}

function perform(call: WorkCall, work: FileWork<PickedFile>, options: LongWork): Promise<unknown> {
  switch (call.method) {
    case "open":
      return work.open(call.asked);
    case "receive":
      return work.receive(call.asked, options);
    case "compareWith":
      return work.compareWith(call.asked);
    case "change":
      return work.change(call.asked);
    case "findingsOf":
      return work.findingsOf(call.asked);
    case "returnedFile":
      return work.returnedFile(call.asked.path, call.asked.picked);
    case "returnedZip":
      return work.returnedZip(call.asked.wish, call.asked.picked, options);
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
