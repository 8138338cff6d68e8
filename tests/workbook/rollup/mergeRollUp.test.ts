import {
  emptySheet,
  plainRow,
  type CellDraft,
  type SheetDraft,
  type WorkbookDraft,
} from "../../../src/workbook/draft";
import type { CellEdit, SheetEdit } from "../../../src/workbook/packageEdit";
import { mergeRollUp } from "../../../src/workbook/rollup/mergeRollUp";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { cellRef, columnLetters } from "../../../src/workbook/cellRef";
import { aCell } from "../../helpers/aSubmission";
import { defined } from "../../helpers/defined";

type Value = string | number | null;
interface Live {
  readonly value: Value;
  readonly formula: string;
}

const TASKS = "Tổng hợp nhiệm vụ";
const HEADINGS = ["Mã", "Tên nhiệm vụ", "Cơ quan chủ trì", "Tỷ lệ (%)"];
const DOUBLE = (row: number): string => `$A${row}&TongHop[Mã]`;

function draftCell(cell: Value | Live): CellDraft {
  return cell !== null && typeof cell === "object"
    ? { ...cell, style: "text" }
    : { value: cell, style: "text" };
}

function aSheet(
  name: string,
  headings: readonly string[],
  rows: readonly (readonly (Value | Live)[])[],
): SheetDraft {
  return {
    ...emptySheet,
    name,
    columns: headings.map(() => ({ width: 10, hidden: false })),
    rows: [headings, ...rows].map((row) => plainRow(row.map(draftCell))),
    tables: [
      {
        name: "TongHop",
        ref: `A1:${columnLetters(headings.length - 1)}${rows.length + 1}`,
        headings,
        filter: null,
      },
    ],
  };
}

function aDraft(...sheets: readonly SheetDraft[]): WorkbookDraft {
  return {
    ...{ sheets, names: [], title: "", subject: "", writtenOn: "2025-03-18", properties: {} },
    activeSheet: 0,
  };
}

function standing(name: string, rows: readonly (readonly (Value | Live)[])[]): SheetSnapshot {
  return {
    name,
    visibility: "visible",
    rows: rows.map((row, at) => ({
      number: at + 1,
      cells: row.map((cell, column) => {
        if (cell === null) return undefined;
        const live = typeof cell === "object" ? cell : { value: cell, formula: null };
        const ref = cellRef(column, at + 1);
        return { ...aCell(live.value ?? ""), ref, formula: live.formula };
      }),
    })),
  };
}

function aWorkbook(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, properties: new Map(), macros: false };
}

const row = (id: string, percent: Value, at: number): readonly (Value | Live)[] => [
  id,
  { value: `Việc ${id}`, formula: DOUBLE(at) },
  "Sở Y tế",
  percent,
];

const DRAFT_ROWS = [row("a", 10, 2), row("b", 20, 3), row("c", 30, 4)];
const DRAFT = aDraft(aSheet(TASKS, HEADINGS, DRAFT_ROWS));

const NAMES = {
  sorted: new Set<string>(),
  names: new Map<string, string>(),
  linksOn: () => new Map<string, string>(),
};
const WITH_TABLE = { tables: new Map([["tonghop", TASKS]]), ...NAMES };
const NO_TABLE = { tables: new Map<string, string>(), ...NAMES };

/** Everything that is to be changed, and what people see of it. */
function merged(...given: Parameters<typeof mergeRollUp>) {
  const { edits, sheets } = mergeRollUp(...given);
  return { edits: edits(), sheets };
}

function merge(draft: WorkbookDraft, ...rows: readonly (readonly (Value | Live)[])[]) {
  return merged(draft, aWorkbook(standing(TASKS, rows)), WITH_TABLE);
}

function onlySheetEdit(edits: readonly unknown[]): SheetEdit {
  expect(edits).toHaveLength(1);
  return edits[0] as SheetEdit;
}

/** The values of a sheet that is written anew, row by row. */
function valuesOf({ draft }: SheetEdit): readonly (readonly (CellDraft["value"] | undefined)[])[] {
  return draft.rows.map(({ cells }) => cells.map((cell) => cell?.value));
}

describe("mergeRollUp", () => {
  it("asks for nothing where nothing differs, wherever people sorted the rows to", () => {
    const { edits, sheets } = merge(
      DRAFT,
      HEADINGS,
      row("c", 30, 2),
      row("a", 10, 3),
      row("b", 20, 4),
    );
    expect(edits).toEqual([]);
    expect(sheets).toEqual([
      expect.objectContaining({
        update: "same",
        kept: [2, 3, 4].map((first) => ({ first, count: 1, owner: "Sở Y tế" })),
      }),
    ]);
  });

  it("sets a cell where its row stands", () => {
    const { edits, sheets } = merge(
      DRAFT,
      HEADINGS,
      row("c", 5, 2),
      row("a", 10, 3),
      row("b", 20, 4),
    );
    expect(edits).toEqual([{ kind: "cell", sheet: TASKS, cell: "D2", value: 30 }]);
    expect(sheets[0]?.changes).toEqual([
      {
        ...{ sheet: TASKS, change: "changed", agency: "Sở Y tế", row: "Việc c" },
        cells: [{ column: "Tỷ lệ (%)", before: "5", after: "30" }],
      },
    ]);
  });

  it("puts a formula back as it reads in the row where it stands", () => {
    const typedOver = ["c", "gõ đè", "Sở Y tế", 30];
    const { edits } = merge(DRAFT, HEADINGS, typedOver, row("a", 10, 3), row("b", 20, 4));
    expect(edits).toEqual([
      { kind: "cell", sheet: TASKS, cell: "B2", value: "Việc c", formula: DOUBLE(2) },
    ]);
  });

  it("gives a formula whose names of tables a program replaced back its names", () => {
    const saved = { value: "Việc a", formula: "$A2&$A$2:$A$4" };
    const { edits, sheets } = merge(
      DRAFT,
      HEADINGS,
      ["a", saved, "Sở Y tế", 10],
      row("b", 20, 3),
      row("c", 30, 4),
    );
    expect(edits).toEqual([
      { kind: "cell", sheet: TASKS, cell: "B2", value: "Việc a", formula: DOUBLE(2) },
    ]);
    expect(sheets[0]?.changes).toEqual([]);
  });

  it("finds its columns where people moved them, and leaves the formulas there as they are", () => {
    const moved = (id: string, percent: number, at: number): readonly (Value | Live)[] => [
      "của tôi",
      id,
      { value: `Việc ${id}`, formula: `$B${at}&TongHop[Mã]` },
      "Sở Y tế",
      percent,
    ];
    const { edits } = merge(
      DRAFT,
      ["Ghi riêng", ...HEADINGS],
      moved("a", 10, 2),
      moved("b", 99, 3),
      moved("c", 30, 4),
    );
    expect(edits).toEqual([{ kind: "cell", sheet: TASKS, cell: "E3", value: 20 }]);
  });

  it("writes a sheet anew where rows came or went, with people's columns by row", () => {
    const own = (cells: readonly (Value | Live)[], ...more: readonly (Value | Live)[]) => [
      ...cells,
      ...more,
    ];
    const { edits, sheets } = merge(
      DRAFT,
      own(HEADINGS, "Ai lo", null),
      own(row("d", 1, 2), "Anh Tư"),
      own(row("b", 20, 3), "Chị Hoa", { value: 40, formula: "D3*2" }),
    );
    const edit = onlySheetEdit(edits);
    expect(valuesOf(edit)).toEqual([
      [...HEADINGS, "Ai lo", "Cột thêm"],
      ["a", "Việc a", "Sở Y tế", 10],
      ["b", "Việc b", "Sở Y tế", 20, "Chị Hoa", 40],
      ["c", "Việc c", "Sở Y tế", 30],
    ]);
    expect(edit.draft.tables[0]).toMatchObject({
      ref: "A1:F4",
      headings: [...HEADINGS, "Ai lo", "Cột thêm"],
    });
    expect(edit.draft.rows[2]?.cells[5]?.formula).toBe("D3*2");
    const { move } = defined(edit.takenOver);
    expect([...move.rows.from]).toEqual([[3, 3]]);
    expect([...move.columns.from]).toEqual([1, 2, 3, 4, 5, 6].map((column) => [column, column]));
    const dropped = sheets[0]?.changes.find(({ change }) => change === "dropped");
    expect(dropped?.cells.at(-1)).toEqual({ column: "Ai lo", before: "Anh Tư", after: null });
    expect(sheets[0]).toMatchObject({ update: "rewritten", ownColumns: ["Ai lo", "Cột thêm"] });
  });

  it("moves people's formulas with their rows, and keeps what stands below the table", () => {
    const { edits } = merge(
      DRAFT,
      [...HEADINGS, "Gấp đôi"],
      [...row("b", 20, 2), { value: 40, formula: "D2*2" }],
      [],
      [null, null, null, null, null, null, "dặn dò"],
    );
    const { draft } = onlySheetEdit(edits);
    expect(draft.rows[2]?.cells[4]).toMatchObject({ value: 40, formula: "D3*2" });
    expect(draft.rows[5]?.cells[6]?.value).toBe("dặn dò");
  });

  it("keeps nothing of a sheet that only programs read but what stands in the draft", () => {
    const told = ["tep", "a.xlsx"].map((value) => plainRow([{ value, style: "text" }]));
    const page: SheetDraft = {
      ...{ ...emptySheet, name: "_kehoach", visibility: "very-hidden", rows: told },
    };
    const there = standing("_kehoach", [["tep"], ["a.xlsx"], ["b.xlsx"]]);
    const edit = onlySheetEdit(merged(aDraft(page), aWorkbook(there), NO_TABLE).edits);
    expect(valuesOf(edit)).toEqual([["tep"], ["a.xlsx"]]);
    expect(edit.takenOver).toBeUndefined();
    const same = standing("_kehoach", [["tep"], ["a.xlsx"]]);
    expect(merged(aDraft(page), aWorkbook(same), NO_TABLE).edits).toEqual([]);
  });

  it("keeps what people put above a table, and lets charts and formulas of ours follow it down", () => {
    const chart: SheetDraft["charts"][number] = {
      kind: "pie",
      ...{ title: "", legend: "none", categories: `'${TASKS}'!$A$2:$A$4` },
      series: [{ name: "Việc", values: `'${TASKS}'!$D$2:$D$4`, colour: "1D4ED8" }],
      ...{ from: { row: 3, column: 0 }, to: { row: 9, column: 9 } },
    };
    const page = { ...emptySheet, name: "Theo nhóm", charts: [chart] };
    const title = [null, "BẢNG TỔNG HỢP"];
    const there = standing(TASKS, [title, [], HEADINGS, row("b", 20, 4), row("d", 1, 5)]);
    const { edits } = merged(
      aDraft(...DRAFT.sheets, page),
      aWorkbook(there, { name: "Theo nhóm", visibility: "visible", rows: [] }),
      WITH_TABLE,
    );
    const [table, charts] = edits as readonly SheetEdit[];
    expect(valuesOf(defined(table)).slice(0, 4)).toEqual([
      title.map((value) => value ?? undefined),
      [],
      HEADINGS,
      ["a", "Việc a", "Sở Y tế", 10],
    ]);
    expect(defined(table).draft.rows[3]?.cells[1]?.formula).toBe(DOUBLE(4));
    expect(defined(table).draft.tables[0]?.ref).toBe("A3:D6");
    expect([...defined(defined(table).takenOver).move.rows.from]).toEqual([[5, 4]]);
    expect(defined(charts).draft.charts[0]?.categories).toBe(`'${TASKS}'!$A$4:$A$6`);
  });

  it("keeps the order that people sorted a table to, with new rows behind", () => {
    const { edits, sheets } = merge(DRAFT, HEADINGS, row("c", 30, 2), row("a", 10, 3));
    const edit = onlySheetEdit(edits);
    expect(valuesOf(edit).map(([id]) => id)).toEqual(["Mã", "c", "a", "b"]);
    expect(edit.draft.rows[1]?.cells[1]?.formula).toBe(DOUBLE(2));
    expect([...defined(edit.takenOver).move.rows.from].sort()).toEqual([
      [2, 2],
      [3, 3],
    ]);
    expect(sheets[0]?.standsAt?.("B4")).toBe("B2");
    expect(sheets[0]?.newRowsLast).toBe(true);
  });

  it("writes a sheet anew whose charts show one that was written anew, and no other", () => {
    const chart = {
      kind: "pie",
      ...({ title: "", legend: "right" } as const),
      categories: `'${TASKS}'!$A$2:$A$4`,
      series: [{ name: "", values: `'${TASKS}'!$D$2:$D$4`, colour: "000000" }],
      ...{ from: { row: 0, column: 0 }, to: { row: 9, column: 9 } },
    } as const;
    const page = (name: string): SheetDraft => ({
      ...emptySheet,
      name,
      rows: [plainRow([draftCell("tiêu đề")])],
    });
    const draft = aDraft({ ...page("Tổng quan"), charts: [chart] }, page("Khác"), ...DRAFT.sheets);
    const pages = [standing("Tổng quan", [["tiêu đề"]]), standing("Khác", [["tiêu đề"]])];
    const updates = (...rows: readonly (readonly (Value | Live)[])[]) =>
      merged(draft, aWorkbook(...pages, standing(TASKS, rows)), WITH_TABLE).sheets.map(
        ({ update }) => update,
      );
    expect(updates(HEADINGS, row("a", 10, 2))).toEqual(["rewritten", "same", "rewritten"]);
    expect(updates(HEADINGS, row("a", 1, 2), row("b", 20, 3), row("c", 30, 4))).toEqual([
      ...["same", "same", "cells"],
    ]);
  });

  it("writes a sheet anew whose table another program lost, and keeps people's columns", () => {
    const rows = [
      [...HEADINGS, "Ghi thêm"],
      [...row("a", 10, 2), "gọi lại"],
      row("b", 20, 3),
      row("c", 30, 4),
    ];
    const { edits, sheets } = merged(DRAFT, aWorkbook(standing(TASKS, rows)), NO_TABLE);
    expect(sheets[0]?.update).toBe("rewritten");
    expect(valuesOf(onlySheetEdit(edits))[1]).toEqual(["a", "Việc a", "Sở Y tế", 10, "gọi lại"]);
  });

  it("follows a sheet of ours to the name that people gave it", () => {
    const chart = { kind: "pie", title: "", legend: "right" } as const;
    const page: SheetDraft = {
      ...emptySheet,
      name: "Theo nhóm",
      rows: [
        plainRow([
          {
            ...draftCell({ value: 3, formula: `COUNTA('${TASKS}'!$A$2:$A$4)` }),
            link: { kind: "cell", sheet: TASKS, ref: "A2" },
          },
        ]),
      ],
      charts: [
        {
          ...chart,
          categories: `'${TASKS}'!$A$2:$A$4`,
          series: [{ name: "", values: `'${TASKS}'!$D$2:$D$4`, colour: "000000" }],
          ...{ from: { row: 0, column: 0 }, to: { row: 9, column: 9 } },
        },
      ],
    };
    const draft = {
      ...aDraft(...DRAFT.sheets, page),
      names: [{ name: "DM", refersTo: `'${TASKS}'!$A$2:$A$4` }],
    };
    const theirs = standing("Việc", [HEADINGS, row("a", 1, 2), row("b", 20, 3), row("c", 30, 4)]);
    const outline = {
      tables: new Map([["tonghop", "Việc"]]),
      names: new Map([["DM", "#REF!"]]),
      sorted: NAMES.sorted,
      linksOn: NAMES.linksOn,
    };
    const { edits, sheets } = merged(draft, aWorkbook(theirs), outline);
    expect(sheets.map(({ sheet, update }) => [sheet, update])).toEqual([
      [TASKS, "cells"],
      ["Theo nhóm", "added"],
    ]);
    expect(edits).toMatchObject([
      { kind: "cell", sheet: "Việc", cell: "D2", value: 10 },
      {
        kind: "sheet",
        draft: {
          name: "Theo nhóm",
          rows: [{ cells: [{ formula: "COUNTA('Việc'!$A$2:$A$4)", link: { sheet: "Việc" } }] }],
          charts: [{ categories: "'Việc'!$A$2:$A$4", series: [{ values: "'Việc'!$D$2:$D$4" }] }],
        },
      },
      { kind: "name", name: "DM", refersTo: "'Việc'!$A$2:$A$4" },
    ]);
  });

  it("moves what stands on the last row of all no further down", () => {
    const there = standing(TASKS, [HEADINGS, row("a", 10, 2), row("b", 20, 3)]);
    const note = { number: 1_048_576, cells: [{ ...aCell("ghi nhớ"), ref: "A1048576" }] };
    const book = aWorkbook({ ...there, rows: [...there.rows, note] });
    const { draft } = onlySheetEdit(merged(DRAFT, book, WITH_TABLE).edits);
    expect(draft.rows).toHaveLength(1_048_576);
    expect(draft.rows.at(-1)?.cells[0]?.value).toBe("ghi nhớ");
  });

  it("knows a sheet by its exact name before one whose name only looks alike", () => {
    const noted = standing("Tong hop nhiem vu", [["ghi nhớ"]]);
    const ours = standing(TASKS, [HEADINGS, row("a", 1, 2), row("b", 20, 3), row("c", 30, 4)]);
    const { edits } = merged(DRAFT, aWorkbook(noted, ours), WITH_TABLE);
    expect(edits).toMatchObject([{ kind: "cell", sheet: TASKS, cell: "D2", value: 10 }]);
  });

  it("takes no sheet for two of ours, though both their tables were moved there", () => {
    const detail = { ...aSheet("Chi tiết", ["Mã"], [["a"]]), tables: [] };
    const theirs = standing("Việc", [HEADINGS, row("a", 1, 2), row("b", 20, 3), row("c", 30, 4)]);
    const tables = new Map([
      ["tonghop", "Việc"],
      ["chitiet", "Việc"],
    ]);
    const draft = aDraft(...DRAFT.sheets, detail);
    const { edits } = merged(draft, aWorkbook(theirs), { tables, ...NAMES });
    const written = edits.map((edit) => (edit.kind === "sheet" ? edit.draft.name : edit.kind));
    expect(written).toEqual(["cell", "Chi tiết"]);
  });

  it("lets a figure lead to the first row behind it, wherever people sorted that to", () => {
    const page = (ref: string | null): SheetDraft => ({
      ...emptySheet,
      name: "Tổng quan",
      rows: [
        plainRow([
          {
            ...draftCell({ value: 3, formula: "COUNTA(TongHop[Mã])" }),
            ...(ref === null ? {} : { link: { kind: "cell", sheet: TASKS, ref } }),
          },
        ]),
      ],
    });
    const sorted = standing(TASKS, [HEADINGS, row("c", 30, 2), row("a", 10, 3), row("b", 20, 4)]);
    const figure = standing("Tổng quan", [[{ value: 3, formula: "COUNTA(TongHop[Mã])" }]]);
    const edits = (wanted: string | null, leads: string | undefined) => {
      const there = new Map(leads === undefined ? [] : [["A1", leads]]);
      const outline = { ...WITH_TABLE, linksOn: () => there };
      const book = aWorkbook(figure, sorted, standing("Sổ tay", [["nhớ"]]));
      return merged(aDraft(page(wanted), ...DRAFT.sheets), book, outline).edits;
    };
    const link = { kind: "link", sheet: "Tổng quan", cell: "A1" };
    const first = `'${TASKS}'!A3`;
    expect(edits("A2", `'${TASKS}'!A2`)).toEqual([{ ...link, location: first }]);
    expect(edits("A2", undefined)).toEqual([{ ...link, location: first }]);
    expect(edits("A2", "'Trang đã xóa'!A2")).toEqual([{ ...link, location: first }]);
    expect(edits(null, first)).toEqual([{ ...link, location: null }]);
    expect(edits("A2", `'${TASKS}'!$A$3`)).toEqual([]);
    expect(edits(null, undefined)).toEqual([]);
    // People's own: to a sheet of theirs, out of the workbook.
    expect(edits("A2", "'Sổ tay'!A1")).toEqual([]);
    expect(edits("A2", "")).toEqual([]);
  });

  it("shows a figure again where the sheet that it counted was gone", () => {
    const rows = [HEADINGS, ...DRAFT_ROWS];
    const there = standing(TASKS, rows);
    const broken = {
      ...there,
      rows: there.rows.map((each) => ({
        ...each,
        cells: each.cells.map((cell) =>
          cell?.ref === "B2" ? { ...cell, type: "error" as const, value: "#NAME?" } : cell,
        ),
      })),
    };
    const { edits } = merged(DRAFT, aWorkbook(broken), WITH_TABLE);
    expect(edits).toEqual([
      { kind: "cell", sheet: TASKS, cell: "B2", value: "Việc a", formula: DOUBLE(2) },
    ]);
  });

  it("puts in a sheet that is missing, and never names one that is not ours", () => {
    const { edits, sheets } = merged(DRAFT, aWorkbook(standing("Sổ tay", [["nhớ"]])), NO_TABLE);
    expect(onlySheetEdit(edits).draft).toBe(defined(DRAFT.sheets[0]));
    expect(sheets[0]).toMatchObject({ update: "added", kept: [] });
    expect(sheets[0]?.changes.map(({ change }) => change)).toEqual(["added", "added", "added"]);
  });

  it("sets free cells by their place while the page is laid out the same", () => {
    const page: SheetDraft = {
      ...emptySheet,
      name: "Tổng quan",
      rows: [plainRow([draftCell("Đã nộp"), draftCell(5), draftCell(null)])],
    };
    const on = (...cells: readonly Value[]) =>
      merged(aDraft(page), aWorkbook(standing("Tổng quan", [cells])), NO_TABLE).edits;
    expect(on("Đã nộp", 4)).toEqual([
      { kind: "cell", sheet: "Tổng quan", cell: "B1", value: 5 } satisfies CellEdit,
    ]);
    expect(on("Đã nộp", 5, null, "của tôi")).toEqual([]);
    const anew = onlySheetEdit(on("Đã nộp", 5, "ở đây", "của tôi"));
    expect(valuesOf(anew)).toEqual([["Đã nộp", 5, null, "của tôi"]]);
  });
});
