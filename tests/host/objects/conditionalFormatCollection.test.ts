import { openExcel } from "../../helpers/excelClient";

function addFormat(
  range: Excel.Range | Excel.RangeAreas,
  formula: string,
): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = "#f2a5a0";
  format.custom.format.font.color = "#7F1D1D";
  format.custom.format.font.bold = true;
  return format;
}

describe("ConditionalFormatCollection", () => {
  it("puts a new format before all others, and lists those that touch the cells", async () => {
    openExcel();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      addFormat(sheet.getRange("A1:A9"), "=A1=1");
      addFormat(sheet.getRange("A5:C5"), "=$A5=2");
      addFormat(sheet.getRange("E1"), "=E1=3");
      const all = sheet.getRange().conditionalFormats.load("items/priority,items/type");
      const some = sheet.getRange("A5").conditionalFormats;
      some.load("items");
      const count = sheet.getRange("C5:E5").conditionalFormats.getCount();
      await context.sync();
      const formulas = some.items.map((format) => format.custom.rule.load("formula"));
      const fill = some.items[0]?.custom.format.fill.load("color");
      await context.sync();
      return {
        priorities: all.items.map(({ priority }) => priority),
        formulas: formulas.map(({ formula }) => formula),
        fill: fill?.color,
        count: count.value,
      };
    });
    expect(found).toEqual({
      priorities: [0, 1, 2],
      formulas: ["=$A5=2", "=A1=1"],
      fill: "#F2A5A0",
      count: 1,
    });
  });

  it("finds a format by its id, and nothing once it is deleted", async () => {
    openExcel();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const format = addFormat(sheet.getRange("A1:A9"), "=A1=1").load("id");
      await context.sync();
      const { conditionalFormats } = sheet.getRange();
      const again = conditionalFormats.getItemOrNullObject(format.id).load("type");
      const range = conditionalFormats.getItem(format.id).getRange().load("address");
      await context.sync();
      const before = [again.isNullObject, again.type, range.address];
      conditionalFormats.getItem(format.id).delete();
      const gone = conditionalFormats.getItemOrNullObject(format.id).load("type");
      await context.sync();
      return [...before, gone.isNullObject];
    });
    expect(found).toEqual([false, "Custom", "Sheet1!A1:A9", true]);
  });

  it("clears the cells asked for and leaves a format on the others", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      addFormat(sheet.getRanges("A1:A9,C1:C9"), "=A1=1");
      addFormat(sheet.getRange("C2"), "=C2=1");
      sheet.getRange("C:C").conditionalFormats.clearAll();
      await context.sync();
    });
    const formats = host.model.sheets[0]?.conditionalFormats ?? [];
    expect(formats.map(({ areas }) => areas)).toEqual([
      [{ row: 0, column: 0, rows: 9, columns: 1 }],
    ]);
  });

  it("gives the several areas of a format, and no single range", async () => {
    openExcel();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const format = addFormat(sheet.getRanges("A1,C1:C9"), "=A1=1");
      const none = format.getRangeOrNullObject().load("address");
      const areas = format.getRanges().load("address");
      await context.sync();
      return [none.isNullObject, areas.address];
    });
    expect(found).toEqual([true, "Sheet1!A1,Sheet1!C1:C9"]);
  });

  it("moves a format to another priority without a gap", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      addFormat(range, "=A1=1");
      addFormat(range, "=A1=2").priority = 1;
      await context.sync();
    });
    const formats = host.model.sheets[0]?.conditionalFormats ?? [];
    expect(formats.map(({ formula, priority }) => [formula, priority])).toEqual([
      ["=A1=1", 0],
      ["=A1=2", 1],
    ]);
  });

  it("refuses a formula without equals sign", async () => {
    openExcel();
    const adding = Excel.run(async (context) => {
      addFormat(context.workbook.worksheets.getItem("Sheet1").getRange("A1"), "A1=1");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("works on a protected sheet only when formatting was allowed", async () => {
    openExcel();
    const add = (allowFormatCells: boolean): Promise<void> =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.protection.protect({ allowFormatCells });
        addFormat(sheet.getRange("A1"), "=A1=1");
        await context.sync();
      });
    await add(true);
    openExcel();
    await expect(add(false)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
