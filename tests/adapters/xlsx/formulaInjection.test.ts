import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { checkFile } from "../../../src/usecases/checkWorkbook";
import { makeTemplate } from "../../../src/usecases/makeTemplate";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { aPeriod } from "../../helpers/aCollection";
import { catalogue, withRows, writeBook, type Book } from "../../helpers/aBook";
import { TARGETS, withTypedTexts } from "../../golden/cases/aReport";
import { anInput, consolidate726, plan726 } from "../../helpers/filledWorkbooks";
import { readCells } from "../../helpers/packageCells";
import { expectNoFormulaIn } from "../../fuzz/fuzzRun";
import { MARK } from "../../fuzz/nastyValues";

/** What every spreadsheet program takes for the beginning of a formula when it is typed. */
const SIGNS = ["=", "+", "-", "@", "\t=", "\r=", "'="];

/** The report with a text like a formula wherever its agency types one; the states stay what they are. */
function typedWith(sign: string): Book {
  const states = ["Hoàn thành", "Đang thực hiện", "Đang triển khai", "Chưa đến thời điểm"];
  const tasks = withTypedTexts((text) => (states.includes(text) ? text : `${sign}${MARK}(A1)`));
  return withRows(tasks, TARGETS, ([headings = [], ...rows]) => [
    headings,
    ...rows.map((row) =>
      row.map((cell, at) => (headings[at] === "Ghi chú" ? `${sign}${MARK}(A1)` : cell)),
    ),
  ]);
}

/** Cells that hold what was typed, in a workbook as written. */
function typedCells(bytes: Uint8Array) {
  return [...readCells(bytes)].filter(([, { value }]) => String(value).includes(MARK));
}

function expectTextOnly(bytes: Uint8Array): void {
  expectNoFormulaIn(bytes);
  const typed = typedCells(bytes);
  expect(typed.length).toBeGreaterThan(2);
  expect(typed.filter(([, { formula }]) => formula !== null)).toEqual([]);
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes("worksheets/"));
  for (const [, content] of sheets) expect(strFromU8(content)).not.toContain(`Target="${MARK}`);
}

describe.each(SIGNS)("a text that begins with %j", (sign) => {
  it("is text in the roll-up", async () => {
    const bytes = await writeBook(typedWith(sign));
    const rollUp = await consolidate726([anInput(`${sign.trim()}${MARK}.xlsx`, bytes)]);
    expect(rollUp.files.map(({ judged }) => judged.status)).toEqual(["used"]);
    expectTextOnly(await writeWorkbook(writeRollUp(rollUp)));
  });

  it("is text in the next template, which carries it forward", async () => {
    const result = await checkFile(
      "2.xlsx",
      await writeBook(typedWith(sign)),
      readWorkbook,
      catalogue,
    );
    if (result.kind !== "checked") throw new Error(result.message);
    const { submission: previous } = result.checked;
    const april = makeTemplate(plan726(), aPeriod("2025-04"), "so-cong-thuong", { previous });
    expectTextOnly(await writeWorkbook(april));
  });
});
