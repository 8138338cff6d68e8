import { parentPort, workerData } from "node:worker_threads";
import type { CrewAnswer, CrewQuestion } from "../adapters/xlsx/crew/openCrew";
import { nodeUnpacker } from "../adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../adapters/xlsx/readHandedIn";
import { openCatalogue } from "../usecases/catalogue";
import { freshContent, textOf } from "../usecases/freshContent";
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

async function textOfFile({ path, bytes }: CrewQuestion): Promise<string | undefined> {
  if (target === undefined || !isSame) return undefined;
  const content = await freshContent(path, bytes, { read, catalogue, target });
  return textOf(content, target.context.index);
}

parentPort?.on("message", (question: CrewQuestion) => {
  void textOfFile(question).then((text) => {
    const answer: CrewAnswer = { number: question.number, ...(text === undefined ? {} : { text }) };
    parentPort?.postMessage(answer);
  });
});
