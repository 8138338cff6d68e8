import { modelOf } from "../../src/workbench/modelOf";
import { plainReferences } from "../../src/workbench/plainReferences";
import {
  emptySheet,
  plainRow,
  type SheetDraft,
  type WorkbookDraft,
} from "../../src/workbook/draft";
import { defined } from "../helpers/defined";

const rows = [
  ["Mã", "Tỷ lệ (%)", "Cơ quan"],
  ["a", 10, "Sở A"],
  ["b", 20, "Sở B"],
];

const sheet: SheetDraft = {
  ...emptySheet,
  name: "Chi tiết",
  rows: rows.map((cells) => plainRow(cells.map((value) => ({ value, style: "plain" })))),
  tables: [
    { name: "ChiTiet", ref: "A1:C3", headings: ["Mã", "Tỷ lệ (%)", "Cơ quan"], filter: null },
  ],
};

const draft: WorkbookDraft = {
  sheets: [sheet, { ...emptySheet, name: "Tổng quan" }],
  names: [{ name: "NgayChot", refersTo: "'Hướng dẫn'!$C$8" }],
  title: "",
  subject: "",
  writtenOn: "2025-03-18",
  properties: {},
  activeSheet: 0,
};

const workbook = modelOf(draft);
const place = { sheet: defined(workbook.sheets[0]), row: 2 };

describe("plainReferences", () => {
  it.each([
    ["a column of a table", `=COUNTIFS(ChiTiet[Mã],"?*")`, `=COUNTIFS('Chi tiết'!$A$2:$A$3,"?*")`],
    ["a heading with signs in it", "=SUM(ChiTiet[Tỷ lệ (%)])", "=SUM('Chi tiết'!$B$2:$B$3)"],
    ["a heading in decomposed letters", "=SUM(ChiTiet[Tỷ lệ (%)])".normalize("NFD"), null],
    ["the same row", "=ChiTiet[@Mã]&[@Mã]", "='Chi tiết'!$A$3&'Chi tiết'!$A$3"],
    ["headings", "=ChiTiet[[#Headers],[Mã]]", "='Chi tiết'!$A$1"],
    ["several columns", "=SUM(ChiTiet[[Mã]:[Cơ quan]])", "=SUM('Chi tiết'!$A$2:$C$3)"],
    ["all of a table", "=ROWS(ChiTiet[#All])", "=ROWS('Chi tiết'!$A$1:$C$3)"],
    ["a table by its name alone", "=ROWS(ChiTiet)", "=ROWS('Chi tiết'!A2:C3)"],
    ["a name, however it is cased", "=AND(A1<ngaychot,1)", "=AND(A1<'Hướng dẫn'!$C$8,1)"],
  ])("writes %s as cells", (_, formula, plain) => {
    const expected = plain ?? "=SUM('Chi tiết'!$B$2:$B$3)";
    expect(plainReferences(formula, workbook, place)).toBe(expected);
  });

  it.each([
    `=IF($J2="NgayChot","ChiTiet[Mã]",TRUE)`,
    "='NgayChot'!A1+NgayChot!B2",
    "=SUM('Tổng quan'!$A$1:B2,ROUND(C3,0))",
    "=KhongCo[Mã]+ChiTiet[Không có]+KhongCo",
    "=NgayChot2+XNgayChot+NgayChot(1)",
  ])("leaves %s alone", (formula) => {
    expect(plainReferences(formula, workbook, place)).toBe(formula);
  });
});
