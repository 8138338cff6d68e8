/**
 * `npm run golden:update`: writes anew what is expected of every golden case; with `--inputs` also
 * the files that LibreOffice and openpyxl make. What changed is for the commit to explain.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import process from "node:process";
import { ensure, root } from "./ensure.mjs";

ensure();
const jest = join(root, "node_modules", "jest", "bin", "jest.js");
const what = process.argv.includes("--inputs") ? "inputs" : "expectations";
const { status } = spawnSync(process.execPath, [jest, "tests/golden"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, KEHOACH_GOLDEN: what },
});
process.exitCode = status ?? 1;
