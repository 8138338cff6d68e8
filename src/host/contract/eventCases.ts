import type { Json } from "../member";
import { onScratchSheet, pause, type ContractCase } from "./contractCase";

/** Events may take their time in Excel. */
const ARRIVAL = 300;

/** What handlers are told. */
export const eventCases: readonly ContractCase[] = [
  {
    name: "what the add-in writes is told to its own handlers",
    since: "1.14",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const told: Json[] = [];
        sheet.onChanged.add((args) => {
          told.push([args.address, args.changeType, args.source, args.triggerSource]);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("B2:C2").values = [[1, 2]];
        await context.sync();
        await pause(ARRIVAL);
        return told;
      }),
    expected: [["B2:C2", "RangeEdited", "Local", "ThisLocalAddin"]],
  },
  {
    name: "an edit of one cell is told with its values before and after",
    since: "1.9",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        sheet.getRange("B2").values = [[1]];
        await context.sync();
        const told: Json[] = [];
        sheet.onChanged.add((args) => {
          const details = args.details as Partial<Excel.ChangedEventDetail> | undefined;
          told.push([
            (details?.valueBefore as Json | undefined) ?? null,
            (details?.valueAfter as Json | undefined) ?? null,
          ]);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("B2").values = [[2]];
        await context.sync();
        await pause(ARRIVAL);
        return told;
      }),
    expected: [[1, 2]],
  },
  {
    name: "the collection is told about every sheet",
    since: "1.9",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const told: Json[] = [];
        const handler = context.workbook.worksheets.onChanged.add((args) => {
          told.push(args.address);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        await pause(ARRIVAL);
        handler.remove();
        await context.sync();
        return told;
      }),
    expected: ["A1"],
  },
  {
    name: "a handler that was taken back is told nothing",
    since: "1.7",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const told: Json[] = [];
        const handler = sheet.onChanged.add((args) => {
          told.push(args.address);
          return Promise.resolve();
        });
        await context.sync();
        handler.remove();
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        await pause(ARRIVAL);
        return told;
      }),
    expected: [],
  },
  {
    name: "nothing is told while events are switched off",
    since: "1.8",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const told: Json[] = [];
        sheet.onChanged.add((args) => {
          told.push(args.address);
          return Promise.resolve();
        });
        context.runtime.enableEvents = false;
        await context.sync();
        sheet.getRange("A1").values = [[1]];
        await context.sync();
        context.runtime.enableEvents = true;
        await context.sync();
        await pause(ARRIVAL);
        return told;
      }),
    expected: [],
  },
  {
    name: "a handler can ask for the range that changed",
    since: "1.8",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const told: Promise<Json>[] = [];
        sheet.onChanged.add((args) => {
          const read = excel.run(async (inner): Promise<Json> => {
            const range = args.getRange(inner);
            range.load("values");
            await inner.sync();
            return range.values as Json;
          });
          told.push(read);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("B2").values = [["mới"]];
        await context.sync();
        await pause(ARRIVAL);
        return Promise.all(told);
      }),
    expected: [[["mới"]]],
  },
  {
    name: "inserting a row is told as such",
    since: "1.7",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const told: Json[] = [];
        sheet.onChanged.add((args) => {
          told.push([args.address, args.changeType]);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("2:2").insert("Down");
        await context.sync();
        await pause(ARRIVAL);
        return told;
      }),
    expected: [["2:2", "RowInserted"]],
  },
  {
    name: "choosing cells is told",
    since: "1.7",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const told: Json[] = [];
        sheet.onSelectionChanged.add((args) => {
          told.push(args.address);
          return Promise.resolve();
        });
        await context.sync();
        sheet.getRange("C3").select();
        await context.sync();
        await pause(ARRIVAL);
        return told.at(-1) ?? null;
      }),
    expected: "C3",
  },
];
