/**
 * `npm test`: installs what is missing, runs jest on everything (arguments are passed on), and
 * ends with one plain line of totals, which is the last line of the output whatever happens.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { buildable, buildIfStale } from "./build.mjs";
import { ensure, root, say } from "./ensure.mjs";
import { ensureSystemPackages } from "./systemPackages.mjs";

let totals = { passed: 0, failed: 0, skipped: 0, skippedSuites: [] };

process.on("exit", (code) => {
  const failed = code === 0 ? totals.failed : Math.max(totals.failed, 1);
  console.log(`${totals.passed} passed, ${failed} failed, ${totals.skipped} skipped`);
});

ensure();
ensureSystemPackages();
buildIfStale(...buildable());
process.exitCode = runJest(process.argv.slice(2));
for (const suite of totals.skippedSuites) say(`Skipped: ${suite}`);

function runJest(args) {
  const folder = mkdtempSync(join(tmpdir(), "kehoach-test-"));
  const totalsFile = join(folder, "totals.json");
  const jest = join(root, "node_modules", "jest", "bin", "jest.js");
  const reporter = join(root, "src", "dev", "countingReporter.mjs");
  // Last, because jest's list options swallow whatever follows them.
  const reporters = ["--reporters=default", `--reporters=${reporter}`];
  const { status } = spawnSync(process.execPath, [jest, ...args, ...reporters], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, KEHOACH_TEST_TOTALS: totalsFile },
  });
  totals = readTotals(totalsFile);
  rmSync(folder, { recursive: true, force: true });
  return status ?? 1;
}

/** Without totals jest did not get as far as a test. */
function readTotals(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return totals;
  }
}
