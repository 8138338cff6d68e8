import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { countInGroups, DONE_GROUPS, headline } from "../../../src/domain/consolidation/headline";
import { openCatalogue } from "../../../src/usecases/catalogue";
import type { WorkbookSnapshot } from "../../../src/usecases/ports";
import { readReport } from "../../../src/usecases/report/readReport";
import { SHARES, type ReportView } from "../../../src/usecases/report/reportView";
import type { WorkbookDraft } from "../../../src/workbook/draft";
import { readIdentity } from "../../../src/workbook/identity";
import { agencyItems } from "../../../src/workbook/rollup/agencySheet";
import { overdueTasks } from "../../../src/workbook/rollup/followUpSheets";
import { monthItems } from "../../../src/workbook/rollup/monthSheet";
import { readEarlierPeriod } from "../../../src/workbook/rollup/readEarlierPeriod";
import type { RollUpInput } from "../../../src/workbook/rollup/rollUpInput";
import { sectionItems } from "../../../src/workbook/rollup/sectionSheet";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { aPeriod } from "../../helpers/aCollection";
import { consolidate726, plan726, variedFolder, withRows } from "../../helpers/filledWorkbooks";

const catalogue = openCatalogue();
let rollUp: RollUp;
let draft: WorkbookDraft;
let view: ReportView;

async function stored(of: WorkbookDraft): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("tổng hợp.xlsx", await writeWorkbook(of));
  if (reading.kind === "unreadable") throw new Error(reading.message);
  return reading.workbook;
}

async function reportOf(of: WorkbookDraft): Promise<ReportView> {
  const workbook = await stored(of);
  const { identity } = readIdentity(workbook);
  if (identity === null) throw new Error("The roll-up does not know what it is");
  return readReport(workbook, identity, catalogue);
}

/** The roll-up with another word in a column of one sheet, in the first row that `where` holds for. */
function overwritten(
  sheet: string,
  heading: string,
  value: string | null,
  where: (cells: readonly unknown[]) => boolean = () => true,
): WorkbookDraft {
  return withRows(draft, sheet, (rows) => {
    const column = rows[0]?.cells.findIndex((cell) => cell?.value === heading) ?? -1;
    const at = rows.findIndex(
      ({ cells }, index) => index > 0 && where(cells.map((cell) => cell?.value)),
    );
    return rows.map((row, index) =>
      index !== at
        ? row
        : {
            ...row,
            cells: row.cells.map((cell, place) =>
              place === column ? { value, style: "text" as const } : cell,
            ),
          },
    );
  });
}

beforeAll(async () => {
  rollUp = await consolidate726(await variedFolder());
  draft = writeRollUp(rollUp);
  view = await reportOf(draft);
});

const input = (): RollUpInput => ({
  rollUp,
  caption: "",
  agencyName: (id) => rollUp.agencies.byId.get(id ?? "")?.name ?? "",
  links: new Map(),
  live: true,
  sample: false,
});

describe("readReport", () => {
  it("says which plan, period and day the figures are of", () => {
    expect(view).toMatchObject({
      planNumber: "726/KH-UBND",
      periodLabel: "tháng 3 năm 2025",
      cutOffDay: "2025-03-18",
      sample: false,
      notComputed: false,
      problems: [],
    });
  });

  it("counts the same groups as the roll-up and says them in the same sentence", () => {
    expect(view.headline).toBe(headline(rollUp.tasks));
    expect(view.total).toBe(81);
    for (const { group, count } of view.groups)
      expect([group, count]).toEqual([group, countInGroups(rollUp.tasks, [group])]);
  });

  it("divides the tasks into parts that are all of them", () => {
    expect(SHARES.reduce((sum, share) => sum + view.shares[share], 0)).toBe(81);
    expect(view.shares.done).toBe(countInGroups(rollUp.tasks, DONE_GROUPS));
    expect(view.shares.unreported).toBe(countInGroups(rollUp.tasks, ["Chưa báo cáo"]));
  });

  it("counts what fell due and was done in time as the overview does", () => {
    const overview = draft.sheets.find(({ name }) => name === "Tổng quan");
    const line = overview?.rows.find(
      ({ cells }) => cells[0]?.value === "Đã đến hạn; tỷ lệ đúng hạn",
    );
    const { fellDue, inTime } = view.onTime;
    expect(fellDue).toBe(line?.cells[3]?.value);
    expect(inTime / fellDue).toBe(line?.cells[4]?.value);
  });

  it("gives every lead agency a bar with its tasks, what is done and what is unreported", () => {
    const items = agencyItems(input()).filter(({ leads }) => leads > 0);
    expect(view.byAgency.map(({ label }) => label).sort()).toEqual(
      items.map(({ name }) => name).sort(),
    );
    for (const item of items) {
      const bar = view.byAgency.find(({ label }) => label === item.name);
      expect(bar).toMatchObject({
        total: item.leads,
        shares: { done: item.done, unreported: item.leads - item.reported },
      });
      expect(SHARES.reduce((sum, share) => sum + (bar?.shares[share] ?? 0), 0)).toBe(item.leads);
    }
  });

  it("gives every section and every month its tasks, in the order of the plan and of the year", () => {
    const bars = (items: readonly { tasks: readonly unknown[] }[]) =>
      items.map(({ tasks }) => tasks.length);
    expect(view.bySection.map(({ label }) => label)).toEqual(
      sectionItems(input()).map(({ title }) => title),
    );
    expect(view.bySection.map(({ total }) => total)).toEqual(bars(sectionItems(input())));
    expect(view.byMonth.map(({ label }) => label)).toEqual(
      monthItems(input()).map(({ label }) => label),
    );
    expect(view.byMonth.map(({ total }) => total)).toEqual(bars(monthItems(input())));
  });

  it("lists the overdue tasks, the longest overdue first, each with its cell", () => {
    const expected = overdueTasks(input());
    expect(expected.length).toBeGreaterThan(0);
    expect(view.overdue.map(({ id }) => id)).toEqual(expected.map(({ task }) => task.id));
    const [worst] = view.overdue;
    expect(worst?.daysLate).toBeGreaterThan(0);
    expect(worst?.place.sheet).toBe("Tổng hợp nhiệm vụ");
    const row = draft.sheets.find(({ name }) => name === "Tổng hợp nhiệm vụ")?.rows;
    const number = Number(/\d+$/u.exec(worst?.place.cell ?? "")?.[0]);
    expect(row?.[number - 1]?.cells[0]?.value).toBe(worst?.id);
  });

  it("tells who has submitted and who has not", () => {
    const { submissions } = view;
    expect(submissions).toMatchObject({
      expected: rollUp.expected.length,
      submitted: rollUp.expected.length - rollUp.missing.length,
    });
    expect(submissions?.missing).toHaveLength(rollUp.missing.length);
    expect(submissions?.states.reduce((sum, { count }) => sum + count, 0)).toBe(
      rollUp.expected.length,
    );
  });

  it("counts how the targets stand", () => {
    const sum = view.targets.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(rollUp.targets.length);
    for (const { state, count } of view.targets)
      expect(count).toBe(rollUp.targets.filter((target) => target.state === state).length);
  });

  it("tells whether the rows of every file are accounted for", async () => {
    const rows = rollUp.files.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    expect(view.accounting).toEqual({ files: rollUp.files.length, rows, matches: true });
    const wrong = await reportOf(overwritten("Đối soát", "Khớp", "Lệch"));
    expect(wrong.accounting?.matches).toBe(false);
  });

  it("lists the sheets that are there and seen", async () => {
    expect(view.sheets).toHaveLength(13);
    const fewer = await reportOf({
      ...draft,
      sheets: draft.sheets.filter(({ name }) => name !== "Cảnh báo"),
    });
    expect(fewer.sheets).not.toContain("Cảnh báo");
    expect(fewer.sheets).not.toContain("_kehoach");
  });

  it("tells the latest periods where the roll-up compares with earlier ones", async () => {
    expect(view.trend).toEqual([]);
    const workbook = await stored(draft);
    const subject = { file: "2.xlsx", period: aPeriod("2025-02"), agencies: plan726().agencies };
    const earlier = readEarlierPeriod(workbook, subject);
    if (typeof earlier === "string") throw new Error(earlier);
    const files = await variedFolder();
    const later = await consolidate726(files.slice(0, 5), { earlier: [earlier] });
    const { trend, sheets } = await reportOf(writeRollUp(later));
    expect(sheets).toContain("So với kỳ trước");
    expect(trend.map(({ label, total }) => [label, total])).toEqual([
      ["tháng 2 năm 2025", 81],
      ["tháng 3 năm 2025 (kỳ này)", 81],
    ]);
    expect(trend.map(({ done }) => done)).toEqual([
      countInGroups(rollUp.tasks, DONE_GROUPS),
      countInGroups(later.tasks, DONE_GROUPS),
    ]);
    expect(trend.at(-1)?.unreported).toBe(countInGroups(later.tasks, ["Chưa báo cáo"]));
  });

  it("follows a group that changed since the roll-up was written", async () => {
    const isUnreported = (cells: readonly unknown[]): boolean => cells.includes("Chưa báo cáo");
    const changed = await reportOf(
      overwritten("Tổng hợp nhiệm vụ", "Phân nhóm", "Hoàn thành đúng hạn", isUnreported),
    );
    expect(changed.shares.done).toBe(view.shares.done + 1);
    expect(changed.shares.unreported).toBe(view.shares.unreported - 1);
  });

  it.each([null, "#BUSY!", "#NAME?"])("trusts no figure while a group is %p", async (value) => {
    expect((await reportOf(overwritten("Tổng hợp nhiệm vụ", "Phân nhóm", value))).notComputed).toBe(
      true,
    );
  });

  it("says how many tasks have a group that someone wrote over", async () => {
    const { problems, total, notComputed } = await reportOf(
      overwritten("Tổng hợp nhiệm vụ", "Phân nhóm", "xong"),
    );
    expect(notComputed).toBe(false);
    expect(total).toBe(80);
    expect(problems).toEqual([expect.stringContaining("1 nhiệm vụ")]);
  });

  it("says which sheet is gone and gives the figures of the others", async () => {
    const without = await reportOf({
      ...draft,
      sheets: draft.sheets.filter(({ name }) => name !== "Tình hình nộp"),
    });
    expect(without.submissions).toBeNull();
    expect(without.total).toBe(81);
    expect(without.problems).toEqual([expect.stringContaining("“Tình hình nộp”")]);
  });
});
