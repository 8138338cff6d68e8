import { openExcel } from "../../helpers/excelClient";
import { addTaskTable } from "../../helpers/taskTable";

describe("TableCollection", () => {
  it("finds a table by its name from the sheet and from the workbook, after the request that made it", async () => {
    openExcel();
    const found = await Excel.run(async (context) => {
      const table = addTaskTable(context);
      await context.sync();
      const { worksheets, tables } = context.workbook;
      const ofSheet = worksheets.getItem("Sheet1").tables.getItem("nhiemvu");
      const ofBook = tables.getItemOrNullObject("NhiemVu");
      const missing = tables.getItemOrNullObject("KhongCo");
      tables.load("items/name,count");
      for (const each of [table, ofSheet, ofBook, missing]) each.load("id,name");
      await context.sync();
      return {
        same: table.id === ofSheet.id && table.id === ofBook.id,
        missing: missing.isNullObject,
        names: tables.items.map(({ name }) => name),
        count: tables.count,
      };
    });
    expect(found).toEqual({ same: true, missing: true, names: ["NhiemVu"], count: 1 });
  });

  it.each(["C4:D6", "A1:C4", "B2"])("refuses a table at %s over another one", async (address) => {
    openExcel();
    const adding = Excel.run(async (context) => {
      addTaskTable(context);
      context.workbook.worksheets.getItem("Sheet1").tables.add(address, true);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("makes headings texts, names blank ones and numbers repeated ones", async () => {
    openExcel();
    const headings = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:D1").values = [[2025, "", "Ghi chú", "ghi chú"]];
      const header = sheet.tables.add("A1:D2", true).getHeaderRowRange().load("values");
      await context.sync();
      return header.values;
    });
    expect(headings).toEqual([["2025", "Column1", "Ghi chú", "ghi chú2"]]);
  });

  it("refuses to make a table on a protected sheet", async () => {
    openExcel();
    const adding = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.protection.protect();
      sheet.tables.add("A1:B2", true);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("says that it does not play tables without headings", async () => {
    openExcel();
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B2", false);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code: "HostNotImplemented" });
  });
});
