/** `npm run check`: every check a change must pass, the quick ones first and the tests last. */
import { spawnSync } from "node:child_process";
import process from "node:process";
import { ensure, fail, root, say } from "./ensure.mjs";

const quickChecks = ["format", "typecheck", "lint", "knip", "build"];

ensure();
for (const name of quickChecks) runQuickCheck(name);
process.exitCode = runScript("test");

function runQuickCheck(name) {
  const startedAt = performance.now();
  const status = runScript(name);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (status !== 0) fail(`npm run ${name}: failed after ${seconds} s.`);
  say(`npm run ${name}: fine, ${seconds} s.`);
}

function runScript(name) {
  const windows = process.platform === "win32";
  const { status } = spawnSync(windows ? "npm.cmd" : "npm", ["run", "--silent", name], {
    cwd: root,
    shell: windows,
    stdio: "inherit",
  });
  return status ?? 1;
}
