import type { RollUp } from "../../../src/domain/consolidation/consolidate";
import { DONE_GROUPS } from "../../../src/domain/consolidation/headline";
import { formatDay, fromSerial } from "../../../src/domain/deadline/isoDate";
import { columnIndex } from "../../../src/workbook/cellRef";
import type { Plan } from "../../../src/domain/plan/plan";
import type { CellDraft, ChartDraft, SheetDraft } from "../../../src/workbook/draft";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { rollUpOf } from "../../helpers/aCollection";
import { aPlan, aTask } from "../../helpers/aSubmission";
import { defined } from "../../helpers/defined";
import { earlierOf } from "../../helpers/earlierOf";
import { consolidate726, fillTable, variedFolder } from "../../helpers/filledWorkbooks";

function overviewOf(rollUp: RollUp): SheetDraft {
  return defined(writeRollUp(rollUp).sheets[0]);
}

function cellsOf(sheet: SheetDraft): readonly CellDraft[] {
  return sheet.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
}

/** The number to the right of a label. */
function figureBeside(sheet: SheetDraft, label: string): CellDraft {
  for (const { cells } of sheet.rows) {
    const at = cells.findIndex((cell) => cell?.value === label);
    const figure = cells.slice(at + 1).find((cell) => typeof cell?.value === "number");
    if (at >= 0) return defined(figure ?? undefined);
  }
  throw new Error(`No label ${label}`);
}

describe("overviewSheet", () => {
  it("lists the ten tasks that are longest overdue, with their days", async () => {
    const rollUp = await consolidate726(await variedFolder(), { asOf: "2025-12-31" });
    const late = rollUp.tasks
      .filter(
        ({ deadlineState, status, group }) =>
          deadlineState === "quá hạn" && status !== "Hoàn thành" && group !== "Không tính",
      )
      .map(({ task, dueDay }) => ({ no: task.no, due: dueDay ?? "" }));
    const sheet = overviewOf(rollUp);
    const names = sheet.rows.flatMap(({ cells }) => {
      const [name, due] = [cells[10], cells[16]];
      return name?.formula?.startsWith("IF(") === true && typeof due?.value === "number"
        ? [{ no: String(name.value).split(". ")[0], due: fromSerial(due.value) }]
        : [];
    });
    expect(late.length).toBeGreaterThan(10);
    expect(names).toHaveLength(10);
    const days = late.map(({ due }) => due).sort();
    expect(names.map(({ due }) => formatDay(due))).toEqual(days.slice(0, 10).map(formatDay));
    for (const shown of names) expect(late).toContainEqual(shown);
  });

  it("shortens the names of overdue tasks by whole words", async () => {
    const rollUp = await consolidate726(await variedFolder(), { asOf: "2025-12-31" });
    const titles = rollUp.tasks.map(({ task }) => `${task.no}. ${task.title} `);
    const short = cellsOf(overviewOf(rollUp)).flatMap(({ value }) =>
      typeof value === "string" && /^\d+\. .*…$/u.test(value) ? [value.slice(0, -1)] : [],
    );
    expect(short.length).toBeGreaterThan(5);
    for (const words of short)
      expect(titles.some((title) => title.startsWith(`${words} `))).toBe(true);
  });

  it("says so when nothing is overdue", async () => {
    const rollUp = await consolidate726(await variedFolder(), { asOf: "2025-02-20" });
    expect(cellsOf(overviewOf(rollUp)).map(({ value }) => value)).toContain(
      "Không có nhiệm vụ quá hạn.",
    );
  });

  it("has no word on an earlier period where none was given", async () => {
    const sheet = overviewOf(await consolidate726(await variedFolder()));
    const formulas = cellsOf(sheet).map(({ formula }) => formula ?? "");
    expect(formulas.filter((formula) => /kỳ trước|SoSanh/u.test(formula))).toEqual([]);
  });

  it("counts what is newly done and newly overdue since the last period", async () => {
    const before = await consolidate726(await variedFolder());
    const files = await variedFolder((_, report) =>
      fillTable(report, "Nhiệm vụ", (row, at) =>
        row["Trạng thái"] === "Đang thực hiện" && at % 2 === 0
          ? { "Trạng thái": "Hoàn thành", "Ngày hoàn thành": 45726 }
          : undefined,
      ),
    );
    const now = await consolidate726(files, {
      asOf: "2025-04-30",
      earlier: [await earlierOf(before)],
    });
    const groupsBefore = new Map(before.tasks.map(({ task, group }) => [task.id, group]));
    const was = (id: string): string => defined(groupsBefore.get(id));
    const isDone = (group: string): boolean => DONE_GROUPS.some((done) => done === group);
    const late = "Chưa hoàn thành, quá hạn";
    const done = now.tasks.filter(({ task, group }) => isDone(group) && !isDone(was(task.id)));
    const overdue = now.tasks.filter(({ task, group }) => group === late && was(task.id) !== late);
    const sheet = overviewOf(now);
    expect(done.length).toBeGreaterThan(0);
    expect(overdue.length).toBeGreaterThan(0);
    expect(figureBeside(sheet, "Mới hoàn thành").value).toBe(done.length);
    expect(figureBeside(sheet, "Mới quá hạn").value).toBe(overdue.length);
    expect(figureBeside(sheet, "Nhiệm vụ mới vào").value).toBe(0);
  });

  it("draws its states in colours of different brightness", async () => {
    const { charts } = overviewOf(await consolidate726(await variedFolder()));
    const brightness = (colour: string): number =>
      [0.2126, 0.7152, 0.0722].reduce(
        (sum, weight, at) => sum + weight * Number.parseInt(colour.slice(at * 2, at * 2 + 2), 16),
        0,
      );
    for (const { series } of charts) {
      const levels = series.map(({ colour }) => brightness(colour)).sort((a, b) => a - b);
      levels.slice(1).forEach((level, at) => {
        expect(level - defined(levels[at])).toBeGreaterThan(15);
      });
    }
    const colourOf = (name: string): string =>
      defined(charts.flatMap(({ series }) => series).find((each) => each.name === name)).colour;
    const [late, done] = ["Chưa hoàn thành, quá hạn", "Hoàn thành đúng hạn"].map(colourOf);
    expect(brightness(defined(late)) - brightness(defined(done))).toBeGreaterThan(45);
  });
});

describe("sectionSheet", () => {
  it("prints its totals, and not the short names that only charts need", async () => {
    const { sheets } = writeRollUp(await consolidate726(await variedFolder()));
    const sheet = defined(sheets.find(({ name }) => name === "Theo nhóm"));
    const total = sheet.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === "Cộng"));
    const [, lastColumn, lastRow] = /^A1:([A-Z]+)(\d+)$/u.exec(sheet.print?.area ?? "") ?? [];
    expect(Number(lastRow)).toBe(total + 1);
    const headings = sheet.rows[0]?.cells.map((cell) => cell?.value) ?? [];
    expect(headings[columnIndex(defined(lastColumn)) + 1]).toBe("Tên ngắn (cho biểu đồ)");
  });
});

describe("the charts of the overview", () => {
  const chart = (plan: Plan, title: RegExp): ChartDraft =>
    defined(overviewOf(rollUpOf([], plan)).charts.find((each) => title.test(each.title)));

  /** The cells of a sheet's column that a chart takes its words from. */
  function wordsOf(plan: Plan, { categories }: ChartDraft): readonly unknown[] {
    const [, sheet, column, first, last] =
      /^'(.+)'!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/u.exec(categories) ?? [];
    const rows = writeRollUp(rollUpOf([], plan)).sheets.find(({ name }) => name === sheet)?.rows;
    return defined(rows)
      .slice(Number(first) - 1, Number(last))
      .map(({ cells }) => cells[columnIndex(defined(column))]?.value);
  }

  const months = (count: number): Plan =>
    aPlan({
      tasks: Array.from({ length: count }, (_, at) =>
        aTask({
          no: String(at + 1),
          lead: "Sở Y tế",
          deadline: `${(at % 12) + 1}/${2024 + Math.floor(at / 12)}`,
        }),
      ),
    });

  it("show every month that something falls due in while there are few", () => {
    const plan = months(12);
    const shown = chart(plan, /tháng đến hạn/u);
    expect(wordsOf(plan, shown)).toHaveLength(12);
  });

  it("show twelve months around the cut-off day of many, and say which", () => {
    const plan = months(60);
    const shown = chart(plan, /đến hạn/u);
    expect(shown.title).toBe("Nhiệm vụ đến hạn 10/2024 – 09/2025");
    const words = wordsOf(plan, shown);
    expect(words).toHaveLength(12);
    expect([words[0], words.at(-1)]).toEqual(["10/2024", "09/2025"]);
    for (const { values } of shown.series)
      expect(values.replace(/[A-Z]+(?=\$)/gu, "A")).toBe(shown.categories);
  });

  it("show the last months where all are past", () => {
    const plan = months(14);
    expect(wordsOf(plan, chart(plan, /đến hạn/u)).at(-1)).toBe("02/2025");
  });

  it("name the annex of a section where several annexes number theirs from one", () => {
    const sections = ["II", "IV"].map((annex) => ({
      annex,
      ordinal: 1,
      printedNo: "I",
      title: "Nâng cao nhận thức",
    }));
    const tasks = [aTask({ no: "1", annex: "II" }), aTask({ no: "2", annex: "IV" })];
    const both = aPlan({ sections, tasks });
    expect(wordsOf(both, chart(both, /theo nhóm/u))).toEqual([
      "PL II – I. Nâng cao nhận thức",
      "PL IV – I. Nâng cao nhận thức",
    ]);
    const one = aPlan({ sections, tasks: tasks.slice(1) });
    expect(wordsOf(one, chart(one, /theo nhóm/u))).toEqual(["I. Nâng cao nhận thức"]);
  });

  it("take words and figures from columns that cannot be folded away, as charts skip what is hidden", () => {
    const { sheets } = writeRollUp(rollUpOf([], months(3)));
    const ranges = defined(sheets[0]).charts.flatMap(({ categories, series }) => [
      categories,
      ...series.map(({ values }) => values),
    ]);
    for (const range of ranges) {
      const [, sheet, letters] = /^'(.+)'!\$([A-Z]+)\$/u.exec(range) ?? [];
      const columns = defined(sheets.find(({ name }) => name === sheet)).columns;
      const { hidden, foldable = false } = defined(columns[columnIndex(defined(letters))]);
      expect({ range, hidden, foldable }).toEqual({ range, hidden: false, foldable: false });
    }
  });

  it("name agencies in one line", () => {
    const long = "Trung tâm Ứng dụng khoa học công nghệ và Đổi mới sáng tạo";
    const rollUp = rollUpOf([], months(3));
    const agency = defined(rollUp.agencies.byId.get("so-y-te"));
    const byId = new Map([...rollUp.agencies.byId, ["so-y-te", { ...agency, name: long }]]);
    const { sheets } = writeRollUp({ ...rollUp, agencies: { ...rollUp.agencies, byId } });
    const shown = sheets[0]?.charts.find(({ title }) => title.includes("cơ quan chủ trì"));
    expect(shown?.categories).toBe("'Theo cơ quan'!$Q$2:$Q$2");
    const rows = defined(sheets.find(({ name }) => name === "Theo cơ quan")).rows;
    expect([rows[0], rows[1]].map((row) => row?.cells[columnIndex("Q")]?.value)).toEqual([
      "Tên ngắn (cho biểu đồ)",
      "Trung tâm Ứng dụng khoa học công…",
    ]);
    expect(rows[1]?.cells[0]?.value).toBe(long);
  });

  it("leave out only numbers that their stretches cannot hold", () => {
    const leastOf = (count: number): readonly (number | undefined)[] =>
      overviewOf(rollUpOf([], months(count))).charts.map(({ smallestLabel }) => smallestLabel);
    expect(leastOf(12)).toEqual([1, 1, 1]);
    const [section, month, agency] = leastOf(400);
    expect(section).toBeGreaterThan(agency ?? Infinity);
    expect(agency).toBeGreaterThan(10);
    expect(agency).toBeLessThan(100);
    expect(month).toBe(1);
  });

  it("take no more height than their bars need", async () => {
    const few = chart(months(3), /cơ quan chủ trì/u);
    const many = defined(
      overviewOf(await consolidate726(await variedFolder())).charts.find(({ title }) =>
        title.includes("cơ quan chủ trì"),
      ),
    );
    expect(few.to.row - few.from.row).toBeLessThan((many.to.row - many.from.row) / 2);
  });
});
