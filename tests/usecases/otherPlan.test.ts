import { writeRollUp } from "../../src/workbook/rollup/writeRollUp";
import { aBook, withRows, wordsOfCell, writeBook } from "../helpers/aBook";
import { defined } from "../helpers/defined";
import { anInput, consolidate726, tableOf } from "../helpers/filledWorkbooks";

const TASKS = "Nhiệm vụ";

describe("a report of another plan in the folder", () => {
  it("is told in its own words, and as none of this plan's tasks", async () => {
    const template = aBook("bg-phong-tu-phap", "binh-giang-2025", "2025-H1");
    let title = "";
    const book = withRows(template, TASKS, ([headings = [], first = [], ...rows]) => {
      title = wordsOfCell(first[headings.indexOf("Tên nhiệm vụ")]);
      const result = headings.indexOf("Kết quả thực hiện");
      return [headings, first.map((cell, at) => (at === result ? "Đã làm" : cell)), ...rows];
    });
    const rollUp = await consolidate726([anInput("huyen.xlsx", await writeBook(book))]);
    expect(rollUp.files.map(({ judged }) => judged.status)).toEqual(["foreign"]);
    expect(rollUp.files[0]?.rowsExcluded).toBe(rollUp.files[0]?.rowsRead);
    const [row] = tableOf(writeRollUp(rollUp), "Chi tiết");
    expect(title).not.toBe("");
    expect(defined(row)).toMatchObject({
      ...{ Mã: null, "Tên nhiệm vụ, chỉ tiêu": title, "Sử dụng": "Không" },
      "Kết quả thực hiện": "Đã làm",
    });
  });
});
