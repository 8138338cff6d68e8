import { readWorkbook } from "../../../src/adapters/xlsx/readWorkbook";
import { writeWorkbook } from "../../../src/adapters/xlsx/writeWorkbook";
import { describeWorkbookContract } from "./workbookContract";

describeWorkbookContract("The file adapter", async (draft) => {
  const reading = await readWorkbook("a.xlsx", await writeWorkbook(draft));
  if (reading.kind !== "read") throw new Error(reading.message);
  return reading.workbook;
});
