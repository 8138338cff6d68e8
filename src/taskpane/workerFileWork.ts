import type { FileWork, PickedFile } from "../usecases/fileWork";
import { workerCalls } from "./workerCalls";
import type { OfferedFile, WorkerLine } from "./workProtocol";

/** The work on files as done by a worker at the other end of the line. */
export function workerFileWork(line: WorkerLine): FileWork {
  const ask = workerCalls(line);
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
