import { lintPackage } from "../../../src/adapters/xlsx/lintPackage";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { checkFile } from "../../../src/usecases/checkWorkbook";
import { makeTemplate } from "../../../src/usecases/makeTemplate";
import type { CellDraft, WorkbookDraft } from "../../../src/workbook/draft";
import { styleOf } from "../../../src/workbook/styles";
import { carriedValue } from "../../../src/workbook/template/carryForward";
import type { Submission } from "../../../src/domain/submission/submission";
import { aPeriod } from "../../helpers/aCollection";
import { aCell, aDate } from "../../helpers/aSubmission";
import { fillTable, headingsOf, plan726, rowsOf, type Fill } from "../../helpers/filledWorkbooks";

const catalogue = openCatalogue();
const AGENCY = "so-khcn";

const REPORTED: Fill = {
  "Cán bộ phụ trách": "Nguyễn Văn A",
  "Trạng thái": "đã xong",
  "Tỷ lệ (%)": 100,
  "Kết quả thực hiện": "=Đã ban hành",
  "Số, ký hiệu văn bản": 45,
  "Ngày hoàn thành": 45706,
  "Khó khăn, vướng mắc": "Thiếu kinh phí",
  "Kế hoạch kỳ tới": "Họp tổ công tác",
};
const FIGURE: Fill = { "Thực hiện": 72.5, "Ngày số liệu": 45706, "Nguồn số liệu": "Niên giám" };

/** February's report as it was read, and March's template made from it. */
async function marchAfterFebruary(): Promise<{
  readonly previous: Submission;
  readonly march: WorkbookDraft;
}> {
  const february = makeTemplate(plan726(), aPeriod("2025-02"), AGENCY);
  const tasks = fillTable(february, "Nhiệm vụ", (_, at) => (at === 0 ? REPORTED : undefined));
  const filled = fillTable(tasks, "Chỉ tiêu", (_, at) => (at === 0 ? FIGURE : undefined));
  const result = await checkFile("2.xlsx", await writeWorkbook(filled), readWorkbook, catalogue);
  if (result.kind !== "checked") throw new Error(result.message);
  const previous = result.checked.submission;
  return { previous, march: makeTemplate(plan726(), aPeriod(), AGENCY, { previous }) };
}

function cellsOf(
  draft: WorkbookDraft,
  sheet: string,
  at: number,
): Record<string, CellDraft | null> {
  const headings = headingsOf(draft, sheet);
  const cells = rowsOf(draft, sheet)[at + 1]?.cells ?? [];
  return Object.fromEntries(headings.map((heading, column) => [heading, cells[column] ?? null]));
}

describe("writeTemplate with a previous report", () => {
  it("carries what was reported, marked as from last period", async () => {
    const { march } = await marchAfterFebruary();
    expect(cellsOf(march, "Nhiệm vụ", 0)).toMatchObject({
      "Cán bộ phụ trách": { value: "Nguyễn Văn A", style: "carried" },
      "Trạng thái": { value: "Hoàn thành", style: "carried" },
      "Tỷ lệ (%)": { value: 100, style: "carriedInteger" },
      "Kết quả thực hiện": { value: "=Đã ban hành", style: "carried" },
      "Số, ký hiệu văn bản": { value: "45", style: "carried" },
      "Ngày hoàn thành": { value: 45706, style: "carriedDate" },
      "Khó khăn, vướng mắc": { value: "Thiếu kinh phí", style: "carried" },
    });
  });

  it("asks for the next period's plan anew", async () => {
    const { march } = await marchAfterFebruary();
    expect(cellsOf(march, "Nhiệm vụ", 0)["Kế hoạch kỳ tới"]).toEqual({
      value: null,
      style: "input",
    });
  });

  it("carries figures of targets as numbers", async () => {
    const { march } = await marchAfterFebruary();
    const { "Thực hiện": actual, ...others } = cellsOf(march, "Chỉ tiêu", 0);
    expect(actual?.value).toBe(72.5);
    expect(styleOf(actual?.style ?? "plain")).toMatchObject({ italic: true, format: "#,##0.##" });
    expect(others).toMatchObject({
      "Ngày số liệu": { value: 45706, style: "carriedDate" },
      "Nguồn số liệu": { value: "Niên giám", style: "carried" },
    });
  });

  it("leaves rows without a report as a fresh template has them", async () => {
    const { march } = await marchAfterFebruary();
    const fresh = makeTemplate(plan726(), aPeriod(), AGENCY);
    expect(cellsOf(march, "Nhiệm vụ", 1)).toEqual(cellsOf(fresh, "Nhiệm vụ", 1));
  });

  it("keeps the plan's own texts, whatever the report made of them", async () => {
    const { previous } = await marchAfterFebruary();
    const rows = previous.rows.map((row) =>
      row.kind === "task" ? { ...row, cells: { ...row.cells, title: aCell("Tên đã sửa") } } : row,
    );
    const changed = { ...previous, rows };
    const march = makeTemplate(plan726(), aPeriod(), AGENCY, { previous: changed });
    const fresh = makeTemplate(plan726(), aPeriod(), AGENCY);
    const title = (draft: WorkbookDraft): unknown => cellsOf(draft, "Nhiệm vụ", 0)["Tên nhiệm vụ"];
    expect(title(march)).toEqual(title(fresh));
  });

  it("says on the guide what the blue words are, and from which period", async () => {
    const { march } = await marchAfterFebruary();
    const texts = rowsOf(march, "Hướng dẫn").flatMap(({ cells }) => cells.map((c) => c?.value));
    expect(texts).toContain(
      "7. Chữ nghiêng màu xanh dương là nội dung mang sang từ kỳ trước (2025-02); hãy cập nhật theo kỳ này.",
    );
  });

  it("is a sound workbook of this period with nothing in it to correct", async () => {
    const { march } = await marchAfterFebruary();
    const bytes = await writeWorkbook(march);
    expect(lintPackage(bytes)).toEqual([]);
    const result = await checkFile("3.xlsx", bytes, readWorkbook, catalogue);
    if (result.kind !== "checked") throw new Error(result.message);
    expect(result.checked.submission.identity?.period).toBe("2025-03");
    expect(result.checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("carriedValue", () => {
  it("carries nothing of a blank cell or of an Excel error", () => {
    expect(carriedValue("result", undefined)).toBeNull();
    expect(carriedValue("result", aCell({ type: "error", value: "#REF!" }))).toBeNull();
  });

  it("carries a state by its plain word, and none that is not clear", () => {
    expect(carriedValue("status", aCell("Đang triển khai"))).toBe("Đang thực hiện");
    expect(carriedValue("status", aCell("Cơ bản hoàn thành"))).toBeNull();
  });

  it("carries a day as a date, and words where no day can be read", () => {
    expect(carriedValue("completedOn", aCell("18/02/2025"))).toBe(45706);
    expect(carriedValue("completedOn", aCell("giữa tháng"))).toBe("giữa tháng");
  });

  it("carries a percentage as a whole number", () => {
    expect(carriedValue("percent", aCell({ type: "number", value: 0.5, numberFormat: "0%" }))).toBe(
      50,
    );
    expect(carriedValue("percent", aCell("66,6 %"))).toBe(67);
  });

  it("carries a figure written as text as a number, and words as they are", () => {
    expect(carriedValue("actual", aCell("72,5"))).toBe(72.5);
    expect(carriedValue("actual", aCell("chưa đo"))).toBe("chưa đo");
  });

  it("carries a text that Excel took for a date as the words it was", () => {
    expect(carriedValue("result", aCell(aDate(45717)))).toBe("01/03/2025");
  });
});
