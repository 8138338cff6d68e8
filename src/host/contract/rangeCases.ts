import type { Json } from "../member";
import { onScratchSheet, refusalOf, type ContractCase } from "./contractCase";

/** The address of the range that a step gives. */
function addressCase(
  name: string,
  expected: string,
  step: (sheet: Excel.Worksheet) => Excel.Range,
): ContractCase {
  return {
    name,
    since: "1.9",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = step(sheet);
        range.load("address");
        await context.sync();
        return range.address;
      }),
    expected: `'kehoach-thu'!${expected}`,
  };
}

/** What stands in A1:D4 after something was done to a sheet of numbered cells. */
function gridCase(
  name: string,
  expected: Json,
  change: (sheet: Excel.Worksheet) => void,
): ContractCase {
  return {
    name,
    since: "1.9",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("A1:C3").values = [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ];
        change(sheet);
        const range = sheet.getRange("A1:D4");
        range.load("values");
        await context.sync();
        return range.values;
      }),
    expected,
  };
}

/** Ranges, where they lie and what is done to them. */
export const rangeCases: readonly ContractCase[] = [
  addressCase("a whole column is named by its letters", "B:C", (sheet) => sheet.getRange("B:C")),
  addressCase("a whole row is named by its number", "3:3", (sheet) =>
    sheet.getRange("D3").getEntireRow(),
  ),
  addressCase("corners may be given in any order", "B2:D5", (sheet) => sheet.getRange("D2:B5")),
  addressCase("a cell may lie outside of the range it is asked of", "F9", (sheet) =>
    sheet.getRange("B2:C3").getCell(7, 4),
  ),
  addressCase("a range is offset", "C4:D5", (sheet) =>
    sheet.getRange("A1:B2").getOffsetRange(3, 2),
  ),
  addressCase("a range is resized by differences", "A1:D2", (sheet) =>
    sheet.getRange("A1:B2").getResizedRange(0, 2),
  ),
  addressCase("a range is resized to a size", "B2:C4", (sheet) =>
    sheet.getRange("B2").getAbsoluteResizedRange(3, 2),
  ),
  addressCase("two ranges have a bounding rectangle", "A1:D9", (sheet) =>
    sheet.getRange("A1:B2").getBoundingRect("D9"),
  ),
  addressCase("rows above are counted from the range", "B2:C4", (sheet) =>
    sheet.getRange("B5:C6").getRowsAbove(3),
  ),
  addressCase("the last cell is the last of the last row", "C6", (sheet) =>
    sheet.getRange("B5:C6").getLastCell(),
  ),
  {
    name: "a range that would lie outside of the sheet is refused",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (sheet, context) => {
        sheet.getRange("A1").getOffsetRange(-1, 0).load("address");
        return refusalOf(() => context.sync());
      }),
    expected: "InvalidArgument",
  },
  {
    name: "ranges that do not meet have no intersection",
    since: "1.4",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const none = sheet.getRange("A1:B2").getIntersectionOrNullObject("D4");
        await context.sync();
        sheet.getRange("A1:B2").getIntersection("D4").load("address");
        return [none.isNullObject, await refusalOf(() => context.sync())];
      }),
    expected: [true, "ItemNotFound"],
  },
  gridCase(
    "cells below close up when cells are deleted",
    [
      [1, 5, 3, ""],
      [4, 8, 6, ""],
      [7, "", 9, ""],
      ["", "", "", ""],
    ],
    (sheet) => sheet.getRange("B1").delete("Up"),
  ),
  gridCase(
    "rows make room when a row is inserted",
    [
      [1, 2, 3, ""],
      ["", "", "", ""],
      [4, 5, 6, ""],
      [7, 8, 9, ""],
    ],
    (sheet) => sheet.getRange("2:2").insert("Down"),
  ),
  gridCase(
    "columns close up when a column is deleted",
    [
      [1, 3, "", ""],
      [4, 6, "", ""],
      [7, 9, "", ""],
      ["", "", "", ""],
    ],
    (sheet) => sheet.getRange("B:B").delete("Left"),
  ),
  gridCase(
    "merged cells keep only their first value",
    [
      [1, "", 3, ""],
      ["", "", 6, ""],
      [7, 8, 9, ""],
      ["", "", "", ""],
    ],
    (sheet) => sheet.getRange("A1:B2").merge(),
  ),
  gridCase(
    "contents are cleared",
    [
      ["", "", "", ""],
      ["", "", "", ""],
      [7, 8, 9, ""],
      ["", "", "", ""],
    ],
    (sheet) => sheet.getRange("A1:C2").clear("Contents"),
  ),
  {
    name: "clearing contents leaves the look, clearing formats the contents",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A1:A2");
        range.values = [["a"], ["b"]];
        range.format.font.bold = true;
        sheet.getRange("A1").clear("Contents");
        sheet.getRange("A2").clear("Formats");
        const [first, second] = [sheet.getRange("A1"), sheet.getRange("A2")];
        first.load("values,format/font/bold");
        second.load("values,format/font/bold");
        await context.sync();
        return [first, second].map((cell) => [cell.values, cell.format.font.bold]);
      }),
    expected: [
      [[[""]], true],
      [[["b"]], false],
    ],
  },
  {
    name: "several ranges take a format together",
    since: "1.9",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const areas = sheet.getRanges("A1:B1,D4");
        areas.format.fill.color = "#C6EFCE";
        areas.load("areaCount,cellCount,address");
        const [inside, outside] = [sheet.getRange("D4"), sheet.getRange("C1")];
        inside.load("format/fill/color");
        outside.load("format/fill/color");
        await context.sync();
        return [
          areas.areaCount,
          areas.cellCount,
          areas.address,
          inside.format.fill.color,
          outside.format.fill.color,
        ];
      }),
    expected: [2, 3, "'kehoach-thu'!A1:B1,'kehoach-thu'!D4", "#C6EFCE", "#FFFFFF"],
  },
  {
    name: "a look that differs within the range is null",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("A1").format.font.bold = true;
        const range = sheet.getRange("A1:B1");
        range.load("format/font/bold");
        await context.sync();
        return range.format.font.bold;
      }),
    expected: null,
  },
  {
    name: "a number format is read for every cell",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("A1").numberFormat = [["dd/mm/yyyy"]];
        const range = sheet.getRange("A1:B1");
        range.values = [[45716, 7]];
        range.load("numberFormat,text");
        await context.sync();
        return [range.numberFormat, range.text];
      }),
    expected: [[["dd/mm/yyyy", "General"]], [["28/02/2025", "7"]]],
  },
  {
    name: "a column's width is in points and reads back",
    since: "1.2",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A:A");
        range.format.columnWidth = 150;
        range.load("format/columnWidth");
        await context.sync();
        return Math.abs(range.format.columnWidth - 150) < 1;
      }),
    expected: true,
  },
  {
    name: "rows and columns are hidden",
    since: "1.2",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("A:A").columnHidden = true;
        sheet.getRange("2:2").rowHidden = true;
        const cells = ["A1", "B2"].map((address) => sheet.getRange(address));
        for (const cell of cells) cell.load("columnHidden,rowHidden");
        await context.sync();
        return cells.map((cell) => [cell.columnHidden, cell.rowHidden]);
      }),
    expected: [
      [true, false],
      [false, true],
    ],
  },
  {
    name: "an edge is drawn around the range, not within",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A1:B2");
        range.format.borders.getItem("EdgeBottom").style = "Continuous";
        const bottom = sheet.getRange("A2").format.borders.getItem("EdgeBottom");
        const middle = sheet.getRange("A1").format.borders.getItem("EdgeBottom");
        bottom.load("style");
        middle.load("style");
        await context.sync();
        return [bottom.style, middle.style];
      }),
    expected: ["Continuous", "None"],
  },
  {
    name: "a link within the workbook is kept with its text",
    since: "1.7",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.hyperlink = { documentReference: "'kehoach-thu'!B2", textToDisplay: "Xem dòng" };
        range.load("values,hyperlink");
        await context.sync();
        return [range.values, range.hyperlink.documentReference ?? ""];
      }),
    expected: [[["Xem dòng"]], "'kehoach-thu'!B2"],
  },
  {
    name: "selected cells are the selection",
    since: "1.7",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("C3:D4").select();
        const selected = context.workbook.getSelectedRange();
        const active = context.workbook.getActiveCell();
        selected.load("address");
        active.load("address");
        await context.sync();
        return [selected.address, active.address];
      }),
    expected: ["'kehoach-thu'!C3:D4", "'kehoach-thu'!C3"],
  },
];
