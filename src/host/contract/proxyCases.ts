import { onScratchSheet, refusalOf, type ContractCase } from "./contractCase";

/** How proxies behave before and after they are loaded. */
export const proxyCases: readonly ContractCase[] = [
  {
    name: "a property that was not loaded cannot be read",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (sheet) =>
        refusalOf(() => Promise.resolve(sheet.getRange("A1").values)),
      ),
    expected: "PropertyNotLoaded",
  },
  {
    name: "a property that was loaded but not synced cannot be read",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, (sheet) => {
        const range = sheet.getRange("A1");
        range.load("address");
        return refusalOf(() => Promise.resolve(range.address));
      }),
    expected: "PropertyNotLoaded",
  },
  {
    name: "an object that is not there is a null object",
    since: "1.4",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("không có");
        sheet.load("name");
        await context.sync();
        return sheet.isNullObject;
      }),
    expected: true,
  },
  {
    name: "a null object is known without being loaded",
    since: "1.4",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("không có");
        await context.sync();
        return sheet.isNullObject;
      }),
    expected: true,
  },
  {
    name: "whatever is asked of a null object is null again",
    since: "1.4",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("không có");
        const used = sheet.getUsedRangeOrNullObject();
        used.load("values");
        await context.sync();
        return used.isNullObject;
      }),
    expected: true,
  },
  {
    name: "a sheet that is not there is not found",
    since: "1.1",
    run: (excel) =>
      refusalOf(() =>
        excel.run(async (context) => {
          context.workbook.worksheets.getItem("không có").load("name");
          await context.sync();
        }),
      ),
    expected: "ItemNotFound",
  },
  {
    name: "a range is still known in the next sync of its run",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("B2:C3");
        await context.sync();
        range.load("address");
        await context.sync();
        return range.address.split("!")[1] ?? "";
      }),
    expected: "B2:C3",
  },
  {
    name: "a range cannot be used after its run",
    since: "1.1",
    run: (excel) =>
      refusalOf(async () => {
        const kept = await excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
          await context.sync();
          return range;
        });
        kept.load("values");
        await kept.context.sync();
      }),
    expected: "InvalidObjectPath",
  },
  {
    name: "a range that is kept moves with its cells",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("B5:C6");
        await context.sync();
        sheet.getRange("2:3").delete("Up");
        range.load("address");
        await context.sync();
        return range.address.split("!")[1] ?? "";
      }),
    expected: "B3:C4",
  },
  {
    name: "items of a collection are loaded with the asked properties only",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (_, context) => {
        const sheets = context.workbook.worksheets;
        sheets.load("items/name");
        await context.sync();
        const last = sheets.items.at(-1);
        const position = await refusalOf(() => Promise.resolve(last?.position));
        return [last?.name ?? "", position];
      }),
    expected: ["kehoach-thu", "PropertyNotLoaded"],
  },
  {
    name: "nested properties are loaded by path",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A1");
        range.format.fill.color = "#FFF2CC";
        range.load("format/fill/color,worksheet/name");
        await context.sync();
        return [range.format.fill.color, range.worksheet.name];
      }),
    expected: ["#FFF2CC", "kehoach-thu"],
  },
  {
    name: "properties are loaded by an object of flags",
    since: "1.1",
    run: (excel) =>
      onScratchSheet(excel, async (sheet, context) => {
        const range = sheet.getRange("A1:B3");
        range.load({ rowCount: true, format: { font: { bold: true } } });
        await context.sync();
        return [range.rowCount, range.format.font.bold];
      }),
    expected: [3, false],
  },
];
