import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { parseAddress } from "../../../src/usecases/explain/parseAddress";
import { openEvaluator } from "../../../src/workbook/explain/openEvaluator";
import { openGrid } from "../../../src/workbook/explain/grid";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { defined } from "../../helpers/defined";
import { consolidate726 } from "../../helpers/filledWorkbooks";
import { aRollUp } from "../../helpers/rollUpDrafts";

async function snapshotOf(workbook: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("x.xlsx", workbook);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  return reading.workbook;
}

/** One line a formula whose value, calculated by us, is not the one stored. */
function differences(workbook: WorkbookSnapshot): {
  readonly count: number;
  readonly lines: readonly string[];
} {
  const grid = openGrid(workbook);
  const { evaluate, stored } = openEvaluator(grid);
  const lines: string[] = [];
  let count = 0;
  for (const { name, rows, emptyFormulas } of workbook.sheets) {
    const shown = rows.flatMap(({ cells }) => cells.filter((cell) => cell?.formula != null));
    const refs = shown.flatMap((cell) => cell?.ref ?? []);
    for (const ref of [...refs, ...(emptyFormulas?.keys() ?? [])]) {
      count += 1;
      const place = { ...defined(parseAddress(`${name}!${ref}`)), sheet: name };
      const [ours, theirs] = [evaluate(place).value, stored(place)];
      const same =
        typeof ours === "number" && typeof theirs === "number"
          ? Math.abs(ours - theirs) < 1e-9
          : ours === theirs;
      if (!same) lines.push(`${name}!${ref}: ${JSON.stringify([ours, theirs])}`);
    }
  }
  return { count, lines };
}

describe("openEvaluator", () => {
  it("calculates every formula of a roll-up to the value stored with it", async () => {
    const { count, lines } = differences(await snapshotOf(await writeWorkbook(await aRollUp())));
    expect(lines).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it("does so when nobody has reported", async () => {
    const empty = await writeWorkbook(writeRollUp(await consolidate726([])));
    const { count, lines } = differences(await snapshotOf(empty));
    expect(lines).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });
});
