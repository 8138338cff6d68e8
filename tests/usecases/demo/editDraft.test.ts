import { emptySheet, type SheetDraft, type WorkbookDraft } from "../../../src/workbook/draft";
import {
  addColumn,
  clearColumn,
  moveColumn,
  renameHeading,
} from "../../../src/usecases/demo/editColumns";
import { inTurn, setCell, type Edit } from "../../../src/usecases/demo/editDraft";
import {
  addRow,
  addStrayText,
  insertBlankRow,
  removeRow,
  repeatRow,
} from "../../../src/usecases/demo/editRows";
import { defined } from "../../helpers/defined";

const SHEET = "Nhiệm vụ";
const HEADINGS = ["Mã", "TT", "Trạng thái"];

function aDraft(): WorkbookDraft {
  const rows = [HEADINGS, ["a", "1", "Hoàn thành"], ["b", "2", "Tạm dừng"]];
  const sheet: SheetDraft = {
    ...emptySheet,
    name: SHEET,
    columns: [
      { width: 5, hidden: true },
      { width: 6, hidden: false },
      { width: 10, hidden: false },
    ],
    rows: rows.map((values, at) => ({
      cells: values.map((value) => ({ value, style: at === 0 ? "heading" : "input" })),
      height: 20,
      hidden: false,
    })),
    tables: [
      { name: "Bang", ref: "A1:C3", headings: HEADINGS, filter: { column: 1, values: ["1"] } },
    ],
    validations: [
      {
        ref: "C2:C203",
        rule: { kind: "list", source: "DM" },
        title: "",
        prompt: "",
        refusal: "",
      },
    ],
    conditionalFormats: [{ ref: "A2:C3", formula: '$C2="Hoàn thành"', tone: "good" }],
    print: {
      orientation: "landscape",
      repeatRow: 1,
      area: "B1:C3",
      onePage: false,
      header: "",
      footer: "",
    },
  };
  return {
    sheets: [sheet],
    names: [],
    title: "",
    subject: "",
    writtenOn: "2025-03-18",
    properties: {},
    activeSheet: 0,
  };
}

function after(...edits: readonly Edit[]): SheetDraft {
  return defined(inTurn(...edits)(aDraft()).sheets[0]);
}

const valuesOf = ({ rows }: SheetDraft): readonly (readonly unknown[])[] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));

describe("setCell", () => {
  it("types into the cell named by row id and heading, and keeps its look", () => {
    const sheet = after(setCell({ sheet: SHEET, rowId: "b", heading: "Trạng thái" }, "Xong"));
    expect(valuesOf(sheet)[2]).toEqual(["b", "2", "Xong"]);
    expect(sheet.rows[2]?.cells[2]?.style).toBe("input");
  });

  it("lets the row grow with a long text, and never shrink", () => {
    const place = { sheet: SHEET, rowId: "a", heading: "Trạng thái" };
    expect(after(setCell(place, "chữ ".repeat(40))).rows[1]?.height).toBeGreaterThan(100);
    expect(after(setCell(place, null)).rows[1]?.height).toBe(20);
  });

  it("refuses a place that is not there", () => {
    expect(() => after(setCell({ sheet: SHEET, rowId: "z", heading: "TT" }, 1))).toThrow("z");
    expect(() => after(setCell({ sheet: SHEET, rowId: "a", heading: "Cột" }, 1))).toThrow("Cột");
    expect(() => after(setCell({ sheet: "X", rowId: "a", heading: "TT" }, 1))).toThrow("X");
  });
});

describe("addRow", () => {
  it("stretches the table and all that goes with it", () => {
    const sheet = after(addRow(SHEET, { TT: "3" }));
    expect(valuesOf(sheet)[3]).toEqual([null, "3", null]);
    expect(sheet.tables[0]?.ref).toBe("A1:C4");
    expect(sheet.validations[0]?.ref).toBe("C2:C204");
    expect(sheet.conditionalFormats[0]?.ref).toBe("A2:C4");
    expect(sheet.print?.area).toBe("B1:C4");
  });
});

describe("repeatRow", () => {
  it("puts a copy right below, with the changes asked for", () => {
    const sheet = after(repeatRow(SHEET, "a", { "Trạng thái": "Tạm dừng" }));
    expect(valuesOf(sheet).slice(1)).toEqual([
      ["a", "1", "Hoàn thành"],
      ["a", "1", "Tạm dừng"],
      ["b", "2", "Tạm dừng"],
    ]);
    expect(sheet.tables[0]?.ref).toBe("A1:C4");
  });
});

describe("insertBlankRow", () => {
  it("leaves a blank row inside the table", () => {
    const sheet = after(insertBlankRow(SHEET, "a"));
    expect(valuesOf(sheet)[2]).toEqual([null, null, null]);
    expect(sheet.tables[0]?.ref).toBe("A1:C4");
  });
});

describe("removeRow", () => {
  it("closes the gap and shortens the table", () => {
    const sheet = after(removeRow(SHEET, "a"));
    expect(valuesOf(sheet).slice(1)).toEqual([["b", "2", "Tạm dừng"]]);
    expect(sheet.tables[0]?.ref).toBe("A1:C2");
    expect(sheet.print?.area).toBe("B1:C2");
  });
});

describe("addStrayText", () => {
  it("stands below the table without becoming part of it", () => {
    const sheet = after(addStrayText(SHEET, 5, 1, "lạc"));
    expect(sheet.rows).toHaveLength(8);
    expect(sheet.rows[7]?.cells[1]?.value).toBe("lạc");
    expect(sheet.tables[0]?.ref).toBe("A1:C3");
  });
});

describe("moveColumn", () => {
  it("takes cells, table, filter, validation and colours along", () => {
    const sheet = after(moveColumn(SHEET, "Trạng thái", "Mã"));
    expect(valuesOf(sheet)[1]).toEqual(["a", "Hoàn thành", "1"]);
    expect(sheet.columns.map(({ width }) => width)).toEqual([5, 10, 6]);
    expect(sheet.tables[0]?.headings).toEqual(["Mã", "Trạng thái", "TT"]);
    expect(sheet.tables[0]?.filter?.column).toBe(2);
    expect(sheet.validations[0]?.ref).toBe("B2:B203");
    expect(sheet.conditionalFormats[0]?.formula).toBe('$B2="Hoàn thành"');
  });
});

describe("addColumn", () => {
  it("widens the table by one column with a text in every row", () => {
    const sheet = after(addColumn(SHEET, "Riêng", "x", 12));
    expect(valuesOf(sheet).map((row) => row[3])).toEqual(["Riêng", "x", "x"]);
    expect(sheet.tables[0]?.ref).toBe("A1:D3");
    expect(sheet.tables[0]?.headings).toEqual([...HEADINGS, "Riêng"]);
  });
});

describe("renameHeading", () => {
  it("changes the cell and the table alike", () => {
    const sheet = after(renameHeading(SHEET, "TT", "STT"));
    expect(valuesOf(sheet)[0]).toEqual(["Mã", "STT", "Trạng thái"]);
    expect(sheet.tables[0]?.headings).toEqual(["Mã", "STT", "Trạng thái"]);
  });
});

describe("clearColumn", () => {
  it("empties the cells and leaves the heading", () => {
    expect(valuesOf(after(clearColumn(SHEET, "Mã"))).map((row) => row[0])).toEqual([
      "Mã",
      null,
      null,
    ]);
  });
});
