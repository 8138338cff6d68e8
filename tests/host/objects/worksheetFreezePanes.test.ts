import { openExcel } from "../../helpers/excelClient";

describe("WorksheetFreezePanes", () => {
  it.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null]>([
    ["rows", (panes) => panes.freezeRows(3), "Sheet1!1:3"],
    ["columns", (panes) => panes.freezeColumns(2), "Sheet1!A:B"],
    ["both at a range", (panes) => panes.freezeAt("A1:B3"), "Sheet1!A1:B3"],
    [
      "nothing any more",
      (panes) => {
        panes.freezeRows(3);
        panes.unfreeze();
      },
      null,
    ],
    ["nothing with a count of zero", (panes) => panes.freezeRows(0), null],
  ])("freezes %s", async (_, freeze, address) => {
    openExcel();
    const location = await Excel.run(async (context) => {
      const { freezePanes } = context.workbook.worksheets.getItem("Sheet1");
      freeze(freezePanes);
      const range = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      return range.isNullObject ? null : range.address;
    });
    expect(location).toBe(address);
  });
});
