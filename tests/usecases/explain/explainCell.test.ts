import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { explainCell } from "../../../src/usecases/explain/explainCell";
import type { Explanation } from "../../../src/usecases/explain/explanation";
import { openRollUp, type OpenRollUp } from "../../../src/usecases/explain/openRollUp";
import { parseAddress } from "../../../src/usecases/explain/parseAddress";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { HEADING_DUE_UNREPORTED, HEADING_LED } from "../../../src/workbook/rollup/agencySheet";
import { defined } from "../../helpers/defined";
import { explainAll } from "../../helpers/explainAll";
import { headingsOf, plan726, tableOf } from "../../helpers/filledWorkbooks";
import { editCell, typeNumber, typeText } from "../../helpers/packageCells";
import { aRollUp } from "../../helpers/rollUpDrafts";
import { columnLetters } from "../../../src/workbook/cellRef";

let bytes: Uint8Array;
let workbook: WorkbookSnapshot;
let rollUp: OpenRollUp;

beforeAll(async () => {
  bytes = await writeWorkbook(await aRollUp());
  workbook = await snapshotOf(bytes);
  rollUp = openRollUp(workbook, plan726());
});

async function snapshotOf(of: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("x.xlsx", of);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  return reading.workbook;
}

function explained(address: string, opened = rollUp): Explanation {
  return defined(explainCell(opened, defined(parseAddress(address))));
}

/** The row of the task that is overdue longest, on the overview. */
function firstOverdue(): number {
  const rows = rollUp.grid.rowsOf("Tổng quan");
  return defined(rows.find(({ cells }) => cells[17]?.value === "Chậm (ngày)")).number + 1;
}

describe("explainCell", () => {
  it("explains every formula of a roll-up by rows that come to its value", () => {
    const { wrong, kinds } = explainAll(workbook, rollUp);
    expect(wrong).toEqual([]);
    expect([...kinds].sort()).toEqual(["count", "share", "state", "sum", "text"]);
  });

  it("says what a figure of the whole plan leaves out, and why", () => {
    const { sentences, leftOut } = explained("Tổng quan!D12");
    expect(sentences[1]).toMatch(/^\d+ = \d+ nhiệm vụ có Phân nhóm là “Hoàn thành quá hạn”/u);
    expect(leftOut.files.map(({ file }) => file)).toEqual([
      "hỏng.xlsx",
      "kỳ trước.xlsx",
      "so-y-te lần 1.xlsx",
    ]);
    expect(leftOut.silent).toHaveLength(21);
    expect(leftOut.reported.every(({ used, reason }) => !used && reason !== null)).toBe(true);
    const total = leftOut.others.reduce((sum, { count }) => sum + count, 0);
    expect(total + Number(explained("Tổng quan!D12").value)).toBe(81);
  });

  it("names the tasks that an agency has not reported", () => {
    const missing = explained("Theo cơ quan!L2");
    expect(missing.remaining).toHaveLength(Number(missing.value));
  });

  it("tells the tasks behind counts of an agency that have no formula, and none for a 0", () => {
    const rows = rollUp.tables.all("TheoCoQuan");
    const written = rows.flatMap((record) =>
      [HEADING_LED, HEADING_DUE_UNREPORTED].map((heading) => {
        const { column, row } = defined(record.place(heading));
        return explained(`Theo cơ quan!${columnLetters(column)}${row}`);
      }),
    );
    expect(written.map(({ parts }) => parts[0]?.rows.length)).toEqual(
      written.map(({ value }) => value),
    );
    const none = defined(
      written.find(({ value, leftOut }) => value === 0 && leftOut.others.length),
    );
    expect(none.sentences).toContain("Không có dòng nào được tính ở ô này.");
    expect(none.sentences.at(-1)).toMatch(/^Không tính \d+ nhiệm vụ khác: (?:đã|chưa) báo cáo/u);
    expect(written.some(({ value }) => Number(value) > 0)).toBe(true);
  });

  it("tells where a row of Chi tiết came from", () => {
    const { kind, sentences, parts } = explained("Chi tiết!G2");
    expect(kind).toBe("plain");
    const [row] = defined(parts[0]?.rows[0]).reported;
    expect(row).toMatchObject({ sheet: "Nhiệm vụ", detailRow: 2 });
    expect(sentences.join(" ")).toContain(`Lấy từ tệp “${defined(row).file}”, trang “Nhiệm vụ”`);
  });

  it("tells the figures of a sentence once each, and calls no words by a name beside them", () => {
    const { kind, title, parts, sentences } = explained("Tổng quan!A8");
    expect([kind, title]).toEqual(["text", ""]);
    expect(new Set(parts.map(({ words }) => words)).size).toBe(parts.length);
    expect(sentences.filter((sentence) => sentence.startsWith("Gồm "))).toHaveLength(parts.length);
    expect(explained(`Tổng quan!K${firstOverdue()}`).title).toBe("Nhiệm vụ");
    expect(explained("Tổng quan!Z9").title).toBe("");
  });

  it("takes days off days in words", () => {
    expect(explained(`Tổng quan!R${firstOverdue()}`).sentences[1]).toMatch(
      /^\d+ = 18\/03\/2025 \(Ngày chốt số liệu\); trừ \d{2}\/\d{2}\/2025 \(Hạn ban đầu – /u,
    );
  });

  it("finds a sheet without accents, and answers for a sheet that is not there", () => {
    expect(explained("tong quan!d12").sheet).toBe("Tổng quan");
    expect(explainCell(rollUp, { sheet: "Trang lạ", column: 0, row: 1 })).toBeUndefined();
  });

  it("says so where someone wrote a formula of their own", async () => {
    const typed = editCell(bytes, "Tổng quan", "D12", ({ attributes }) => {
      return `<c ${attributes}><f>VLOOKUP(1,A1:B2,2)</f><v>7</v></c>`;
    });
    const opened = openRollUp(await snapshotOf(typed), plan726());
    const { kind, value, sentences } = explained("Tổng quan!D12", opened);
    expect([kind, value]).toEqual(["unknown", 7]);
    expect(sentences[1]).toContain("công thức này không phải dạng do phần mềm viết");
    expect(explained("Tổng quan!D20", opened).kind).toBe("count");
  });
});

describe("openRollUp", () => {
  it("takes no note below the board for an agency", () => {
    const { leftOut } = explained("Tổng quan!Q5");
    const board = rollUp.grid.table("TinhHinhNop");
    expect(board?.rows).toHaveLength(33);
    expect(leftOut.others).toEqual([]);
  });

  it("knows tables and the cut-off day again on sheets of other names", async () => {
    const draft = await aRollUp();
    const renamed = new Map([
      ["Tổng hợp nhiệm vụ", "DS nhiệm vụ"],
      ["Chi tiết", "CT"],
      ["Tình hình nộp", "Nộp"],
      ["Quá hạn", "Trễ"],
      ["Tổng quan", "Bìa"],
    ]);
    const sheets = workbook.sheets.map((sheet) => ({
      ...sheet,
      name: renamed.get(sheet.name) ?? sheet.name,
    }));
    const opened = openRollUp({ ...workbook, sheets }, plan726());
    for (const address of ["Tổng quan!D12", "Tổng quan!Q5", "Tổng hợp nhiệm vụ!G3", "Quá hạn!C2"]) {
      const [sheet = "", cell = ""] = address.split("!");
      const { title, value, kind } = explained(address);
      const there = `${renamed.get(sheet) ?? sheet}!${cell}`;
      expect(explained(there, opened)).toMatchObject({ title, value, kind });
    }
    expect(opened.grid.table("SapDenHan")?.sheet).toBe("Sắp đến hạn");
    expect(opened.tables.all("TongHop")).toHaveLength(tableOf(draft, "Tổng hợp nhiệm vụ").length);
    expect(opened.grid.named("NgayChot")?.sheet).toBe("Bìa");
  });

  it("says of a counted task that the department decided its state", async () => {
    const draft = await aRollUp();
    const tasks = tableOf(draft, "Tổng hợp nhiệm vụ");
    const at = tasks.findIndex((task) => task["Phân nhóm"] === "Chưa hoàn thành, quá hạn");
    const column = (heading: string): string =>
      columnLetters(headingsOf(draft, "Tổng hợp nhiệm vụ").indexOf(heading));
    const verdict = `${column("Xác nhận của cơ quan tổng hợp")}${at + 2}`;
    const decided = typeText(bytes, "Tổng hợp nhiệm vụ", verdict, "Hoàn thành");
    const day = typeNumber(
      decided,
      "Tổng hợp nhiệm vụ",
      `${column("Hạn được điều chỉnh")}${at + 2}`,
      46000,
    );
    const opened = openRollUp(await snapshotOf(day), plan726());
    const done = explained("Tổng quan!D11", opened);
    const row = done.parts[0]?.rows.find(({ id }) => id === tasks[at]?.["Mã"]);
    expect(row?.state).toBe(
      "Hoàn thành · Hoàn thành đúng hạn · cơ quan tổng hợp xác nhận: Hoàn thành",
    );
    const due = explained(`Tổng hợp nhiệm vụ!${column("Hạn")}${at + 2}`, opened);
    expect(due.sentences[2]).toMatch(/^09\/12\/2025 = 09\/12\/2025 \(Hạn được điều chỉnh – /u);
  });

  it("takes the last of the days on which the leads of a shared task were done", async () => {
    const draft = await aRollUp();
    const shared = defined(
      tableOf(draft, "Tổng hợp nhiệm vụ").find(
        (row) => Number(row["Phải báo cáo"]) > 1 && row["Đã báo cáo"] === row["Phải báo cáo"],
      ),
    );
    const headings = headingsOf(draft, "Chi tiết");
    const days = [45715, 45726];
    const edited = tableOf(draft, "Chi tiết").reduce((typed, row, at) => {
      const isLead = row["Mã"] === shared["Mã"] && row["Vai trò"] === "Chủ trì";
      if (!isLead || row["Sử dụng"] !== "Có") return typed;
      const ref = (heading: string): string =>
        `${columnLetters(headings.indexOf(heading))}${at + 2}`;
      const done = typeText(typed, "Chi tiết", ref("Trạng thái"), "Hoàn thành");
      return typeNumber(done, "Chi tiết", ref("Ngày hoàn thành"), days[at % 2] ?? 0);
    }, bytes);
    const opened = openRollUp(await snapshotOf(edited), plan726());
    const tasks = tableOf(draft, "Tổng hợp nhiệm vụ");
    const row = tasks.findIndex((task) => task["Mã"] === shared["Mã"]) + 2;
    const column = columnLetters(headingsOf(draft, "Tổng hợp nhiệm vụ").indexOf("Ngày hoàn thành"));
    const { kind, value, parts } = explained(`Tổng hợp nhiệm vụ!${column}${row}`, opened);
    expect(kind).toBe("latest");
    expect(days).toContain(value);
    expect(parts[0]?.rows).toHaveLength(Number(shared["Phải báo cáo"]));
  });

  it("explains the value as it stands when someone changed a state", async () => {
    const draft = await aRollUp();
    const at = tableOf(draft, "Chi tiết").findIndex(
      (row) => row["Trạng thái"] === "Đang thực hiện" && row["Vai trò"] === "Chủ trì",
    );
    const column = columnLetters(headingsOf(draft, "Chi tiết").indexOf("Trạng thái"));
    const edited = typeText(bytes, "Chi tiết", `${column}${at + 2}`, "Hoàn thành");
    const opened = openRollUp(await snapshotOf(edited), plan726());
    const agency = String(tableOf(draft, "Chi tiết")[at]?.["Cơ quan"]);
    const line = tableOf(draft, "Theo cơ quan").findIndex((row) => row["Cơ quan"] === agency) + 2;
    const heading = columnLetters(headingsOf(draft, "Theo cơ quan").indexOf("Hoàn thành"));
    const before = explained(`Theo cơ quan!${heading}${line}`);
    const after = explained(`Theo cơ quan!${heading}${line}`, opened);
    expect(after.value).toBe(Number(before.value) + 1);
    expect(after).toMatchObject({ cached: before.value, differs: true });
    expect(after.sentences.join(" ")).toContain(`Tệp còn lưu ${String(before.value)}`);
  });
});
