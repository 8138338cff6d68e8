import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { toSerial } from "../../src/domain/deadline/isoDate";
import type { CheckedSubmission } from "../../src/domain/validation/checkSubmission";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { parsePeriod } from "../../src/domain/plan/reportingPeriod";
import { indexPlan } from "../../src/domain/plan/planIndex";
import { TARGET_COLUMNS } from "../../src/domain/submission/columns";
import { readSubmission } from "../../src/workbook/readSubmission";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { checkFile } from "../../src/usecases/checkWorkbook";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import {
  aBook,
  catalogue,
  checkBook,
  withCell,
  withColumn,
  withRows,
  withSheet,
  wordsOfCell,
  type BookCell,
} from "../helpers/aBook";
import { aCell, aPlan, aStagedTarget, aTarget } from "../helpers/aSubmission";
import { defined } from "../helpers/defined";

const TASKS = "Nhiệm vụ";
const TARGETS = "Chỉ tiêu";
const GUIDE = "Hướng dẫn";
const LED = "nv.II.27";
const TARGET = "ct.I.2030.25";

const book = aBook();
const taskIds = idsOf(TASKS);
const targetIds = idsOf(TARGETS);

function idsOf(sheet: string): readonly string[] {
  const rows = defined(book.sheets.find(({ name }) => name === sheet)).rows;
  return rows.slice(1).map(([id]) => wordsOfCell(id));
}

/** Ids of the rows of a kind in the order read. */
function ids({ submission }: CheckedSubmission, kind = "task"): readonly (string | null)[] {
  return submission.rows.filter((row) => row.kind === kind).map(({ id }) => id);
}

function matches({ submission }: CheckedSubmission): readonly string[] {
  return [...new Set(submission.rows.map(({ match }) => match))];
}

function rules({ findings }: CheckedSubmission): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))];
}

function entry({ entries }: CheckedSubmission, id: string) {
  return defined(entries.find(({ row }) => row.id === id));
}

const blankRow = (): readonly BookCell[] => Array.from({ length: 23 }, () => null);

describe("readSubmission", () => {
  it("reads every row of the template by its id", async () => {
    const plan = defined(catalogue.plan("hd-726"));
    const draft = makeTemplate(plan, defined(parsePeriod("2025-03")), "so-y-te");
    const result = await checkFile("a.xlsx", await writeWorkbook(draft), readWorkbook, catalogue);
    if (result.kind !== "checked") throw new Error(result.message);
    const { checked } = result;
    expect(ids(checked)).toEqual(taskIds);
    expect(ids(checked, "target")).toEqual(targetIds);
    expect(matches(checked)).toEqual(["id"]);
    expect(checked.submission.rows[0]).toMatchObject({ sheet: TASKS, row: 2, kind: "task" });
    expect(checked.findings).toEqual([]);
  });

  it("reads the same from the bytes of another writer", async () => {
    const checked = await checkBook(book);
    expect([ids(checked), ids(checked, "target")]).toEqual([taskIds, targetIds]);
    expect(checked.findings).toEqual([]);
  });

  describe("headings", () => {
    it("are found by their words below the rows of a title", async () => {
      const checked = await checkBook(
        withRows(book, TASKS, (rows) => [
          ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
          [null, null, "BIỂU TỔNG HỢP NHIỆM VỤ"],
          [],
          ["TT", "Tên nhiệm vụ"],
          ["Ngày báo cáo: 18/3/2025"],
          ...rows,
        ]),
      );
      expect(checked.submission.sheets[0]).toMatchObject({ headerRow: 6, missing: [] });
      expect(ids(checked)).toEqual(taskIds);
      expect(checked.findings).toEqual([]);
    });

    it("may stand in any order, beside columns of the user's own", async () => {
      const filled = withCell(book, TASKS, [LED, "Trạng thái"], "Đang thực hiện");
      const checked = await checkBook(
        withRows(filled, TASKS, (rows) =>
          rows.map((row, at) => [at === 0 ? "Ghi chú nội bộ" : `ghi chú ${at}`, ...row].reverse()),
        ),
      );
      expect(ids(checked)).toEqual(taskIds);
      expect(entry(checked, LED).status).toMatchObject({ status: "Đang thực hiện" });
      expect(checked.submission.sheets[0]?.extra).toEqual(["Ghi chú nội bộ"]);
      expect(rules(checked)).not.toContain("heading-missing");
    });

    it("are known in their usual spellings, accents and case", async () => {
      const spelled: Readonly<Record<string, string>> = {
        Mã: "mã nhiệm vụ",
        TT: "STT",
        "Tên nhiệm vụ": "NỘI DUNG NHIỆM VỤ",
        "Cơ quan chủ trì": "Đơn vị chủ trì",
        "Trạng thái": "Tinh trang thuc hien",
        "Tỷ lệ (%)": "Tỉ lệ\n(%)",
        "Kết quả thực hiện": "Kết quả thực hiện:",
      };
      const checked = await checkBook(
        withRows(withCell(book, TASKS, [LED, "Tỷ lệ (%)"], 40), TASKS, ([head = [], ...rows]) => [
          head.map((heading) => spelled[wordsOfCell(heading)] ?? heading),
          ...rows,
        ]),
      );
      expect(checked.submission.sheets[0]).toMatchObject({ missing: [], extra: [], repeated: [] });
      expect(ids(checked)).toEqual(taskIds);
      expect(entry(checked, LED).percent).toMatchObject({ value: 40 });
    });

    it("in the template's own words win over the user's similar columns", async () => {
      const filled = withCell(book, TASKS, [LED, "Kết quả thực hiện"], "Đã họp");
      const checked = await checkBook(
        withRows(filled, TASKS, (rows) =>
          rows.map((row, at) =>
            at === 0 ? ["Kết quả", "Nội dung", ...row] : ["khác", "x", ...row],
          ),
        ),
      );
      expect(entry(checked, LED).result).toBe("Đã họp");
      expect(checked.submission.sheets[0]).toMatchObject({
        extra: ["Kết quả", "Nội dung"],
        repeated: [],
      });
      expect(ids(checked)).toEqual(taskIds);
    });

    it("that stand twice are read once, from the left, and told", async () => {
      const filled = withCell(book, TASKS, [LED, "Trạng thái"], "Tạm dừng");
      const checked = await checkBook(
        withRows(filled, TASKS, (rows) =>
          rows.map((row, at) => [...row, at === 0 ? "Trạng thái" : "Hoàn thành"]),
        ),
      );
      expect(entry(checked, LED).status).toMatchObject({ status: "Tạm dừng" });
      expect(rules(checked)).toContain("heading-repeated");
    });

    it("named like parts of an object are columns of the user's own", async () => {
      const checked = await checkBook(
        withRows(book, TASKS, (rows) =>
          rows.map((row, at) => [
            ...row,
            ...(at === 0 ? ["__proto__", "constructor"] : ["a", "b"]),
          ]),
        ),
      );
      expect(checked.submission.sheets[0]?.extra).toEqual(["__proto__", "constructor"]);
      expect(checked.findings).toEqual([]);
      expect(Object.keys({})).toEqual([]);
    });

    it("are found by the ids when the title was renamed beyond recognition", async () => {
      const checked = await checkBook(
        withRows(book, TASKS, ([head = [], ...rows]) => [
          head.map((heading) => (heading === "Tên nhiệm vụ" ? "Việc phải làm" : heading)),
          ...rows,
        ]),
      );
      expect(ids(checked)).toEqual(taskIds);
      expect(rules(checked)).toEqual(["heading-missing"]);
    });

    it("of which one was deleted are told once", async () => {
      const filled = withColumn(book, TASKS, "Kết quả thực hiện", () => "Đã họp");
      const checked = await checkBook(
        withRows(filled, TASKS, (rows) => {
          const gone = rows[0]?.indexOf("Trạng thái");
          return rows.map((row) => row.filter((_, at) => at !== gone));
        }),
      );
      expect(checked.findings).toMatchObject([{ rule: "heading-missing", column: "Trạng thái" }]);
    });

    it("that are gone are told, and nothing below is guessed", async () => {
      const checked = await checkBook(withRows(book, TASKS, ([, ...rows]) => rows));
      expect(ids(checked)).toEqual([]);
      expect(rules(checked)).toContain("headings-not-found");
    });

    it("repeated inside the table, numbered columns and section titles are no rows", async () => {
      const numbers = blankRow().map((_, at) => `(${at + 1})`);
      const checked = await checkBook(
        withRows(book, TASKS, ([head = [], first = [], ...rows]) => [
          head,
          numbers,
          [
            null,
            "I",
            "Nâng cao nhận thức, đột phá về đổi mới tư duy, xác định quyết tâm chính trị mạnh mẽ, quyết liệt lãnh đạo, chỉ đạo",
          ],
          first,
          head,
          [
            null,
            "II. Hoàn thiện thể chế; tạo lợi thế cạnh tranh trong phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số",
          ],
          ...rows,
        ]),
      );
      expect(ids(checked)).toEqual(taskIds);
      expect(checked.findings).toEqual([]);
    });
  });

  describe("rows", () => {
    it("below blank ones are read", async () => {
      const gap = Array.from({ length: 120 }, blankRow);
      const checked = await checkBook(
        withRows(book, TASKS, (rows) => [...rows.slice(0, 4), ...gap, ...rows.slice(4)]),
      );
      expect(ids(checked)).toEqual(taskIds);
      expect(checked.submission.rows[3]?.row).toBe(125);
      expect(checked.findings).toEqual([]);
    });

    it("that were sorted are still themselves", async () => {
      const filled = withCell(book, TASKS, [LED, "Trạng thái"], "Tạm dừng");
      const checked = await checkBook(
        withRows(filled, TASKS, ([head = [], ...rows]) => [head, ...rows.toReversed()]),
      );
      expect(ids(checked)).toEqual(taskIds.toReversed());
      expect(entry(checked, LED).status).toMatchObject({ status: "Tạm dừng" });
    });

    it("that a filter hides are read", async () => {
      const checked = await checkBook(
        withSheet(book, TASKS, (sheet) => ({
          ...sheet,
          hiddenRows: sheet.rows.map((_, at) => at).slice(1),
        })),
      );
      expect(ids(checked)).toEqual(taskIds);
    });

    it("that the agency wrote itself are kept as added", async () => {
      const added = [null, "9", "Việc đột xuất Chủ tịch giao", ...blankRow().slice(3)];
      const checked = await checkBook(withRows(book, TASKS, (rows) => [...rows, added]));
      expect(checked.submission.rows[taskIds.length]).toMatchObject({
        match: "added",
        id: null,
        row: taskIds.length + 2,
      });
      expect(rules(checked)).toContain("row-added");
    });

    it("that close the table are no work of the agency", async () => {
      const titles = ["Tổng cộng", "Người lập biểu", "(Ký tên, đóng dấu)", null, "Nguyễn Văn A"];
      const closing = titles.map((title) => [null, null, title]);
      const checked = await checkBook(withRows(book, TASKS, (rows) => [...rows, ...closing]));
      expect(checked.submission.rows.slice(taskIds.length, taskIds.length + 4)).toMatchObject(
        [1, 2, 3, 5].map((at) => ({ match: "unidentified", row: taskIds.length + 1 + at })),
      );
      expect(rules(checked)).toEqual(["total-row-in-table", "row-unidentified"]);
      expect(checked.findings.map(({ value }) => value).toSorted()).toEqual(
        titles.filter((title) => title !== null).toSorted(),
      );
    });

    it("far below the table are read", async () => {
      const gap = Array.from({ length: 60_000 }, () => []);
      const added = [null, "9", "Việc đột xuất"];
      const checked = await checkBook(withRows(book, TASKS, (rows) => [...rows, ...gap, added]));
      expect(checked.submission.rows[taskIds.length]).toMatchObject({
        match: "added",
        row: taskIds.length + 60_002,
      });
    });

    it("with an id that the plan does not have are told and kept apart", async () => {
      const checked = await checkBook(
        withColumn(book, TASKS, "Mã", (id) => (id === LED ? "nv.II.999" : id)),
      );
      expect(checked.submission.rows.find(({ id }) => id === "nv.II.999")).toMatchObject({
        match: "unknown-id",
        task: null,
      });
      expect(rules(checked)).toEqual(expect.arrayContaining(["row-id-unknown", "row-missing"]));
    });

    it("with the id of a target are not taken for one among the tasks", async () => {
      const checked = await checkBook(
        withColumn(book, TASKS, "Mã", (id) => (id === LED ? TARGET : id)),
      );
      expect(checked.submission.rows.find(({ id }) => id === TARGET)?.match).toBe("unknown-id");
    });
  });

  describe("rows without ids", () => {
    const bare = withColumn(
      withColumn(book, TASKS, "Mã", () => null),
      TARGETS,
      "Mã",
      () => null,
    );

    it("are recognised by number and text, which is told once a sheet", async () => {
      const checked = await checkBook(bare);
      expect([ids(checked), ids(checked, "target")]).toEqual([taskIds, targetIds]);
      expect(matches(checked)).toEqual(["number-and-text"]);
      expect(checked.findings.map(({ rule, sheet }) => [rule, sheet])).toEqual([
        ["row-matched-by-text", TASKS],
        ["row-matched-by-text", TARGETS],
      ]);
    });

    it("are recognised when the whole column was deleted", async () => {
      const checked = await checkBook(
        withRows(book, TASKS, (rows) => rows.map((row) => row.slice(1))),
      );
      expect(ids(checked)).toEqual(taskIds);
    });

    it("are recognised by the text alone when they were numbered anew", async () => {
      let number = 0;
      const checked = await checkBook(withColumn(bare, TASKS, "TT", () => (number += 1)));
      expect(ids(checked)).toEqual(taskIds);
      expect(matches(checked)).toContain("text");
    });

    it("are recognised one by one", async () => {
      const checked = await checkBook(
        withColumn(book, TASKS, "Mã", (id) => (id === LED ? null : id)),
      );
      expect(ids(checked)).toEqual(taskIds);
      const row = taskIds.indexOf(LED) + 2;
      expect(checked.findings).toMatchObject([{ rule: "row-matched-by-text", cell: `A${row}` }]);
    });

    it.each([
      ["decomposed letters", (text: string) => text.normalize("NFD")],
      ["no-break spaces", (text: string) => text.replaceAll(" ", "\u00A0")],
      ["invisible characters", (text: string) => `\uFEFF${text.replaceAll(" ", " \u200B")}`],
      ["doubled blanks and line breaks", (text: string) => ` ${text.replaceAll(" ", "  \n")} `],
      ["capitals", (text: string) => text.toUpperCase()],
      ["other dashes and quotes", (text: string) => text.replaceAll("-", "–").replaceAll('"', "“")],
    ])("are recognised in %s", async (_what, change) => {
      const rewrite = (cell: BookCell): BookCell =>
        typeof cell === "string" ? change(cell) : cell;
      const checked = await checkBook(withColumn(bare, TASKS, "Tên nhiệm vụ", rewrite));
      expect(ids(checked)).toEqual(taskIds);
    });

    it("are told from each other after Excel made numbers of 7.1 and 7.10", async () => {
      const all = aBook(null);
      const rows = defined(all.sheets.find(({ name }) => name === TARGETS)).rows.slice(1);
      const numbered = withColumn(all, TARGETS, "TT", (no) => Number(no));
      const checked = await checkBook(withColumn(numbered, TARGETS, "Mã", () => null));
      expect(rows.map((row) => row[1])).toEqual(expect.arrayContaining(["7.1", "7.10"]));
      expect(ids(checked, "target")).toEqual(rows.map(([id]) => id));
      expect(matches(checked)).not.toContain("text");
    });
  });

  describe("cells", () => {
    const filled = async (heading: string, cell: BookCell) =>
      checkBook(withCell(book, TASKS, [LED, heading], cell));

    it("in percent are read in percent", async () => {
      const checked = await filled("Tỷ lệ (%)", { value: 0.5, format: "0%" });
      expect(entry(checked, LED).percent).toMatchObject({ kind: "read", value: 50 });
      const plain = await filled("Tỷ lệ (%)", 0.5);
      expect(rules(plain)).toContain("percent-fraction");
    });

    it("with dates are read as days", async () => {
      const day = { value: toSerial("2025-03-05"), format: "dd/mm/yyyy" };
      const checked = await filled("Ngày hoàn thành", day);
      expect(entry(checked, LED).completedOn).toEqual({
        kind: "read",
        day: "2025-03-05",
        from: "date",
      });
    });

    it("with a date that Excel cannot show are not read as a day", async () => {
      const checked = await filled("Ngày hoàn thành", { value: 2e9, format: "dd/mm/yyyy" });
      expect(rules(checked)).toContain("completed-on-unreadable");
    });

    it("with formulas are read as what they last showed", async () => {
      const checked = await filled("Tỷ lệ (%)", { value: 75, formula: "25*3" });
      expect(entry(checked, LED).percent).toMatchObject({ value: 75 });
      const text = await filled("Trạng thái", { value: "Hoàn thành", formula: 'IF(1=1,"x","y")' });
      expect(entry(text, LED).status).toMatchObject({ status: "Hoàn thành" });
    });

    it.each([
      { value: "#REF!", isError: true },
      { value: "#DIV/0!", formula: "1/0" },
    ])("with the error $value are told", async (cell) => {
      const { findings } = await filled("Kết quả thực hiện", cell);
      const place = `L${taskIds.indexOf(LED) + 2}`;
      expect(findings).toContainEqual(
        expect.objectContaining({ rule: "cell-error", cell: place, value: cell.value }),
      );
    });

    it.each(["=1+1", "+84 912 345 678", "-", "@nguyenvana", "'2025", "#REF! đã sửa"])(
      "with the text %s keep it as text",
      async (text) => {
        const checked = await filled("Kết quả thực hiện", text);
        expect(entry(checked, LED).result).toBe(text);
        expect(rules(checked)).not.toContain("cell-error");
      },
    );

    it("in decomposed letters are understood, and told", async () => {
      const checked = await filled("Trạng thái", "Đang thực hiện".normalize("NFD"));
      expect(entry(checked, LED).status).toMatchObject({ status: "Đang thực hiện", exact: true });
      expect(rules(checked)).toContain("unicode-decomposed");
    });

    it("of blanks only are blank", async () => {
      const checked = await filled("Kết quả thực hiện", " \u00A0\u200B\n ");
      expect(checked.findings).toEqual([]);
    });
  });

  describe("what Excel makes of cells that are not text", () => {
    it("is no change of the plan's deadline", async () => {
      const checked = await checkBook(
        withColumn(book, TASKS, "Thời gian hoàn thành", (cell) => {
          const match = /^(\d{1,2})\/(\d{4})$/u.exec(wordsOfCell(cell));
          if (match === null) return cell;
          const [, month = "", year = ""] = match;
          return { value: toSerial(`${year}-${month.padStart(2, "0")}-01`), format: "mmm-yy" };
        }),
      );
      expect(checked.findings).toEqual([]);
      expect(entry(checked, "nv.II.47").deadline.due).not.toBeNull();
    });

    it("hides no real change of the plan's deadline", async () => {
      const cell = { value: toSerial("2027-01-01"), format: "mmm-yy" };
      const checked = await checkBook(
        withCell(book, TASKS, ["nv.II.47", "Thời gian hoàn thành"], cell),
      );
      expect(checked.findings).toMatchObject([{ rule: "plan-text-changed", value: "01/01/2027" }]);
    });

    it("leaves the deadline of an added row a month", async () => {
      const deadline = { value: toSerial("2025-03-01"), format: "mm/yyyy" };
      const added = [null, null, "Việc đột xuất", null, null, null, deadline];
      const checked = await checkBook(withRows(book, TASKS, (rows) => [...rows, added]));
      expect(checked.entries.at(-1)?.deadline.due).toBe("2025-03-31");
    });
  });

  describe("sheets", () => {
    it("without the tasks are told", async () => {
      const checked = await checkBook(withSheet(book, TASKS, () => undefined));
      expect(ids(checked)).toEqual([]);
      expect(rules(checked)).toContain("sheet-missing");
    });

    it("without the targets are told to an agency that leads some", async () => {
      const checked = await checkBook(withSheet(book, TARGETS, () => undefined));
      expect(rules(checked)).toEqual(["target-sheet-missing"]);
    });

    it.each(["NHIEM VU", "nhiệm vụ", "Nhiệm vụ "])("named %j are known", async (name) => {
      const checked = await checkBook(withSheet(book, TASKS, (sheet) => ({ ...sheet, name })));
      expect(ids(checked)).toEqual(taskIds);
      expect(checked.findings).toEqual([]);
    });

    it("under other names are found by their headings, which is told", async () => {
      const tasks = withSheet(book, TASKS, (sheet) => ({ ...sheet, name: "Biểu 01" }));
      const both = withSheet(tasks, TARGETS, (sheet) => ({ ...sheet, name: "Biểu 02" }));
      const checked = await checkBook(both);
      expect([ids(checked), ids(checked, "target")]).toEqual([taskIds, targetIds]);
      expect(checked.findings.map(({ rule, sheet }) => [rule, sheet])).toEqual([
        ["sheet-renamed", "Biểu 01"],
        ["sheet-renamed", "Biểu 02"],
      ]);
    });

    it("under other names are left alone when hidden or unlike a table of tasks", async () => {
      const hidden = withSheet(book, TASKS, (sheet) => ({
        ...sheet,
        name: "Biểu 01",
        visibility: "hidden" as const,
      }));
      expect(ids(await checkBook(hidden))).toEqual([]);
      const poor = withSheet(book, TASKS, (sheet) => ({
        ...sheet,
        name: "Biểu 01",
        rows: sheet.rows.map((row) => row.slice(0, 5)),
      }));
      expect(rules(await checkBook(poor))).toContain("sheet-missing");
    });

    it("that merely resemble a table of tasks or targets are left alone", async () => {
      const small = {
        name: "Ghi chú",
        rows: [
          ["TT", "Nhiệm vụ", "Trạng thái"],
          [1, "Họp", "Xong"],
        ],
      };
      const rollUp = defined(book.sheets.find(({ name }) => name === TASKS));
      const figures = {
        name: "Số liệu",
        rows: [
          ["TT", "Chỉ tiêu", "Đơn vị tính", "Mục tiêu", "Thực hiện", "Ghi chú"],
          [1, "Số hộ nghèo", "Hộ", 10, 12, "Nguồn khác"],
        ],
      };
      const sheets = [small, figures, { ...rollUp, name: "Tổng hợp nhiệm vụ" }].map((sheet) => ({
        ...sheet,
        visibility: "visible" as const,
      }));
      const rest = book.sheets.filter(({ name }) => name !== TASKS);
      const checked = await checkBook({ ...book, sheets: [...sheets, ...rest] });
      expect(checked.submission.sheets.map(({ name }) => name)).toEqual([TARGETS]);
      expect(rules(checked)).toContain("sheet-missing");
    });

    describe("of targets and of stages under other names", () => {
      const title = "Tỷ lệ dân số dùng dịch vụ số";
      const plan = aPlan({
        targets: [aTarget({ title })],
        stagedTargets: [aStagedTarget({ title })],
      });
      const sheetOf = (name: string, id: string): SheetSnapshot => {
        const written: Partial<Record<string, string>> = { id, no: "1", title, horizon: "2030" };
        const texts = TARGET_COLUMNS.map(({ field }) => written[field] ?? "");
        const rows = [TARGET_COLUMNS.map(({ heading }) => heading), texts];
        return {
          name,
          visibility: "visible",
          rows: rows.map((row, at) => ({
            number: at + 1,
            cells: row.map((text) => (text === "" ? undefined : aCell(text))),
          })),
        };
      };
      const read = (...sheets: readonly SheetSnapshot[]) =>
        readSubmission("a.xlsx", { sheets, properties: new Map(), macros: false }, indexPlan(plan));

      it("are told apart by the ids of their rows", () => {
        const { rows, sheets } = read(sheetOf("Biểu 02", "gd.1@2030"), sheetOf("Biểu 01", "ct.1"));
        expect(sheets.map(({ kind, name }) => [kind, name])).toEqual([
          ["target", "Biểu 01"],
          ["staged", "Biểu 02"],
        ]);
        expect(rows).toMatchObject([
          { kind: "target", id: "ct.1", match: "id" },
          { kind: "staged", id: "gd.1@2030", match: "id", stage: "2030" },
        ]);
      });

      it("are never read twice", () => {
        const { rows } = read(sheetOf("Biểu 01", ""));
        expect(rows).toMatchObject([{ kind: "target", id: "ct.1", match: "number-and-text" }]);
      });
    });

    it("that copy the tasks beside them are left alone", async () => {
      const tasks = defined(book.sheets.find(({ name }) => name === TASKS));
      const copy = { ...tasks, name: "Nhiệm vụ (2)" };
      const checked = await checkBook({ ...book, sheets: [copy, ...book.sheets] });
      expect(ids(checked)).toEqual(taskIds);
      expect(checked.findings).toEqual([]);
    });

    it("of 300 columns of other things do no harm", async () => {
      const junk = (at: number) => Array.from({ length: 300 }, (_, column) => `x${at}-${column}`);
      const wide = withRows(book, TASKS, (rows) => rows.map((row, at) => [...row, ...junk(at)]));
      const own = { name: "Số liệu", visibility: "visible" as const, rows: [junk(1), junk(2)] };
      const checked = await checkBook({ ...wide, sheets: [own, ...wide.sheets] });
      expect(ids(checked)).toEqual(taskIds);
      expect(checked.submission.sheets[0]?.extra).toHaveLength(300);
      expect(checked.findings).toEqual([]);
    });
  });

  describe("identity", () => {
    const without = (sheets: readonly string[], properties = book.properties) => ({
      sheets: book.sheets.filter(({ name }) => !sheets.includes(name)),
      properties,
    });

    it("is read from the hidden sheet", async () => {
      const { submission } = await checkBook({ ...book, properties: {} });
      expect(submission).toMatchObject({
        identityFrom: "sheet",
        identity: { planId: "hd-726", agencyId: "so-y-te", period: "2025-03", role: "template" },
      });
    });

    it("is read from the properties where the sheet is gone", async () => {
      const { submission, findings } = await checkBook(without(["_kehoach"]));
      expect(submission.identityFrom).toBe("properties");
      expect(submission.identity?.agencyId).toBe("so-y-te");
      expect(findings).toEqual([]);
    });

    it("is read from the guide where both are gone, which is told", async () => {
      const checked = await checkBook(without(["_kehoach"], {}));
      expect(checked.submission).toMatchObject({
        identityFrom: "guide",
        identity: { planId: "hd-726", agencyId: "so-y-te", period: "2025-03" },
      });
      expect(rules(checked)).toEqual(["identity-missing"]);
    });

    it.each([
      ["so-khcn-2025", "skhcn-van-phong", "2025-03"],
      ["so-tai-chinh-2025", "stc-van-phong", "2025"],
      ["binh-giang-2025", "bg-phong-noi-vu", "2025-H1"],
      ["phuong-hai-duong-2026", "phd-phong-vhxh", "2026"],
    ])("is read from the guide in the words of %s", async (planId, agencyId, period) => {
      const own = aBook(agencyId, planId, period);
      const bare = own.sheets.filter(({ name }) => name !== "_kehoach");
      const checked = await checkBook({ sheets: bare, properties: {} });
      expect(checked.submission).toMatchObject({
        identityFrom: "guide",
        identity: { planId, agencyId, period },
      });
      expect(matches(checked)).toEqual(["id"]);
      expect(rules(checked)).toEqual(["identity-missing"]);
    });

    it("is none where all are gone, and the rows are still read", async () => {
      const checked = await checkBook(without(["_kehoach", GUIDE], {}));
      expect(checked.submission).toMatchObject({ identityFrom: "none", identity: null });
      expect(ids(checked)).toEqual(taskIds);
      expect(rules(checked)).toEqual(["identity-missing"]);
    });

    it("is none where the guide names two agencies", async () => {
      const two = withRows(without(["_kehoach"], {}), GUIDE, (rows) =>
        rows.map((row) =>
          row[1] === "Cơ quan báo cáo" ? [null, row[1], "Sở Y tế, Sở Tư pháp"] : row,
        ),
      );
      expect((await checkBook(two)).submission.identityFrom).toBe("none");
    });
  });

  describe("cover", () => {
    it("is read from the cells beside its labels, wherever the rows moved", async () => {
      const answers: Readonly<Record<string, BookCell>> = {
        "Số báo cáo": "45/BC-SYT",
        "Ngày báo cáo": { value: toSerial("2025-03-17"), format: "dd/mm/yyyy" },
        "Lần nộp": 2,
        "Không phát sinh trong kỳ": "Không phát sinh",
      };
      const checked = await checkBook(
        withRows(book, GUIDE, (rows) => [
          [],
          [],
          ...rows.map((row) => {
            const answer = answers[wordsOfCell(row[1])];
            return answer === undefined ? row : [null, row[1] ?? null, answer, ...row.slice(3)];
          }),
        ]),
      );
      expect(checked.submission.cover).toMatchObject({
        reportNumber: "45/BC-SYT",
        reportDate: { type: "date", value: toSerial("2025-03-17") },
        submissionNo: { value: 2 },
        preparedBy: null,
        nothingToReport: true,
      });
      expect(checked.findings).toEqual([]);
    });

    it("does not take the note beside a blank cell for an answer", async () => {
      const { submission } = await checkBook(book);
      const { agency, period, ...answers } = submission.cover;
      expect(Object.values(answers)).toEqual([null, null, null, null, null, false]);
      expect([agency, period]).toEqual(["Sở Y tế", "tháng 3 năm 2025 (2025-03)"]);
    });

    it("that names another agency than the hidden identity is told", async () => {
      const checked = await checkBook(
        withRows(book, GUIDE, (rows) =>
          rows.map((row) => (row[1] === "Cơ quan báo cáo" ? [null, row[1], "Sở Tư pháp"] : row)),
        ),
      );
      expect(checked.findings).toMatchObject([
        { rule: "guide-contradicts-identity", severity: "error", sheet: GUIDE },
      ]);
    });
  });

  it("tells of a copy of the sheet that holds the work, and does not read it", async () => {
    const plain = aBook();
    const filled = withColumn(plain, "Nhiệm vụ", "Trạng thái", () => "Đang thực hiện");
    const original = plain.sheets.find(({ name }) => name === "Nhiệm vụ");
    const copy = filled.sheets.find(({ name }) => name === "Nhiệm vụ");
    if (original === undefined || copy === undefined) throw new Error("The sheet of tasks is gone");
    const book = { ...plain, sheets: [...plain.sheets, { ...copy, name: "Nhiệm vụ (2)" }] };
    const { submission, findings } = await checkBook(book);
    expect(submission.copies).toEqual([
      { name: "Nhiệm vụ (2)", standardName: "Nhiệm vụ", filledRows: original.rows.length - 1 },
    ]);
    expect(submission.rows.filter(({ sheet }) => sheet === "Nhiệm vụ (2)")).toEqual([]);
    expect(findings.map(({ rule, sheet }) => [rule, sheet])).toContainEqual([
      "sheet-copied",
      "Nhiệm vụ (2)",
    ]);
  });
});
