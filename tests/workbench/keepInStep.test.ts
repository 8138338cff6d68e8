import { makeHost, type Host } from "../../src/host/host";
import { cellKey, type HostSheet } from "../../src/host/model";
import type { Grid } from "../../src/workbench/grid";
import type { CellPatch } from "../../src/workbench/gridPatch";
import type { GridWorkbook } from "../../src/workbench/gridTypes";
import { keepInStep, type Step } from "../../src/workbench/keepInStep";
import type { GridContent } from "../../src/workbench/readGrid";
import { defined } from "../helpers/defined";

/** A grid without a screen: cells by row and column, as a person or the host left them. */
function aGrid() {
  const cells = new Map<string, GridContent>();
  const touched: CellPatch[] = [];
  const built: GridWorkbook[] = [];
  const chosen: unknown[] = [];
  const blank: GridContent = { value: "", formula: null };
  const grid: Grid = {
    build: (workbook) => {
      built.push(workbook);
      cells.clear();
      const [sheet] = Object.values(workbook.sheets);
      for (const [row, columns] of Object.entries(sheet?.cellData ?? {}))
        for (const [column, { v, f }] of Object.entries(columns))
          cells.set(`${row},${column}`, { value: v ?? "", formula: f ?? null });
    },
    touchCells: (patches) => {
      touched.push(...patches);
      for (const { row, column, cell } of patches)
        cells.set(`${row},${column}`, { value: cell?.v ?? "", formula: cell?.f ?? null });
    },
    touchConditions: () => undefined,
    touchNotes: () => undefined,
    contentOf: ({ row, column }) => cells.get(`${row},${column}`) ?? blank,
    select: (_, area) => void chosen.push(area),
    isEditing: () => false,
    editedText: () => "",
    setDark: () => undefined,
  };
  return { grid, cells, touched, built, chosen };
}

interface Scene extends ReturnType<typeof aGrid> {
  readonly host: Host;
  readonly sheet: HostSheet;
  readonly step: Step;
  readonly refusals: string[];
  /** A person leaves this in a cell of the grid. */
  readonly enter: (row: number, column: number, content: Partial<GridContent>) => void;
}

function aScene(): Scene {
  const host = makeHost({ year: 2025 });
  const sheet = defined(host.model.sheets[0]);
  const refusals: string[] = [];
  const step = keepInStep(host, {
    refusedEdit: (reason) => void refusals.push(reason),
    invalid: () => undefined,
    refusedCommand: () => undefined,
    shown: () => undefined,
  });
  const view = aGrid();
  step.begin(view.grid);
  const enter: Scene["enter"] = (row, column, content) => {
    view.cells.set(`${row},${column}`, { value: "", formula: null, ...content });
    step.listener.changed([{ sheetId: sheet.id, row, column }]);
    jest.runAllTimers();
  };
  return { host, sheet, step, refusals, enter, ...view };
}

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe("keepInStep", () => {
  it("carries what a person entered to the host, once", () => {
    const { host, sheet, enter, touched } = aScene();
    const changes = jest.fn();
    host.onChange(changes);
    enter(2, 1, { value: "đã làm" });
    expect(sheet.cells.get(cellKey(2, 1))?.value).toBe("đã làm");
    expect(changes).toHaveBeenCalledTimes(1);
    expect(touched).toEqual([]);
  });

  it("shows in the grid what Excel made of it", () => {
    const { sheet, enter, touched } = aScene();
    enter(0, 0, { value: "18/3/2025" });
    expect(sheet.cells.get(cellKey(0, 0))?.value).toBe(45734);
    expect(touched).toMatchObject([{ row: 0, column: 0, cell: { v: 45734, t: 2 } }]);
  });

  it("carries cells entered together as one edit that leaves the others alone", () => {
    const { host, sheet, step, cells } = aScene();
    host.userEdit(sheet.id, { row: 0, column: 0, rows: 1, columns: 3 }, [["a", "b", "c"]]);
    jest.runAllTimers();
    const areas: unknown[] = [];
    host.onChange((change) => change.kind === "cells" && areas.push(change.area));
    cells.set("0,0", { value: "x", formula: null });
    cells.set("0,2", { value: "z", formula: null });
    step.listener.changed([0, 2].map((column) => ({ sheetId: sheet.id, row: 0, column })));
    jest.runAllTimers();
    expect(areas).toEqual([{ row: 0, column: 0, rows: 1, columns: 3 }]);
    expect([0, 1, 2].map((at) => sheet.cells.get(cellKey(0, at))?.value)).toEqual(["x", "b", "z"]);
  });

  it("shows in the grid what the pane writes", () => {
    const { host, sheet, touched } = aScene();
    host.userEdit(sheet.id, { row: 4, column: 2, rows: 1, columns: 1 }, [["từ ngăn"]]);
    jest.runAllTimers();
    expect(touched).toMatchObject([{ row: 4, column: 2, cell: { v: "từ ngăn" } }]);
  });

  it("takes over what the grid calculates without touching the formula", () => {
    const { host, sheet, step, cells, touched } = aScene();
    host.userEdit(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 }, [["=1+1"]]);
    jest.runAllTimers();
    cells.set("0,0", { value: 2, formula: "=1+1" });
    const before = touched.length;
    step.listener.changed([{ sheetId: sheet.id, row: 0, column: 0 }]);
    jest.runAllTimers();
    expect(sheet.cells.get(cellKey(0, 0))).toMatchObject({ value: 2, formula: "=1+1" });
    expect(touched).toHaveLength(before);
  });

  it("keeps a typed formula as it was typed, whatever the grid calculates", () => {
    const { host, sheet, step, enter } = aScene();
    host.model.names.push({ name: "Moc", formula: "=Sheet1!$A$1", visible: true, sheetId: null });
    const place = { sheetId: sheet.id, row: 1, column: 0 };
    const formula = "=Sheet1!$A$1+1";
    expect(step.listener.typed(place, "=Moc+1")?.formula).toBe(formula);
    enter(1, 0, { formula });
    expect(sheet.cells.get(cellKey(1, 0))?.formula).toBe("=Moc+1");
    enter(1, 0, { formula, value: 1 });
    expect(sheet.cells.get(cellKey(1, 0))).toMatchObject({ formula: "=Moc+1", value: 1 });
  });

  it("keeps what was just typed when the pane adds a sheet at that moment", () => {
    const { host, sheet, step, cells, built } = aScene();
    host.model.sheets.push({ ...sheet, id: "thêm", name: "Thêm", cells: new Map() });
    host.userEdit(sheet.id, { row: 4, column: 2, rows: 1, columns: 1 }, [["từ ngăn"]]);
    cells.set("0,0", { value: "vừa gõ", formula: null });
    step.listener.changed([{ sheetId: sheet.id, row: 0, column: 0 }]);
    jest.runAllTimers();
    expect(sheet.cells.get(cellKey(0, 0))?.value).toBe("vừa gõ");
    expect(built.at(-1)?.sheets[sheet.id]?.cellData[0]?.[0]).toMatchObject({ v: "vừa gõ" });
  });

  it("says so and takes back what Excel refuses", () => {
    const { sheet, enter, refusals, cells } = aScene();
    enter(0, 0, { value: "= (" });
    expect(refusals).toEqual(["InvalidArgument"]);
    expect(sheet.cells.get(cellKey(0, 0))).toBeUndefined();
    expect(cells.get("0,0")?.value).toBe("");
  });

  it("builds the grid anew when sheets come, with the choice that the host has", () => {
    const { host, sheet, built, chosen } = aScene();
    const area = { row: 3, column: 3, rows: 1, columns: 1 };
    host.userSelect(sheet.id, area);
    sheet.name = "Khác";
    host.userEdit(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 }, [["a"]]);
    jest.runAllTimers();
    expect(built).toHaveLength(2);
    expect(chosen.at(-1)).toEqual(area);
  });

  it("tells the host what is chosen, but not what it told itself", () => {
    const { host, sheet, step } = aScene();
    const selections = jest.fn();
    host.onChange(({ kind }) => {
      if (kind === "selection") selections();
    });
    const area = { row: 1, column: 1, rows: 2, columns: 1 };
    step.listener.selected(sheet.id, area);
    step.listener.selected(sheet.id, area);
    expect(host.model.selection).toEqual(area);
    expect(selections).toHaveBeenCalledTimes(1);
  });

  it("reads what is typed as Excel for Vietnam does, the day first", () => {
    const { sheet, step } = aScene();
    const place = { sheetId: sheet.id, row: 0, column: 0 };
    const read = (text: string) => step.listener.typed(place, text)?.value;
    expect([read("5/3/2025"), read("12,5"), read("Sở A")]).toEqual([45721, 12.5, "Sở A"]);
  });

  it("is silent after its end", () => {
    const { host, sheet, step, touched } = aScene();
    step.end();
    host.userEdit(sheet.id, { row: 0, column: 0, rows: 1, columns: 1 }, [["a"]]);
    jest.runAllTimers();
    expect(touched).toEqual([]);
  });
});
