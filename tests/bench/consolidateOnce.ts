import { openFiles } from "../../src/adapters/xlsx/files";
import { openMemory } from "../../src/adapters/xlsx/memory/openMemory";
import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import { consolidateReceived, receiveReports } from "../../src/usecases/consolidateWorkbooks";
import { benchPlan } from "./benchPlan";

const [, , folder = "", cache = ""] = process.argv;

/**
 * Times reading and checking a folder, and merging what was found: anew without a memory's folder, with
 * it as often as it is run.
 */
async function main(): Promise<void> {
  const { catalogue, context, period } = benchPlan();
  const files = await openFiles(folder).collect(["."]);
  const read = makeReadHandedIn(nodeUnpacker);
  const options = {
    ...{ period, asOf: null, received: new Map<string, string>() },
    ...(cache === "" ? {} : { memory: openMemory(cache, "bench") }),
  };
  const start = performance.now();
  const received = await receiveReports(files, context, catalogue, read, options);
  const reading = performance.now() - start;
  const { tasks } = consolidateReceived(received, context, options);
  const all = performance.now() - start;
  process.stdout.write(JSON.stringify({ reading, all, tasks: tasks.length }));
}

void main();
