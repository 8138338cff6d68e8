import { parentPort, workerData } from "node:worker_threads";
import type { CrewAnswer, CrewQuestion } from "../adapters/xlsx/crew/openCrew";
import { nodeUnpacker } from "../adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../adapters/xlsx/readHandedIn";
import { openCatalogue } from "../usecases/catalogue";
import { freshContent, toRemember } from "../usecases/freshContent";
import { basisOf } from "../usecases/memory/basisOf";
import type { CrewTask } from "../usecases/ports";

/** A member of the crew: reads and checks one file after the other as the main program would. */
const { planId, period, asOf, basis } = workerData as CrewTask;
const catalogue = openCatalogue();
const context = catalogue.plan(planId);
const read = makeReadHandedIn(nodeUnpacker);
const target = context === undefined ? undefined : { context, period, asOf };
// Whoever judges by another plan or directory must not speak for the main program.
const isSame = target !== undefined && basisOf(target) === basis;

async function found({ path, bytes }: CrewQuestion): Promise<Uint8Array | undefined> {
  if (target === undefined || !isSame) return undefined;
  const content = await freshContent(path, bytes, { read, catalogue, target });
  return toRemember(content, target.context.index);
}

parentPort?.on("message", (question: CrewQuestion) => {
  void found(question).then((told) => {
    const { number } = question;
    const answer: CrewAnswer = told === undefined ? { number } : { number, told };
    parentPort?.postMessage(answer, told === undefined ? [] : [told.buffer as ArrayBuffer]);
  });
});
