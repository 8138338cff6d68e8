import { unzipSync } from "fflate";
import { writeDraft } from "../../src/adapters/office/write/writeDraft";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../src/adapters/xlsx/writeWorkbook";
import { draftOf } from "../../src/host/draftOf";
import type { FreeWorkbookDraft } from "../../src/workbook/draft";
import { writeRollUp } from "../../src/workbook/rollup/writeRollUp";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { compareFormulas } from "../helpers/compareFormulas";
import { defined } from "../helpers/defined";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { openExcel } from "../helpers/excelClient";
import { aTemplate, consolidate726, variedFolder } from "../helpers/filledWorkbooks";
import { recalculate } from "../helpers/libreOffice";
import { seenByOpenpyxl } from "../helpers/openpyxl";
import { partText } from "../helpers/packageCells";

/** A workbook as the add-in would write it, with one of everything that can be saved. */
async function savedWorkbook(): Promise<Uint8Array> {
  const { host } = openExcel();
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.properties.title = "Biểu giao việc";
    workbook.properties.custom.add("kehoach", "726-KH");
    const lists = workbook.worksheets.getItem("Sheet1");
    lists.name = "Danh mục";
    lists.getRange("A1:A3").values = [["Trạng thái"], ["Hoàn thành"], ["Đang thực hiện"]];
    workbook.names.add("TrangThai", lists.getRange("A2:A3"));
    const sheet = workbook.worksheets.add("Nhiệm vụ");
    sheet.activate();
    lists.visibility = "VeryHidden";
    writeTasks(sheet);
    setRules(sheet);
    setLook(sheet);
    drawChart(sheet);
    await context.sync();
  });
  return writeWorkbook(draftOf(host.model, "2025-11-21"));
}

function writeTasks(sheet: Excel.Worksheet): void {
  sheet.getRange("A3:B6").numberFormat = Array.from({ length: 4 }, () => ["@", "@"]);
  sheet.getRange("A3:D6").values = [
    ["TT", "Nhiệm vụ", "Trạng thái", "Tiến độ"],
    ["01", "Ban hành kế hoạch", "Hoàn thành", 100],
    ["1.10", "Rà soát <thủ tục>", "Đang thực hiện", 40],
    ["3", "Tập huấn", "", ""],
  ];
  sheet.getRange("D8").formulas = [["=SUM(D4:D6)"]];
  const table = sheet.tables.add("A3:D6", true);
  table.name = "NhiemVu";
  table.columns.getItem("Trạng thái").filter.applyValuesFilter(["Hoàn thành"]);
  sheet.getRange("A1:D1").merge(false);
  sheet.getRange("A1").values = [["Danh sách nhiệm vụ"]];
}

function setRules(sheet: Excel.Worksheet): void {
  sheet.getRange("C4:C6").dataValidation.rule = {
    list: { inCellDropDown: true, source: "=TrangThai" },
  };
  const { dataValidation } = sheet.getRange("D4:D6");
  dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
  dataValidation.prompt = { showPrompt: true, title: "Tiến độ", message: "Từ 0 đến 100" };
  const format = sheet.getRanges("A4:A6,D4:D6").conditionalFormats.add("Custom");
  format.custom.rule.formula = '=$C4="Hoàn thành"';
  format.custom.format.fill.color = "#DDF1E4";
  format.custom.format.font.color = "#1E5C38";
}

function setLook(sheet: Excel.Worksheet): void {
  const heading = sheet.getRange("A3:D3").format;
  heading.fill.color = "#1F3A5F";
  heading.font.color = "#FFFFFF";
  heading.font.bold = true;
  sheet.getRange("B:B").format.columnWidth = 240;
  sheet.getRange("E:E").columnHidden = true;
  sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
  sheet.tabColor = "#2E6B4F";
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintTitleRows("$3:$3");
}

function drawChart(sheet: Excel.Worksheet): void {
  const chart = sheet.charts.add("BarStacked", sheet.getRange("D4:D6"), "Columns");
  const series = chart.series.getItemAt(0);
  series.setXAxisValues(sheet.getRange("B4:B6"));
  series.format.fill.setSolidColor("#2E7D4F");
  chart.title.text = "Tiến độ";
  chart.setPosition("F2", "K15");
}

async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const reading = await readWorkbook("a.xlsx", bytes);
  if (reading.kind !== "read") throw new Error(reading.message);
  return reading.workbook;
}

/** What a draft says besides how cells look. */
function contentOf({ sheets, names, properties, title, activeSheet }: FreeWorkbookDraft): unknown {
  return {
    names,
    properties,
    title,
    activeSheet,
    sheets: sheets.map(({ rows, columns, conditionalFormats, ...sheet }) => ({
      ...sheet,
      columns: columns.map((column) => ({ foldable: false, ...column })),
      rules: conditionalFormats.map(({ ref, formula }) => [ref, formula]),
      heights: rows.map(({ height, hidden }) => [height, hidden]),
      cells: rows.map(({ cells }) =>
        cells.flatMap((cell, column) => {
          const { value, formula, link } = cell ?? {};
          const isBlank = (value ?? "") === "" && formula === undefined;
          return isBlank ? [] : [[column, formula ?? value, link]];
        }),
      ),
    })),
  };
}

describe("draftOf", () => {
  it("makes a package in which nothing is wrong", async () => {
    expect(lintPackage(await savedWorkbook())).toEqual([]);
  });

  it("keeps sheets, texts, numbers, formulas and properties", async () => {
    const { sheets, properties } = await snapshotOf(await savedWorkbook());
    expect(properties.get("kehoach")).toBe("726-KH");
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Danh mục", "very-hidden"],
      ["Nhiệm vụ", "visible"],
    ]);
    const rows = defined(sheets[1]).rows.map(({ number, cells }) => [
      number,
      ...cells.map((cell) => cell?.value),
    ]);
    expect(rows.slice(0, 5)).toEqual([
      [1, "Danh sách nhiệm vụ"],
      [3, "TT", "Nhiệm vụ", "Trạng thái", "Tiến độ"],
      [4, "01", "Ban hành kế hoạch", "Hoàn thành", 100],
      [5, "1.10", "Rà soát <thủ tục>", "Đang thực hiện", 40],
      [6, "3", "Tập huấn"],
    ]);
  });

  it("keeps the look of cells and of conditional formats", async () => {
    const parts = unzipSync(await savedWorkbook());
    const styles = partText(parts, "xl/styles.xml");
    expect(styles).toContain("FF1F3A5F");
    const sheet = partText(parts, "xl/worksheets/sheet2.xml");
    expect(sheet).toContain('<conditionalFormatting sqref="A4:A6 D4:D6">');
    expect(sheet).toContain('<formula>$C4="Hoàn thành"</formula>');
    expect(styles).toMatch(/<dxf>.*FF1E5C38.*FFDDF1E4.*<\/dxf>/su);
  });

  it("gives back the template that the add-in wrote", async () => {
    const { host } = openExcel();
    const template = aTemplate("so-khcn");
    await writeDraft(template);
    expect(contentOf(draftOf(host.model))).toEqual(contentOf(template));
  });

  it("gives back the column widths that drafts of ours count in", () => {
    const { host } = openExcel();
    const [sheet] = host.model.sheets;
    defined(sheet).columns.set(0, { width: 21.28 });
    expect(draftOf(host.model, "2025-11-21").sheets[0]?.columns[0]?.width).toBeCloseTo(19.25, 1);
  });

  it("leaves the value of a formula open that nobody calculated", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").formulas = [["=1+1"]];
      await context.sync();
    });
    const [row] = defined(draftOf(host.model, "2025-11-21").sheets[0]).rows;
    expect(row?.cells).toMatchObject([{ value: null, formula: "1+1" }]);
  });

  it("tells links within the workbook and to files beside it", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").hyperlink = { documentReference: "'Nhiệm vụ'!B4", textToDisplay: "1" };
      const address =
        "S%E1%BB%9F%20N%E1%BB%99i%20v%E1%BB%A5/a.xlsx#'Nhi%E1%BB%87m%20v%E1%BB%A5'!B4";
      sheet.getRange("A2").hyperlink = { address, textToDisplay: "2" };
      await context.sync();
    });
    const rows = defined(draftOf(host.model, "2025-11-21").sheets[0]).rows;
    expect(rows.map(({ cells }) => cells[0]?.link)).toEqual([
      { kind: "cell", sheet: "Nhiệm vụ", ref: "B4" },
      { kind: "file", path: "Sở Nội vụ/a.xlsx", sheet: "Nhiệm vụ", ref: "B4" },
    ]);
  });
});

describeWithProgram("openpyxl", "a saved draft of the host, read by openpyxl", (python) => {
  it("holds tables, validations, filters, names, panes and charts", async () => {
    const { sheets, names } = seenByOpenpyxl(python, await savedWorkbook());
    expect(names).toEqual(["TrangThai"]);
    expect(sheets[1]).toMatchObject({
      name: "Nhiệm vụ",
      tables: { NhiemVu: "A3:D6" },
      validations: [
        { type: "list", source: "TrangThai", ref: "C4:C6" },
        { type: "whole", ref: "D4:D6" },
      ],
      hiddenColumns: ["E"],
      hiddenRows: [5, 6],
      titleRows: "$3:$3",
      freeze: "C4",
      charts: 1,
    });
  });
});

describeWithProgram("libreoffice", "a saved draft of the host, in LibreOffice", (libreOffice) => {
  it("is opened, and its formulas are calculated", async () => {
    const { sheets } = await snapshotOf(recalculate(libreOffice, await savedWorkbook()));
    const total = defined(sheets[1]).rows.find(({ number }) => number === 8);
    expect(total?.cells[3]?.value).toBe(140);
  });

  it("comes to the figures of the core when it is a roll-up that the add-in wrote", async () => {
    const rollUp = writeRollUp(await consolidate726(await variedFolder()));
    const { host } = openExcel();
    await writeDraft(rollUp);
    const saved = await writeWorkbook(draftOf(host.model));
    expect(lintPackage(saved)).toEqual([]);
    const expected = await writeWorkbook(rollUp);
    const { count, differences } = compareFormulas(expected, recalculate(libreOffice, saved));
    expect(differences).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  }, 60_000);
});
