/**
 * `npm run fuzz -- --runs 10000 --seed 1`: damages files in as many ways and has each read, checked
 * and consolidated. A seed always does the same damage: `--runs 1 --seed <it>` shows a failure again.
 * Ends with 1 when a promise was broken, a run took longer than its budget or the program ended.
 */
import { fork, spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { ensure, fail, root, say } from "./ensure.mjs";

/** What one file may take at most, on a busy machine; then it hangs. */
const BUDGET_MS = 30_000;

const { values } = parseArgs({
  options: { runs: { type: "string", default: "300" }, seed: { type: "string", default: "1" } },
});
const runs = Number(values.runs);
const first = Number(values.seed);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(first))
  fail("Dùng: npm run fuzz -- --runs <số lần> --seed <số nguyên>");

ensure();
bundle();
const failed = [];
let slowest = { seed: first, milliseconds: 0 };
let next = first;
while (next < first + runs) next = await runFrom(next);
say(
  `${runs} lần, ${failed.length} lần hỏng; lâu nhất ${slowest.milliseconds} ms (seed ${slowest.seed}).`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

function bundle() {
  const webpack = join(root, "node_modules", "webpack", "bin", "webpack.js");
  const args = [webpack, "-c", "tests/fuzz/webpack.config.js", "--stats", "errors-only"];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) fail("Không dựng được chương trình thử.");
}

/** Runs until the end or until a seed stops the process; gives the seed to go on with. */
function runFrom(start) {
  return new Promise((resolve) => {
    const args = [String(start), String(first + runs - start)];
    const child = fork(join(root, "dist", "fuzz", "fuzz.cjs"), args, { cwd: root });
    let at = start;
    let since = 0;
    let watch;
    const guard = () => {
      clearTimeout(watch);
      watch = setTimeout(() => {
        report(at, `không xong trong ${BUDGET_MS} ms`);
        child.kill("SIGKILL");
      }, BUDGET_MS);
    };
    child.on("message", ({ seed, failure }) => {
      if (failure !== undefined) report(seed, failure);
      else {
        measure(at, since);
        at = seed;
        since = performance.now();
        guard();
        if ((seed - first) % 500 === 499) say(`${seed - first + 1} / ${runs}`);
      }
    });
    child.on("exit", (code) => {
      clearTimeout(watch);
      measure(at, since);
      const ended = code === 0 && at === first + runs - 1;
      if (!ended && failed.at(-1) !== at) report(at, `chương trình dừng (${code ?? "bị ngắt"})`);
      resolve(at + 1);
    });
  });
}

function measure(seed, since) {
  const milliseconds = since === 0 ? 0 : Math.round(performance.now() - since);
  if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
}

function report(seed, why) {
  failed.push(seed);
  say(`seed ${seed}: ${why}`);
}
