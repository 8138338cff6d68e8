import { openFiles } from "../../src/adapters/xlsx/files";
import { openMemory } from "../../src/adapters/xlsx/memory/openMemory";
import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { makeReadHandedIn } from "../../src/adapters/xlsx/readHandedIn";
import { parsePeriod } from "../../src/domain/plan/reportingPeriod";
import { openCatalogue } from "../../src/usecases/catalogue";
import { basisOf } from "../../src/usecases/memory/basisOf";
import { receiveFiles } from "../../src/usecases/receiveFiles";

const [, , folder = "", cache = ""] = process.argv;

/** Times reading and checking a folder: anew without a memory's folder, with it as often as it is run. */
async function main(): Promise<void> {
  const catalogue = openCatalogue();
  const context = catalogue.plan("hd-726");
  const period = parsePeriod("2025-03");
  if (context === undefined || period === undefined) throw new Error("Plan hd-726 is missing");
  const target = { context, period, asOf: null };
  const files = await openFiles(folder).collect(["."]);
  const read = makeReadHandedIn(nodeUnpacker);
  const start = performance.now();
  const memory = cache === "" ? undefined : openMemory(cache, "bench").open(basisOf(target));
  const receiving = { target, catalogue, read, ...(memory === undefined ? {} : { memory }) };
  const received = await receiveFiles(files, receiving);
  memory?.close();
  const milliseconds = performance.now() - start;
  process.stdout.write(JSON.stringify({ milliseconds, files: received.length }));
}

void main();
