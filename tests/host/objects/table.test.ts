import { openExcel } from "../../helpers/excelClient";
import { addTaskTable } from "../../helpers/taskTable";

describe("Table", () => {
  it("gives the ranges of headings, body, columns and rows", async () => {
    openExcel();
    const addresses = await Excel.run(async (context) => {
      const table = addTaskTable(context);
      const columns = table.columns.load("items/name,items/index");
      const ranges = [
        table.getRange(),
        table.getHeaderRowRange(),
        table.getDataBodyRange(),
        table.columns.getItem("Trạng thái").getDataBodyRange(),
        table.columns.getItemAt(1).getRange(),
        table.rows.getItemAt(2).getRange(),
      ];
      for (const range of ranges) range.load("address");
      await context.sync();
      expect(columns.items.map(({ name }) => name)).toEqual(["TT", "Nhiệm vụ", "Trạng thái"]);
      return ranges.map(({ address }) => address.replace("Sheet1!", ""));
    });
    expect(addresses).toEqual(["A1:C4", "A1:C1", "A2:C4", "C2:C4", "B1:B4", "A4:C4"]);
  });

  it.each(["Nhiệm vụ", "2025", "A1", ""])("refuses to be called %j", async (name) => {
    openExcel();
    const naming = Excel.run(async (context) => {
      addTaskTable(context).name = name;
      await context.sync();
    });
    await expect(naming).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("refuses a name that another table or a name of the workbook has", async () => {
    openExcel();
    const naming = Excel.run(async (context) => {
      const table = addTaskTable(context);
      context.workbook.names.add("DanhMuc", "=Sheet1!$E$1:$E$3");
      table.name = "danhmuc";
      await context.sync();
    });
    await expect(naming).rejects.toMatchObject({ code: "ItemAlreadyExists" });
  });

  it("keeps its cells when it becomes a range, and empties them when it is deleted", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      addTaskTable(context).convertToRange();
      await context.sync();
    });
    const [sheet] = host.model.sheets;
    expect([sheet?.tables.length, sheet?.cells.size]).toEqual([0, 12]);
    await Excel.run(async (context) => {
      const tables = context.workbook.worksheets.getItem("Sheet1").tables;
      tables.add("A1:C4", true).delete();
      await context.sync();
    });
    expect([sheet?.tables.length, sheet?.cells.size]).toEqual([0, 0]);
  });

  it("grows over new rows, and refuses to lose its headings", async () => {
    const { host } = openExcel();
    const resize = (address: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("NhiemVu").resize(address);
        await context.sync();
      });
    await Excel.run(async (context) => {
      addTaskTable(context);
      await context.sync();
    });
    await resize("A1:C9");
    expect(host.model.sheets[0]?.tables[0]?.area).toMatchObject({ row: 0, rows: 9 });
    await expect(resize("A2:C9")).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
