import type { HostConditionalFormat, HostWorkbook } from "../../src/host/model";
import { cellKey } from "../../src/host/model";
import { newWorkbook } from "../../src/host/newWorkbook";
import { gridPatch } from "../../src/workbench/gridPatch";
import { univerData } from "../../src/workbench/univerData";
import { defined } from "../helpers/defined";

const mark: HostConditionalFormat = {
  id: "mark",
  areas: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  type: "Custom",
  formula: "=TRUE",
  fill: "#FBD5D0",
  fontColour: "",
  bold: false,
  borders: new Map(),
  priority: 0,
  stopIfTrue: false,
};

/** What the grid has to do after a change. */
function patchAfter(change: (workbook: HostWorkbook) => void) {
  const workbook = newWorkbook();
  const sheet = defined(workbook.sheets[0]);
  const cell = { value: "a", formula: null, format: { numberFormat: "General" } };
  sheet.cells.set(cellKey(0, 0), cell);
  const before = univerData(workbook, "");
  change(workbook);
  return gridPatch(before, univerData(workbook, ""));
}

describe("gridPatch", () => {
  it("finds nothing to do where nothing changed", () => {
    const nothing = { kind: "touch", cells: [], conditions: [], notes: [] };
    expect(patchAfter(() => undefined)).toEqual(nothing);
  });

  it("touches only cells whose content or look changed, and those that are gone", () => {
    const changed = patchAfter(({ sheets }) => {
      const cell = defined(defined(sheets[0]).cells.get(cellKey(0, 0)));
      cell.format.bold = true;
    });
    expect(changed).toMatchObject({ kind: "touch", cells: [{ row: 0, column: 0 }] });
    const gone = patchAfter(({ sheets }) => defined(sheets[0]).cells.delete(cellKey(0, 0)));
    expect(gone).toMatchObject({ kind: "touch", cells: [{ row: 0, column: 0, cell: undefined }] });
  });

  it("touches marks and notes without building anew, so that typing goes on", () => {
    const marked = patchAfter(({ sheets }) => {
      const sheet = defined(sheets[0]);
      sheet.conditionalFormats.push(mark);
      sheet.notes.set(cellKey(0, 0), { id: "n", author: "", content: "Xem lại" });
    });
    expect(marked).toMatchObject({
      kind: "touch",
      cells: [],
      conditions: [{ before: [], after: [{ cfId: "mark" }] }],
      notes: [{ before: [], after: [{ note: "Xem lại" }] }],
    });
  });

  it.each<[string, (workbook: HostWorkbook) => void]>([
    ["a renamed sheet", ({ sheets }) => (defined(sheets[0]).name = "Khác")],
    ["a hidden sheet", ({ sheets }) => (defined(sheets[0]).visibility = "Hidden")],
    ["another column width", ({ sheets }) => defined(sheets[0]).columns.set(0, { width: 30 })],
    ["a frozen row", ({ sheets }) => (defined(sheets[0]).freeze = { rows: 1, columns: 0 })],
  ])("builds anew after %s", (_, change) => {
    expect(patchAfter(change)).toEqual({ kind: "rebuild" });
  });
});
