import type { FileWork } from "../usecases/fileWork";
import type { PickedFile } from "./pickedFile";
import { workerCalls } from "./workerCalls";
import type { WorkerLine } from "./workProtocol";

/** The work on files as done by a worker at the other end of the line. */
export function workerFileWork(line: WorkerLine): FileWork<PickedFile> {
  const ask = workerCalls(line);
  return {
    open: (target) => ask("open", target),
    receive: (files, options) => ask("receive", files, options),
    compareWith: (rollUps) => ask("compareWith", rollUps),
    change: (change) => ask("change", change),
    findingsOf: (path) => ask("findingsOf", path),
    returnedFile: (path, picked) => ask("returnedFile", { path, picked }),
    returnedZip: (wish, picked, options) => ask("returnedZip", { wish, picked }, options),
    rollUpDraft: (earlier) => ask("rollUpDraft", earlier),
    rollUpBytes: (earlier) => ask("rollUpBytes", earlier),
    preview: (earlier) => ask("preview", earlier),
    templateBytes: (choice, previous) => ask("templateBytes", { choice, previous }),
    templatesZip: (planId, periodId, options) => ask("templatesZip", { planId, periodId }, options),
  };
}
