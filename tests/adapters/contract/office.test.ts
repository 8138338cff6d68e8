import { openExcelWorkbook } from "../../../src/adapters/office/openExcelWorkbook";
import { openExcel } from "../../helpers/excelClient";
import { describeWorkbookContract } from "./workbookContract";

describe.each(["desktop-1.13", "web-1.21"] as const)("On %s", (profile) => {
  describeWorkbookContract("the Office adapter", async (draft) => {
    openExcel({ profile });
    const workbook = openExcelWorkbook();
    await workbook.write(draft);
    return workbook.read();
  });
});
