import type { Json } from "../member";
import { onScratchSheet, refusalOf, type ContractCase } from "./contractCase";

/** Sheets come, go and are renamed. */
export const sheetCases: readonly ContractCase[] = [
  {
    name: "a sheet name that is taken is refused, whatever its case",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (_, context) => {
        context.workbook.worksheets.add("KEHOACH-THU");
        return refusalOf(() => context.sync());
      }),
    expected: "ItemAlreadyExists",
  },
  {
    name: "a sheet name of 32 characters is refused",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (_, context) => {
        context.workbook.worksheets.add("x".repeat(32));
        return refusalOf(() => context.sync());
      }),
    expected: "InvalidArgument",
  },
  {
    name: "a sheet name with a slash is refused",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (_, context) => {
        context.workbook.worksheets.add("Quý 1/2026");
        return refusalOf(() => context.sync());
      }),
    expected: "InvalidArgument",
  },
  {
    name: "a new sheet stands last and is not brought to the front",
    since: "1.4",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const active = context.workbook.worksheets.getActiveWorksheet();
        active.load("name");
        sheet.load("position");
        const count = context.workbook.worksheets.getCount();
        await context.sync();
        return [sheet.position === count.value - 1, active.name === "kehoach-thu"];
      }),
    expected: [true, false],
  },
  {
    name: "formulas follow a renamed sheet",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.formulas = [["='kehoach-thu'!B1&\"'kehoach-thu'!B1\""]];
        sheet.name = "kehoach thử";
        cell.load("formulas");
        await context.sync();
        const formulas = cell.formulas as string[][];
        sheet.name = "kehoach-thu";
        await context.sync();
        return formulas;
      }),
    expected: [["='kehoach thử'!B1&\"'kehoach-thu'!B1\""]],
  },
  {
    name: "the used range of a blank sheet is its first cell, or a null object",
    since: "1.4",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const used = sheet.getUsedRange();
        used.load("address");
        const orNull = sheet.getUsedRangeOrNullObject();
        await context.sync();
        return [used.address.split("!")[1] ?? "", orNull.isNullObject];
      }),
    expected: ["A1", true],
  },
  {
    name: "a cell that only looks different is used, but holds no value",
    since: "1.4",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("A1").values = [["x"]];
        sheet.getRange("C3").format.fill.color = "#FF0000";
        const used = sheet.getUsedRange();
        const values = sheet.getUsedRange(true);
        used.load("address");
        values.load("address");
        await context.sync();
        return [used.address.split("!")[1] ?? "", values.address.split("!")[1] ?? ""];
      }),
    expected: ["A1:C3", "A1"],
  },
  {
    name: "gridlines are switched off",
    since: "1.8",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.showGridlines = false;
        sheet.load("showGridlines");
        await context.sync();
        return sheet.showGridlines;
      }),
    expected: false,
  },
  {
    name: "locked cells of a protected sheet refuse values, unlocked ones take them",
    since: "1.2",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("A1").format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange("A1").values = [["mở"]];
        await context.sync();
        sheet.getRange("A2").values = [["khóa"]];
        const refusal = await refusalOf(() => context.sync());
        sheet.protection.unprotect();
        const range = sheet.getRange("A1:A2");
        range.load("values");
        await context.sync();
        return [refusal, range.values as Json];
      }),
    expected: ["AccessDenied", [["mở"], [""]]],
  },
];
