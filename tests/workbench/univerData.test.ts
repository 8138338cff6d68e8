import { parsePeriod } from "../../src/domain/plan/reportingPeriod";
import { cellKey } from "../../src/host/model";
import { addSheet, newWorkbook } from "../../src/host/newWorkbook";
import { openCatalogue } from "../../src/usecases/catalogue";
import { makeTemplate } from "../../src/usecases/makeTemplate";
import type { GridWorkbook } from "../../src/workbench/gridTypes";
import { modelOf } from "../../src/workbench/modelOf";
import { univerData } from "../../src/workbench/univerData";
import { defined } from "../helpers/defined";

const context = defined(openCatalogue().plan("hd-726"));
const template = modelOf(makeTemplate(context, defined(parsePeriod("2025-03")), "so-khcn"));
const shown = univerData(template, "id");

function sheetNamed(name: string) {
  return defined(Object.values(shown.sheets).find((sheet) => sheet.name === name));
}

function resource(workbook: GridWorkbook, name: string, sheetId: string): unknown {
  const { data } = defined(workbook.resources.find((each) => each.name === name));
  return (JSON.parse(data) as Record<string, unknown>)[sheetId];
}

describe("univerData", () => {
  it("shows the cells of the template with their look", () => {
    const guide = sheetNamed("Hướng dẫn");
    const cell = defined(guide.cellData[0]?.[1]);
    expect(cell.v).toBe("BIỂU BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH");
    expect(shown.styles[defined(cell.s)]).toMatchObject({ bl: 1, fs: 16, ff: "Times New Roman" });
  });

  it("keeps text as text and days as numbers under their format", () => {
    const tasks = sheetNamed("Nhiệm vụ");
    const no = defined(tasks.cellData[1]?.[1]);
    const due = defined(tasks.cellData[1]?.[7]);
    expect(no).toMatchObject({ v: "1", t: 1 });
    expect(due).toMatchObject({ v: 45716, t: 2 });
    expect(shown.styles[defined(no.s)]?.n).toEqual({ pattern: "@" });
    expect(shown.styles[defined(due.s)]?.n).toEqual({ pattern: "dd/mm/yyyy" });
  });

  it("hides what is hidden and freezes what is frozen", () => {
    const tasks = sheetNamed("Nhiệm vụ");
    expect(tasks.columnData[0]).toMatchObject({ hd: 1 });
    expect(tasks.freeze).toEqual({ xSplit: 3, ySplit: 1, startRow: 1, startColumn: 3 });
    expect(sheetNamed("_kehoach").hidden).toBe(1);
    expect(sheetNamed("Hướng dẫn").hidden).toBe(0);
    const hiddenRows = Object.values(tasks.rowData).filter(({ hd }) => hd === 1);
    expect(hiddenRows).toHaveLength(37);
  });

  it("offers the lists of dropdowns where they stand and limits days by their numbers", () => {
    const tasks = sheetNamed("Nhiệm vụ");
    expect(resource(shown, "SHEET_DATA_VALIDATION_PLUGIN", tasks.id)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: "list", formula1: "='Danh mục'!$A$2:$A$8" }),
        expect.objectContaining({ type: "decimal", operator: "between", formula1: "36526" }),
        expect.objectContaining({ type: "whole", formula2: "100" }),
      ]),
    );
  });

  it("colours by rules whose names are written as cells, the first judged first", () => {
    const tasks = sheetNamed("Nhiệm vụ");
    const rules = resource(shown, "SHEET_CONDITIONAL_FORMATTING_PLUGIN", tasks.id) as readonly {
      readonly rule: { readonly value: string; readonly style: object };
    }[];
    expect(rules.map(({ rule }) => rule.value)).toEqual([
      '=$J2="Hoàn thành"',
      expect.stringContaining("$H2<'Hướng dẫn'!$C$8"),
      expect.stringContaining("$H2<='Hướng dẫn'!$C$9"),
    ]);
    expect(rules[1]?.rule.style).toEqual({ bg: { rgb: "#FBD5D0" }, cl: { rgb: "#9C1C1C" } });
  });

  it("shows notes and comments at their cells", () => {
    const workbook = newWorkbook();
    const sheet = defined(workbook.sheets[0]);
    sheet.notes.set(cellKey(2, 1), { id: "n", author: "", content: "Xem lại" });
    const notes = resource(univerData(workbook, ""), "SHEET_NOTE_PLUGIN", sheet.id);
    expect(notes).toEqual({
      "2": { "1": expect.objectContaining({ note: "Xem lại" }) as unknown },
    });
  });

  it("leaves a formula that nobody has calculated to the grid", () => {
    const workbook = newWorkbook();
    const sheet = addSheet(workbook, "Hai");
    const format = { numberFormat: "General" };
    sheet.cells.set(cellKey(0, 0), { value: "#BUSY!", formula: "=1+1", format });
    sheet.cells.set(cellKey(0, 1), { value: 2, formula: "=1+1", format });
    const cells = defined(univerData(workbook, "").sheets[sheet.id]).cellData[0];
    expect(cells?.[0]).toMatchObject({ v: null, f: "=1+1" });
    expect(cells?.[1]).toMatchObject({ v: 2, f: "=1+1" });
  });
});
