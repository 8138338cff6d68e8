import { join } from "node:path";
import { fuzzOnce, makeCorpus, type Corpus } from "./fuzzRun";

const RUNS = 200;
const FIRST_SEED = 726;

describe("damaged files", () => {
  let corpus: Corpus;

  beforeAll(async () => {
    corpus = await makeCorpus(join(__dirname, "../golden"));
  });

  it("come in many kinds", () => {
    const endings = corpus.originals.map(({ file }) => file.replace(/^.*\./u, ""));
    expect(new Set(endings)).toEqual(new Set(["xlsx", "ods", "xls", "csv", "txt"]));
  });

  it(`end in findings, ${RUNS} times over, and every row is accounted for`, async () => {
    const failures: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      try {
        await fuzzOnce(seed, corpus);
      } catch (reason) {
        failures.push(`npm run fuzz -- --runs 1 --seed ${seed}: ${String(reason)}`);
      }
    }
    expect(failures).toEqual([]);
  });
});
