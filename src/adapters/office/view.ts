import { HostError } from "../../usecases/hostError";
import type { Place } from "../../usecases/openWorkbook";
import { sheetName } from "../../workbook/sheetLimits";
import { cellOfAddress } from "./cellPlace";
import { rangeAt } from "./rangeAt";
import { runExcel } from "./runExcel";
import type { SheetDirectory } from "./sheetDirectory";

/** Shows a cell: its sheet in front, the cell chosen. */
export async function goTo({ sheet, cell }: Place, directory: SheetDirectory): Promise<void> {
  await runExcel(sheet, async (context) => {
    const wanted = context.workbook.worksheets.getItemOrNullObject(directory.stored(sheet));
    wanted.load("visibility");
    await context.sync();
    // A hidden sheet cannot be shown: to the user it is not there.
    if (wanted.isNullObject || wanted.visibility !== "Visible")
      throw new HostError("place-missing", sheet);
    wanted.activate();
    rangeAt(wanted, cell).select();
    await context.sync();
  });
}

/** The cell the user is at. */
export async function selection(): Promise<Place> {
  return runExcel("", async (context) => {
    const cell = context.workbook.getActiveCell().untrack();
    cell.load("address,worksheet/name");
    await context.sync();
    return { sheet: sheetName(cell.worksheet.name), cell: cellOfAddress(cell.address) };
  });
}
