import { compareRollUp } from "../../../src/workbook/rollup/compareRollUp";
import {
  emptySheet,
  plainRow,
  type CellDraft,
  type WorkbookDraft,
} from "../../../src/workbook/draft";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { aCell } from "../../helpers/aSubmission";

type Value = string | number | null;

/** A draft of one sheet with one table, a note below it. */
function aDraft(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly (Value | CellDraft)[])[],
): WorkbookDraft {
  const cell = (value: Value | CellDraft): CellDraft =>
    value !== null && typeof value === "object" ? value : { value, style: "text" };
  return {
    sheets: [
      {
        ...emptySheet,
        name,
        rows: [
          ...[headings, ...rows].map((row) => plainRow(row.map(cell))),
          plainRow([]),
          plainRow([cell("Cộng")]),
        ],
        tables: [{ name: "Bang", ref: `A1:C${rows.length + 1}`, headings, filter: null }],
      },
    ],
    names: [],
    title: "",
    subject: "",
    writtenOn: "2025-03-18",
    properties: {},
    activeSheet: 0,
  };
}

/** The same kind of sheet as read from a workbook; an empty list is a blank row. */
function aWorkbook(name: string, rows: readonly (readonly Value[])[]): WorkbookSnapshot {
  return {
    sheets: [
      {
        name,
        visibility: "visible",
        rows: rows.flatMap((row, at) =>
          row.length === 0
            ? []
            : [
                {
                  number: at + 1,
                  cells: row.map((value) => (value === null ? undefined : aCell(value))),
                },
              ],
        ),
      },
    ],
    properties: new Map(),
    macros: false,
  };
}

const TASKS = "Tổng hợp nhiệm vụ";
const HEADINGS = ["Mã", "Tên nhiệm vụ", "Tỷ lệ (%)"];

function compareTasks(
  after: readonly (readonly (Value | CellDraft)[])[],
  before: readonly (readonly Value[])[],
): readonly number[] {
  const [changes] = compareRollUp(
    aDraft(TASKS, HEADINGS, after),
    aWorkbook(TASKS, [HEADINGS, ...before]),
  );
  const { added = 0, changed = 0, kept = 0, dropped = 0 } = changes ?? {};
  return [added, changed, kept, dropped];
}

describe("compareRollUp", () => {
  it("knows rows by their id and tells new, changed, kept and dropped ones apart", () => {
    expect(
      compareTasks(
        [
          ["nv.1", "Một", 10],
          ["nv.2", "Hai", 50],
          ["nv.3", "Ba", null],
        ],
        [
          ["nv.2", "Hai", 20],
          ["nv.1", "Một", 10],
          ["nv.9", "Chín", 0],
        ],
      ),
    ).toEqual([1, 1, 1, 1]);
  });

  it("takes a value that nobody has calculated yet for the same", () => {
    const live = { value: 100, style: "integer", formula: "1+1" } as const;
    const after = aDraft(TASKS, HEADINGS, [["nv.1", "Một", live]]);
    const before = aWorkbook(TASKS, [HEADINGS, ["nv.1", "Một", 0]]);
    const unknown = before.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) =>
          cell?.value === 0 ? { ...cell, value: null, formula: "1+1" } : cell,
        ),
      })),
    }));
    expect(compareRollUp(after, before)[0]?.changed).toBe(1);
    expect(compareRollUp(after, { ...before, sheets: unknown })[0]).toMatchObject({
      changed: 0,
      kept: 1,
    });
  });

  it("reads texts as a workbook gives them back", () => {
    expect(compareTasks([["nv.1", "Một  \r\n hai ", 1]], [["nv.1", "Một\nhai", 1]])).toEqual([
      0, 0, 1, 0,
    ]);
  });

  it("stops at the blank row below the table", () => {
    const rows = [["nv.1", "Một", 1], [], [null, "Cộng", 1]];
    expect(compareTasks([["nv.1", "Một", 1]], rows)).toEqual([0, 0, 1, 0]);
  });

  it("counts the sentence in an empty table for no row", () => {
    expect(
      compareTasks([["nv.1", "Một", 1]], [[null, "Kế hoạch không có nhiệm vụ.", null]]),
    ).toEqual([1, 0, 0, 0]);
    expect(compareTasks([[null, "Kế hoạch không có nhiệm vụ.", null]], [])).toEqual([0, 0, 0, 0]);
  });

  it("finds columns that were moved and names those that people added", () => {
    const [changes] = compareRollUp(
      aDraft(TASKS, HEADINGS, [["nv.1", "Một", 1]]),
      aWorkbook(TASKS, [
        ["Báo cáo của Sở"],
        ["Tên nhiệm vụ", "Theo dõi riêng", "Mã", "Tỷ lệ (%)"],
        ["Một", "x", "nv.1", 1],
      ]),
    );
    expect(changes).toMatchObject({ kept: 1, changed: 0, ownColumns: ["Theo dõi riêng"] });
  });

  it("pairs rows that repeat, the same ones first", () => {
    const headings = ["Tệp", "Nội dung", "Mức"];
    const compare = (after: readonly (readonly Value[])[]) =>
      compareRollUp(
        aDraft("Cảnh báo", headings, after),
        aWorkbook("Cảnh báo", [headings, ["a", "x", "1"], ["a", "x", "1"], ["b", "y", "2"]]),
      )[0];
    expect(
      compare([
        ["a", "x", "1"],
        ["c", "z", "3"],
      ]),
    ).toMatchObject({
      added: 1,
      changed: 0,
      kept: 1,
      dropped: 2,
    });
  });

  it("counts every row as new where the sheet is not there", () => {
    const draft = aDraft(TASKS, HEADINGS, [["nv.1", "Một", 1]]);
    const [changes] = compareRollUp(draft, aWorkbook("Trang khác", [["x"]]));
    expect(changes).toMatchObject({ added: 1, kept: 0, dropped: 0 });
  });
});
