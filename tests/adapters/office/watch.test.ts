import { openExcelWorkbook } from "../../../src/adapters/office/openExcelWorkbook";
import type { WorkbookChange } from "../../../src/usecases/openWorkbook";
import { openExcel } from "../../helpers/excelClient";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { hostSheet } from "../../helpers/hostModel";

const TASKS = "Nhiệm vụ";
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

async function watched(profile: "desktop-1.13" | "desktop-1.21") {
  const { host, Excel } = openExcel({ profile });
  const workbook = openExcelWorkbook();
  await workbook.write(aTemplate("so-khcn"));
  const told: WorkbookChange[] = [];
  const stop = await workbook.watch((change) => told.push(change));
  return { host, Excel, workbook, told, stop, id: hostSheet(host, TASKS).id };
}

/** Long enough for an older Excel's echo of our own writing to be over. */
async function quiet(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
}

describe.each(["desktop-1.13", "desktop-1.21"] as const)("watching on %s", (profile) => {
  it("tells which rows the user changed", async () => {
    const { host, told, id } = await watched(profile);
    await quiet();
    host.userEdit(id, { row: 4, column: 11, rows: 2, columns: 1 }, [["a"], ["b"]]);
    await host.delivered();
    expect(told).toContainEqual({ kind: "cells", sheet: TASKS, firstRow: 5, lastRow: 6 });
  });

  it("tells that formulas have other values", async () => {
    const { host, told, id } = await watched(profile);
    host.userEdit(id, cell(4, 30), [["=1+1"]]);
    host.setCalculated(id, 4, 30, 2);
    await host.delivered();
    expect(told).toContainEqual({ kind: "calculated" });
  });

  it("tells where the user goes", async () => {
    const { host, told, id } = await watched(profile);
    host.userActivate(id);
    host.userSelect(id, cell(7, 9));
    await host.delivered();
    expect(told).toContainEqual({ kind: "selection", place: { sheet: TASKS, cell: "J8" } });
  });

  it("tells that rows moved and that sheets came", async () => {
    const { host, Excel, told } = await watched(profile);
    await quiet();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Của tôi");
      await context.sync();
    });
    await host.delivered();
    expect(told).toContainEqual({ kind: "structure" });
  });

  it("does not tell what we write ourselves", async () => {
    const { host, told, workbook } = await watched(profile);
    await workbook.edit([{ sheet: TASKS, cell: "L5", value: "ghi" }]);
    await workbook.write(aTemplate("so-y-te"));
    await workbook.removeSheets(["Danh mục"]);
    await host.delivered();
    expect(told.filter(({ kind }) => kind !== "selection" && kind !== "calculated")).toEqual([]);
  });

  it("tells nothing more once it is stopped", async () => {
    const { host, told, stop, id } = await watched(profile);
    await quiet();
    await stop();
    host.userEdit(id, cell(4, 11), [["a"]]);
    host.userSelect(id, cell(7, 9));
    await host.delivered();
    expect(told).toEqual([]);
  });
});

describe("watching renamed sheets", () => {
  it.each(["desktop-1.13", "desktop-1.21"] as const)(
    "tells the new name on %s",
    async (profile) => {
      const { host, Excel, told, id } = await watched(profile);
      await quiet();
      host.userEdit(id, cell(4, 11), [["a"]]);
      await host.delivered();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(TASKS).name = "Việc của sở";
        await context.sync();
      });
      await host.delivered();
      host.userEdit(id, cell(5, 11), [["b"]]);
      await host.delivered();
      expect(told).toContainEqual({ kind: "cells", sheet: "Việc của sở", firstRow: 6, lastRow: 6 });
    },
  );
});
