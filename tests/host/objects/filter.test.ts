import { openExcel } from "../../helpers/excelClient";
import { addTaskTable } from "../../helpers/taskTable";

describe("Filter", () => {
  it("hides the rows whose column holds none of the values, and shows them again", async () => {
    const { host } = openExcel();
    const hidden = (): number[] =>
      [...(host.model.sheets[0]?.rows ?? [])]
        .filter(([, row]) => row.hidden === true)
        .map(([row]) => row);
    await Excel.run(async (context) => {
      addTaskTable(context)
        .columns.getItem("Trạng thái")
        .filter.applyValuesFilter(["Đang thực hiện"]);
      await context.sync();
    });
    expect(hidden()).toEqual([1, 3]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("NhiemVu");
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(table.autoFilter.isDataFiltered).toBe(true);
      table.clearFilters();
      await context.sync();
    });
    expect(hidden()).toEqual([]);
  });

  it("works on a protected sheet only when filtering was allowed", async () => {
    openExcel();
    const filter = (allowAutoFilter: boolean): Promise<void> =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const table = addTaskTable(context);
        sheet.protection.protect({ allowAutoFilter });
        table.columns.getItemAt(2).filter.applyValuesFilter(["Hoàn thành"]);
        await context.sync();
      });
    await filter(true);
    openExcel();
    await expect(filter(false)).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("says that it plays no other filters than by values", async () => {
    openExcel();
    const filtering = Excel.run(async (context) => {
      addTaskTable(context).columns.getItemAt(0).filter.applyTopItemsFilter(1);
      await context.sync();
    });
    await expect(filtering).rejects.toMatchObject({ code: "HostNotImplemented" });
  });
});
