import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { openCatalogue } from "../../src/usecases/catalogue";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import type { InputFile } from "../../src/usecases/ports";
import { readPrevious } from "../../src/usecases/readPrevious";
import { aPeriod } from "../helpers/aCollection";
import { asInput, fillCover, fillTable, plan726 } from "../helpers/filledWorkbooks";

const catalogue = openCatalogue();

async function aReportFor(periodId: string, path = `${periodId}.xlsx`, submission = 1) {
  const draft = makeTemplate(plan726(), aPeriod(periodId), "so-y-te");
  const filled = fillTable(draft, "Nhiệm vụ", () => ({ "Trạng thái": "Đang thực hiện" }));
  return asInput(path, fillCover(filled, "Lần nộp", submission));
}

function readFor(periodId: string, files: readonly InputFile[]) {
  const subject = { context: plan726(), period: aPeriod(periodId) };
  return readPrevious(files, subject, catalogue, readWorkbook);
}

/** The file taken for a period, and the files named as unusable. */
async function taken(periodId: string, ...files: readonly InputFile[]) {
  const { byAgency, unusable } = await readFor(periodId, files);
  return [byAgency.get("so-y-te")?.submission.file, unusable.map(({ file }) => file)];
}

describe("readPrevious", () => {
  it("takes the last period that ends before this one, whatever the ids look like", async () => {
    const [march, june, quarter] = await Promise.all(
      ["2025-03", "2025-06", "2025-Q1"].map((id) => aReportFor(id)),
    );
    if (march === undefined || june === undefined || quarter === undefined) throw new Error();
    expect(await taken("2025-07", quarter, march, june)).toEqual(["2025-06.xlsx", []]);
    expect(await taken("2025-06", quarter, march, june)).toEqual([
      "2025-03.xlsx",
      ["2025-06.xlsx"],
    ]);
    expect(await taken("2025-Q2", march, quarter)).toEqual(["2025-Q1.xlsx", []]);
    expect(await taken("2025-Q1", march, quarter)).toEqual([
      undefined,
      ["2025-03.xlsx", "2025-Q1.xlsx"],
    ]);
  });

  it("takes the later submission of one period, in whatever order they come", async () => {
    const [first, second] = [
      await aReportFor("2025-03", "1.xlsx"),
      await aReportFor("2025-03", "2.xlsx", 2),
    ];
    expect(await taken("2025-04", first, second)).toEqual(["2.xlsx", []]);
    expect(await taken("2025-04", second, first)).toEqual(["2.xlsx", []]);
  });

  it("says of which period an unusable report is", async () => {
    const { unusable } = await readFor("2025-03", [await aReportFor("2025-04")]);
    expect(unusable).toEqual([
      {
        file: "2025-04.xlsx",
        reason: "Tệp là báo cáo tháng 4 năm 2025, không phải kỳ trước tháng 3 năm 2025.",
      },
    ]);
  });
});
