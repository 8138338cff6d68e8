import type { Json } from "../member";
import { onScratchSheet, refusalOf, type ContractCase } from "./contractCase";

/** How the actions of one sync hang together. */
export const batchCases: readonly ContractCase[] = [
  {
    name: "actions run in order within a sync",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.values = [["trước"]];
        range.load("values");
        sheet.getRange("A1").values = [["sau"]];
        await context.sync();
        return range.values as Json;
      }),
    expected: [["trước"]],
  },
  {
    name: "what ran before an error stays, what follows does not run",
    since: "1.4",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("A1").values = [["trước"]];
        sheet.getRange("A2:B2").values = [["sai"]];
        sheet.getRange("A3").values = [["sau"]];
        const refusal = await refusalOf(() => context.sync());
        const range = sheet.getRange("A1:A3");
        range.load("values");
        await context.sync();
        return [refusal, range.values as Json];
      }),
    expected: ["InvalidArgument", [["trước"], [""], [""]]],
  },
  {
    name: "a grid of another shape is refused",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (sheet, context) => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
        return refusalOf(() => context.sync());
      }),
    expected: "InvalidArgument",
  },
  {
    name: "one value fills the whole range",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A1:B2");
        (range as { values: unknown }).values = "x";
        range.load("values");
        await context.sync();
        return range.values;
      }),
    expected: [
      ["x", "x"],
      ["x", "x"],
    ],
  },
  {
    name: "null leaves a cell, an empty text clears it",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A1:B1");
        range.values = [["a", "b"]];
        range.values = [[null, ""]];
        range.load("values,valueTypes");
        await context.sync();
        return [range.values, range.valueTypes];
      }),
    expected: [[["a", ""]], [["String", "Empty"]]],
  },
  {
    name: "more than 1,500 cells arrive whole",
    since: "1.7",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRangeByIndexes(0, 0, 1000, 4);
        range.values = Array.from({ length: 1000 }, (_, row) => [row, row + 1, row + 2, row + 3]);
        const last = sheet.getRange("A1000:D1000");
        last.load("values");
        const used = sheet.getUsedRange();
        used.load("address");
        await context.sync();
        return [last.values, used.address.split("!")[1] ?? ""];
      }),
    expected: [[[999, 1000, 1001, 1002]], "A1:D1000"],
  },
  {
    name: "a large grid of another shape is refused as well",
    since: "1.7",
    run: (excel) =>
      onScratchSheet(excel, (sheet, context) => {
        sheet.getRangeByIndexes(0, 0, 999, 4).values = Array.from({ length: 1000 }, () => [
          1, 2, 3, 4,
        ]);
        return refusalOf(() => context.sync());
      }),
    expected: "InvalidArgument",
  },
  {
    name: "an address that is none is refused",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (sheet, context) => {
        sheet.getRange("A0:zz").load("values");
        return refusalOf(() => context.sync());
      }),
    expected: "InvalidArgument",
  },
  {
    name: "values of a whole column cannot be written",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (sheet, context) => {
        (sheet.getRange("A:A") as { values: unknown }).values = "x";
        return refusalOf(() => context.sync());
      }),
    expected: "InvalidArgument",
  },
];
