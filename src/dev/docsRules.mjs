/** Writes the page of rules, docs/quy-tac-kiem-tra.md, anew: its test makes it from the catalogue and the samples. */
import { spawnSync } from "node:child_process";
import process from "node:process";
import { ensure } from "./ensure.mjs";

ensure();
const { status } = spawnSync(
  process.execPath,
  ["node_modules/jest/bin/jest.js", "tests/domain/validation/rulesDocument.test.ts", "-w", "1"],
  { stdio: "inherit", env: { ...process.env, WRITE_RULES_PAGE: "1" } },
);
process.exitCode = status ?? 1;
