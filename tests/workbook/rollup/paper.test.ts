import type { SheetDraft } from "../../../src/workbook/draft";
import { columnIndex } from "../../../src/workbook/cellRef";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { defined } from "../../helpers/defined";
import { earlierOf } from "../../helpers/earlierOf";
import { consolidate726, variedFolder } from "../../helpers/filledWorkbooks";

/** Inches of A4 on its side between the margins, and of a digit of the letters of the workbook. */
const PAPER = 11.69 - 0.9;
const DIGIT = 8 / 96;
/** Letters of 12 points are then 7 points high on paper. */
const SMALLEST_SCALE = 0.6;

/** How small a sheet prints when its columns are brought onto one page. */
function scaleOf({ print, columns, tables }: SheetDraft): number {
  const area = print?.area ?? defined(tables[0]).ref;
  const [, from, to] = /^([A-Z]+)\d+:([A-Z]+)\d+$/u.exec(area) ?? [];
  const printed = columns.slice(columnIndex(defined(from)), columnIndex(defined(to)) + 1);
  const width = printed.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
  return PAPER / (width * DIGIT);
}

function smallPrint(rollUp: RollUp): readonly string[] {
  return writeRollUp(rollUp)
    .sheets.filter(({ visibility }) => visibility === "visible")
    .filter((sheet) => scaleOf(sheet) < SMALLEST_SCALE - 0.005)
    .map((sheet) => `${sheet.name}: ${String(Math.round(scaleOf(sheet) * 100))} %`);
}

describe("the roll-up on paper", () => {
  it("can be read on A4, with and without the columns of earlier periods", async () => {
    const before = await consolidate726(await variedFolder());
    const after = await consolidate726(await variedFolder(), {
      earlier: [await earlierOf(before)],
    });
    expect(after.changes).not.toBeNull();
    expect(smallPrint(before)).toEqual([]);
    expect(smallPrint(after)).toEqual([]);
  });
});
