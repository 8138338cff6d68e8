import { lintPackage } from "../../../src/adapters/xlsx/lintPackage";
import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { becomesRecurring } from "../../../src/domain/consolidation/taskState";
import type { EarlierPeriod } from "../../../src/domain/consolidation/earlierPeriod";
import { toSerial } from "../../../src/domain/deadline/isoDate";
import { explainCell } from "../../../src/usecases/explain/explainCell";
import { openRollUp } from "../../../src/usecases/explain/openRollUp";
import type { InputFile } from "../../../src/usecases/ports";
import { columnLetters } from "../../../src/workbook/cellRef";
import type { WorkbookDraft } from "../../../src/workbook/draft";
import { readEarlierPeriod } from "../../../src/workbook/rollup/readEarlierPeriod";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { aPeriod } from "../../helpers/aCollection";
import { compareFormulas } from "../../helpers/compareFormulas";
import { defined } from "../../helpers/defined";
import { explainAll } from "../../helpers/explainAll";
import { describeWithProgram } from "../../helpers/describeWithProgram";
import {
  consolidate726,
  fillTable,
  headingsOf,
  plan726,
  tableOf,
  variedFolder,
} from "../../helpers/filledWorkbooks";
import { recalculateAll } from "../../helpers/libreOffice";
import { readCells, typeNumber } from "../../helpers/packageCells";

const TASKS = "Tổng hợp nhiệm vụ";
const CHANGES = "So với kỳ trước";
/** Files of agencies that do not report again. */
const SILENT = ["so-noi-vu.xlsx", "vp-ubnd-tinh.xlsx"];

let before: RollUp;
let february: EarlierPeriod;
let files: readonly InputFile[];
let rollUp: RollUp;
let draft: WorkbookDraft;
let bytes: Uint8Array;

async function snapshotOf(workbook: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("x.xlsx", workbook);
  if (reading.kind === "unreadable") throw new Error(reading.message);
  return reading.workbook;
}

/** The roll-up of a folder read back as that of another period. */
async function earlierFrom(workbook: Uint8Array, period: string): Promise<EarlierPeriod> {
  const { agencies } = plan726();
  const subject = { file: `${period}.xlsx`, period: aPeriod(period), agencies };
  const earlier = readEarlierPeriod(await snapshotOf(workbook), subject);
  if (typeof earlier === "string") throw new Error(earlier);
  return earlier;
}

beforeAll(async () => {
  before = await consolidate726(await variedFolder());
  const earlierBytes = await writeWorkbook(writeRollUp(before));
  february = await earlierFrom(earlierBytes, "2025-02");
  const later = await variedFolder((path, report) =>
    fillTable(report, "Nhiệm vụ", (row, at) =>
      row["Trạng thái"] === "Đang thực hiện" && at % 2 === 0
        ? { "Trạng thái": "Hoàn thành", "Ngày hoàn thành": 45726 }
        : path === "so-khcn.xlsx" && row["Trạng thái"] === "Hoàn thành"
          ? { "Trạng thái": "Tạm dừng", "Ngày hoàn thành": null }
          : undefined,
    ),
  );
  files = later.filter(({ path }) => !SILENT.includes(path));
  rollUp = await consolidate726(files, { earlier: [february] });
  draft = writeRollUp(rollUp);
  bytes = await writeWorkbook(draft);
}, 60_000);

describe("readEarlierPeriod", () => {
  it("reads back what the roll-up said", () => {
    for (const { task, status, group, percent, dueDay, completedOn } of before.tasks) {
      const earlier = defined(february.tasks.get(task.id));
      expect(earlier).toMatchObject({ status, group, percent, due: dueDay, completedOn });
    }
    expect([...february.submitted].sort()).toEqual([...before.submitted].sort());
    expect([...february.expected].sort()).toEqual([...before.expected].sort());
    expect(february.asOf).toBe(before.cutOff.asOf);
  });

  it("takes no agency for one that reported whose report was returned", async () => {
    const { agencies } = plan726();
    const excluded = new Map([["so-tu-phap.xlsx", "Trả lại: thiếu kết quả"]]);
    const partly = await consolidate726(await variedFolder(), { excluded });
    const returned = await snapshotOf(await writeWorkbook(writeRollUp(partly)));
    const subject = { file: "x", period: aPeriod("2025-02"), agencies };
    const earlier = readEarlierPeriod(returned, subject);
    if (typeof earlier === "string") throw new Error(earlier);
    expect([...earlier.submitted].sort()).toEqual([...partly.submitted].sort());
  });

  it("says so when states cannot be read", async () => {
    const workbook = await snapshotOf(bytes);
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name === TASKS
        ? {
            ...sheet,
            rows: sheet.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell, at) => (at === 6 && row.number > 1 ? undefined : cell)),
            })),
          }
        : sheet,
    );
    const subject = { file: "x", period: aPeriod(), agencies: plan726().agencies };
    expect(readEarlierPeriod({ ...workbook, sheets }, subject)).toMatch(
      /^81 nhiệm vụ trong bảng tổng hợp không có trạng thái đọc được/u,
    );
  });
});

describe("changesSheet", () => {
  it("says in its first line which period is compared with which", () => {
    const sheet = draft.sheets.find(({ name }) => name === CHANGES);
    expect(sheet?.rows[0]?.cells[1]?.value).toBe("THÁNG 3 NĂM 2025 SO VỚI THÁNG 2 NĂM 2025");
  });

  it("is there only when an earlier roll-up is given", async () => {
    const names = (of: WorkbookDraft): readonly string[] => of.sheets.map(({ name }) => name);
    expect(names(draft)).toContain(CHANGES);
    expect(names(writeRollUp(await consolidate726(files)))).not.toContain(CHANGES);
  });

  it("is part of a package without faults", () => {
    expect(lintPackage(bytes)).toEqual([]);
  });

  it("lists every task that changed, and those that stand still past their day", () => {
    const { tasks } = defined(rollUp.changes);
    const wanted = tasks.filter(
      ({ kind, after, slip }) =>
        kind !== "unchanged" || (after?.status !== "Hoàn thành" && (slip.current ?? 0) > 0),
    );
    const sheet = defined(draft.sheets.find(({ name }) => name === CHANGES));
    const [, top = "", bottom = ""] = /A(\d+):[A-Z]+(\d+)/u.exec(sheet.tables[0]?.ref ?? "") ?? [];
    expect(Number(bottom) - Number(top)).toBe(wanted.length);
    expect(wanted.length).toBeGreaterThan(10);
  });

  it("leaves an agency that is silent now its rate of what it had done before", () => {
    const [silent] = SILENT.map((path) => path.replace(".xlsx", ""));
    const led = rollUp.tasks.filter(
      ({ leads, kind }) => leads.includes(silent ?? "") && kind !== "Thường xuyên, định kỳ",
    );
    const stays = led.filter(({ doneBefore }) =>
      doneBefore.some(({ agencyId }) => agencyId === silent),
    );
    const recurring = stays.filter(({ deadline }) => becomesRecurring(deadline)).length;
    const line = tableOf(draft, "Theo cơ quan").find((row) => row["Cơ quan"] === "Sở Nội vụ");
    expect(stays.length - recurring).toBeGreaterThan(0);
    expect(line).toMatchObject({
      "Đã báo cáo": 0,
      "Xong từ kỳ trước (khi tổng hợp)": stays.length - recurring,
      "Nhiệm vụ tính tỷ lệ": led.length - recurring,
      "Tỷ lệ hoàn thành": (stays.length - recurring) / (led.length - recurring),
    });
    const alone = tableOf(writeRollUp(before), "Theo cơ quan");
    expect(Object.keys(defined(alone[0]))).not.toContain("Xong từ kỳ trước (khi tổng hợp)");
  });

  it("shows what was known last beside the tasks that nobody reported", () => {
    const known = tableOf(draft, TASKS).filter((row) => row["Trạng thái gần nhất"] !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(new Set(known.map((row) => row["Kỳ của trạng thái gần nhất"]))).toEqual(
      new Set(["tháng 2 năm 2025"]),
    );
  });

  it("is explained cell by cell, like every other sheet of the roll-up", async () => {
    const workbook = await snapshotOf(bytes);
    const { wrong, kinds } = explainAll(workbook, openRollUp(workbook, plan726()));
    expect(wrong).toEqual([]);
    expect(kinds.has("unknown")).toBe(false);
    const sheet = defined(draft.sheets.find(({ name }) => name === CHANGES));
    const row =
      sheet.rows.findIndex(({ cells }) => cells[2]?.value === "tháng 3 năm 2025 (kỳ này)") + 1;
    const address = { sheet: CHANGES, column: 4, row };
    expect(explainCell(openRollUp(workbook, plan726()), address)?.title).toBe(
      "tháng 3 năm 2025 (kỳ này) › Đã hoàn thành",
    );
  });

  it("counts no agency whose report was returned, and explaining names it", async () => {
    const excluded = new Map([["so-tu-phap.xlsx", "Trả lại: thiếu kết quả"]]);
    const made = writeRollUp(await consolidate726(files, { earlier: [february], excluded }));
    const workbook = await snapshotOf(await writeWorkbook(made));
    const opened = openRollUp(workbook, plan726());
    expect(explainAll(workbook, opened).wrong).toEqual([]);
    const told = defined(explainCell(opened, { sheet: "Tổng quan", column: 3, row: 11 }));
    expect(told.leftOut.silent).toContain("Sở Tư pháp");
  });

  it("is explained in words that say what was counted and what was taken off", async () => {
    const opened = openRollUp(await snapshotOf(bytes), plan726());
    const told = (sheet: string, words: string, column: number): string => {
      const rows = defined(draft.sheets.find(({ name }) => name === sheet)).rows;
      const row = rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === words)) + 1;
      return defined(explainCell(opened, { sheet, column, row })).sentences.join(" ");
    };
    expect(told("Tổng quan", "Mới hoàn thành", 9)).toContain(
      "Phân nhóm bắt đầu bằng “Hoàn thành”, Phân nhóm kỳ trước không bắt đầu bằng “Hoàn thành”",
    );
    expect(told(CHANGES, "Tăng, giảm so với kỳ trước", 6)).toMatch(
      /trừ \d+ \(tháng 2 năm 2025 › Chưa hoàn thành, quá hạn\)/u,
    );
  });

  it("is explained with the period in which a task without a report was done", async () => {
    const opened = openRollUp(await snapshotOf(bytes), plan726());
    const { tasks } = rollUp;
    const at = tasks.findIndex(
      ({ status, leads, doneBefore }) =>
        status === "Hoàn thành" && leads.length === 1 && doneBefore.length === 1,
    );
    const { parts } = defined(explainCell(opened, { sheet: TASKS, column: 6, row: at + 2 }));
    expect(parts[0]?.rows[0]?.state).toMatch(
      /^Hoàn thành · .* · đã hoàn thành từ kỳ trước \(tháng 2 năm 2025\)$/u,
    );
  });
});

describeWithProgram(
  "libreoffice",
  "a roll-up with history, calculated by LibreOffice",
  (office) => {
    it("has every formula's value cached as it is calculated, deadlines typed in too", async () => {
      const id = defined(rollUp.tasks.find(({ group }) => group === "Chưa hoàn thành, quá hạn"))
        .task.id;
      const undated = defined(rollUp.tasks.find(({ group }) => group === "Chưa xác định thời hạn"))
        .task.id;
      const deadlines = new Map([
        [id, { due: "2025-10-30", basis: "12/UBND" }],
        [undated, { due: "2025-03-01", basis: null }],
      ]);
      const kept = { verdicts: new Map(), followUps: new Map(), deadlines };
      const accepted = await consolidate726(files, { earlier: [february], kept });
      const written = await writeWorkbook(writeRollUp(accepted));
      const column = columnLetters(headingsOf(draft, TASKS).indexOf("Hạn được điều chỉnh"));
      const typed = [...deadlines].reduce((edited, [taskId, { due }]) => {
        const at = tableOf(draft, TASKS).findIndex((row) => row["Mã"] === taskId);
        return typeNumber(edited, TASKS, `${column}${at + 2}`, toSerial(due));
      }, bytes);
      const [full, live, consolidated] = recalculateAll(office, [bytes, typed, written]);
      expect(compareFormulas(bytes, defined(full)).differences).toEqual([]);
      expect(compareFormulas(written, defined(consolidated)).differences).toEqual([]);
      const lists = /^(?:So với kỳ trước|Theo tháng)!/u;
      const differences = compareFormulas(written, defined(live)).differences;
      expect(differences.filter((line) => !lists.test(line))).toEqual([]);
      const notes = [...readCells(defined(live))].flatMap(([address, { value }]) =>
        address.startsWith("Theo tháng!") && String(value).includes("chưa có trong bảng")
          ? [String(value)]
          : [],
      );
      expect(notes).toEqual([expect.stringContaining("chưa có trong bảng: 1 (")]);
      const groups = new Map(accepted.tasks.map(({ task, group }) => [task.id, group]));
      expect([groups.get(id), groups.get(undated)]).toEqual([
        "Chưa hoàn thành, trong hạn",
        "Chưa hoàn thành, quá hạn",
      ]);
    }, 120_000);
  },
);
