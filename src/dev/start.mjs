/**
 * `npm start`: the task pane in front of a person. In Excel itself where Excel is, otherwise (or with
 * `--browser`) beside a grid in the browser.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { ensure } from "./ensure.mjs";
import { openWorkbench } from "./serve.mjs";

ensure();
if (!(await startedInExcel())) await openWorkbench(process.argv.slice(2));

async function startedInExcel() {
  const script = join(import.meta.dirname, "sideload.mjs");
  if (process.argv.includes("--browser") || !existsSync(script)) return false;
  const { canSideload, sideload } = await import("./sideload.mjs");
  if (!(await canSideload())) return false;
  await sideload();
  return true;
}
