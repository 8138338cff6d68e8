import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeZip } from "../../src/adapters/xlsx/nodeZip";
import { nodeUnpacker } from "../../src/adapters/xlsx/nodeUnpacker";
import { makeReadWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { wholeDraft } from "../../src/workbook/blockedDraft";
import { consolidateFiles } from "../../src/usecases/consolidateWorkbooks";
import { rollUpInBlocks } from "../../src/workbook/rollup/writeRollUp";
import { benchPlan } from "./benchPlan";

const [, , folder = "", out = ""] = process.argv;

/** Consolidates a folder, then times only the writing; leaves the same cells for the peer to write. */
async function main(): Promise<void> {
  const { catalogue, context, period } = benchPlan();
  const files = readdirSync(folder).map((path) => ({
    path,
    changedOn: null,
    bytes: () => Promise.resolve(readFileSync(join(folder, path))),
  }));
  const read = makeReadWorkbook(nodeUnpacker);
  const rollUp = await consolidateFiles(files, context, catalogue, read, {
    period,
    asOf: null,
    received: new Map(),
  });
  const start = performance.now();
  const draft = rollUpInBlocks(rollUp);
  const drafted = performance.now();
  const bytes = await writeWorkbook(draft, { zip: nodeZip });
  const milliseconds = performance.now() - start;
  writeFileSync(join(out, "rollup.xlsx"), bytes);
  const sheets = wholeDraft(draft).sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
  }));
  writeFileSync(join(out, "cells.json"), JSON.stringify(sheets));
  process.stdout.write(JSON.stringify({ milliseconds, draft: drafted - start }));
}

void main();
