import { join } from "node:path";
import process from "node:process";
import { fuzzOnce, makeCorpus } from "./fuzzRun";

/** Runs seeds in turn, telling the parent which one it is at, and the failures it met. */
async function main(from: number, runs: number): Promise<void> {
  const corpus = await makeCorpus(join(process.cwd(), "tests", "golden"));
  for (let seed = from; seed < from + runs; seed += 1) {
    process.send?.({ seed });
    try {
      await fuzzOnce(seed, corpus);
    } catch (reason) {
      process.send?.({
        seed,
        failure: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason),
      });
    }
  }
}

const [from = "1", runs = "1"] = process.argv.slice(2);
void main(Number(from), Number(runs)).then(() => process.disconnect());
