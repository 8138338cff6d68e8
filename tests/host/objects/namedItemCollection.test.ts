import { openExcel } from "../../helpers/excelClient";

describe("NamedItemCollection", () => {
  it("names cells and formulas, and gives the cells back", async () => {
    openExcel();
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Danh mục");
      const { names } = context.workbook;
      names.add("TrangThai", sheet.getRange("A2:A8"));
      const day = names.add("NgayChot", "=46022");
      await context.sync();
      const cells = names.getItem("trangthai").load("formula,type,scope,visible");
      const range = cells.getRange().load("address");
      const noRange = day.getRangeOrNullObject().load("address");
      day.load("type,formula");
      const missing = names.getItemOrNullObject("KhongCo").load("name");
      await context.sync();
      return [cells.toJSON(), range.address, day.type, noRange.isNullObject, missing.isNullObject];
    });
    expect(found).toEqual([
      {
        formula: "='Danh mục'!$A$2:$A$8",
        type: "Range",
        scope: "Workbook",
        visible: true,
      },
      "'Danh mục'!A2:A8",
      "Integer",
      true,
      true,
    ]);
  });

  it("turns a name to other cells, hides it and deletes it", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const name = context.workbook.names.add("DanhMuc", "=Sheet1!$A$1");
      await context.sync();
      name.formula = "=Sheet1!$B$1:$B$4";
      name.visible = false;
      await context.sync();
    });
    expect(host.model.names).toMatchObject([{ formula: "=Sheet1!$B$1:$B$4", visible: false }]);
    await Excel.run(async (context) => {
      context.workbook.names.getItem("DanhMuc").delete();
      await context.sync();
    });
    expect(host.model.names).toEqual([]);
  });

  it("keeps the names of a sheet apart from those of the workbook", async () => {
    openExcel();
    const names = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.names.add("Dau", "=Sheet1!$A$1");
      context.workbook.names.add("Dau", "=Sheet1!$B$1");
      const ofSheet = sheet.names.load("items/name,items/formula,items/scope");
      const ofBook = context.workbook.names.load("items/name,items/formula");
      await context.sync();
      return [ofSheet, ofBook].map(({ items }) => items.map(({ formula }) => formula as string));
    });
    expect(names).toEqual([["=Sheet1!$A$1"], ["=Sheet1!$B$1"]]);
  });

  it.each([
    ["with spaces", "Danh mục", "=1", "InvalidArgument"],
    ["that reads as a cell", "A1", "=1", "InvalidArgument"],
    ["that reads as a row and column", "R1C1", "=1", "InvalidArgument"],
    ["that is taken", "danhmuc", "=1", "ItemAlreadyExists"],
    ["for a formula without equals sign", "Moi", "1", "InvalidArgument"],
  ])("refuses a name %s", async (_, name, formula, code) => {
    openExcel();
    const adding = Excel.run(async (context) => {
      context.workbook.names.add("DanhMuc", "=Sheet1!$A$1");
      context.workbook.names.add(name, formula);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
  });
});
