import type { Json } from "../member";
import { onScratchSheet, refusalOf, type ContractCase } from "./contractCase";

/** What becomes of a text in a cell of a format: [value, valueType, formula is kept]. */
function written(name: string, format: string, text: Json, expected: Json): ContractCase {
  return {
    name: `${name}: ${JSON.stringify(text)} in a cell of format ${format}`,
    since: "1.1",
    pessimistic: true,
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("B2");
        range.numberFormat = [[format]];
        range.values = [[text]];
        range.load("values,valueTypes,numberFormat");
        const refusal = await refusalOf(() => context.sync());
        if (refusal !== "no refusal") return refusal;
        const cell = [range.values, range.valueTypes, range.numberFormat] as Json[][][];
        return cell.map((grid) => grid[0]?.[0] ?? null);
      }),
    expected,
  };
}

/** A text that Excel takes for something else where the cell is not text. */
function general(text: string, expected: Json): ContractCase {
  return written("a text is read", "General", text, expected);
}

/** A text without a year is a day of this one, whichever that is: told by the days since "1-1". */
function dayOfThisYear(text: string, expected: Json): ContractCase {
  return {
    name: `a day without a year is of this one: ${JSON.stringify(text)} in a cell of format General`,
    since: "1.1",
    pessimistic: true,
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("B2:C2");
        range.values = [["1-1", text]];
        range.load("values,valueTypes,numberFormat");
        await context.sync();
        const [first, day] = (range.values[0] ?? []) as Json[];
        const [, type] = (range.valueTypes[0] ?? []) as Json[];
        const [, format] = (range.numberFormat[0] ?? []) as Json[];
        return [Number(day) - Number(first), type ?? null, format ?? null];
      }),
    expected,
  };
}

/** A text cell keeps what is written. */
function kept(text: string): ContractCase {
  return {
    ...written("a text cell keeps the text", "@", text, [text, "String", "@"]),
    pessimistic: false,
  };
}

/** What Excel makes of the texts of our plans. */
export const coercionCases: readonly ContractCase[] = [
  general("7.10", [7.1, "Double", "General"]),
  general("01", [1, "Double", "General"]),
  general("1e5", [100000, "Double", "0.00E+00"]),
  general("5%", [0.05, "Double", "0%"]),
  general("1,5", [1.5, "Double", "General"]),
  general("1.234.567", [1234567, "Double", "General"]),
  general("18.3.2025", [45734, "Double", "m/d/yyyy"]),
  general("7.10.1", ["7.10.1", "String", "General"]),
  general("1.234,5", [1234.5, "Double", "General"]),
  general("(5)", [-5, "Double", "General"]),
  dayOfThisYear("1-2", [31, "Double", "d-mmm"]),
  general("3/2025", [45717, "Double", "mmm-yy"]),
  general("12/2025", [45992, "Double", "mmm-yy"]),
  general("28/02/2025", [45716, "Double", "m/d/yyyy"]),
  general("2025-03-18", [45734, "Double", "yyyy-mm-dd"]),
  general("8:30", [0.3541666666666667, "Double", "h:mm"]),
  general("1 1/2", [1.5, "Double", "# ?/?"]),
  general("TRUE", [true, "Boolean", "General"]),
  general("'01", ["01", "String", "General"]),
  general("- Ban hành kế hoạch", "InvalidArgument"),
  general("+ Ban hành kế hoạch", "InvalidArgument"),
  general("@ghi chú", "InvalidArgument"),
  general("=", "InvalidArgument"),
  general("=SUM(1", "InvalidArgument"),
  general("Quý III/2026", ["Quý III/2026", "String", "General"]),
  general("2026-2030", ["2026-2030", "String", "General"]),
  general("31/02/2025", ["31/02/2025", "String", "General"]),
  kept("7.10"),
  kept("01"),
  kept("1-2"),
  kept("12/2025"),
  kept("=1+1"),
  kept("- Ban hành kế hoạch"),
  kept("+5"),
  kept("@ghi chú"),
  written("an apostrophe is eaten", "@", "'01", ["01", "String", "@"]),
  written("a number becomes a text", "@", 5, ["5", "String", "@"]),
  written("a number is percent", "0%", "50", [0.5, "Double", "0%"]),
  written("a day keeps the format it has", "dd/mm/yyyy", "28/02/2025", [
    45716,
    "Double",
    "dd/mm/yyyy",
  ]),
  {
    name: "formulas with texts, quoted sheets and signs are taken",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("B2:B3");
        range.formulas = [["=IF(A1=\"a (b\",'kehoach-thu'!A1,-1)"], ["=-A1+5%"]];
        range.load("formulas");
        await context.sync();
        return range.formulas as Json;
      }),
    expected: [["=IF(A1=\"a (b\",'kehoach-thu'!A1,-1)"], ["=-A1+5%"]],
  },
  {
    name: "a formula in a text cell stays text",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("B2");
        range.numberFormat = [["@"]];
        range.formulas = [["=1+1"]];
        range.load("values");
        await context.sync();
        return range.values;
      }),
    expected: [["=1+1"]],
  },
  {
    name: "a formula is read back as it was written",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("B2:C2");
        range.formulas = [["=SUM(A1:A2)", 7]];
        range.load("formulas");
        await context.sync();
        return range.formulas;
      }),
    expected: [["=SUM(A1:A2)", 7]],
  },
];
