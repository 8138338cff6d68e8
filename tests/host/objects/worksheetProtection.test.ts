import { openExcel } from "../../helpers/excelClient";

const onSheet = (act: (protection: Excel.WorksheetProtection) => void): Promise<void> =>
  Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem("Sheet1").protection);
    await context.sync();
  });

describe("WorksheetProtection", () => {
  it("tells what is allowed", async () => {
    openExcel();
    await onSheet((protection) => protection.protect({ allowAutoFilter: true }));
    const [isProtected, options] = await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem("Sheet1");
      protection.load("protected,options");
      await context.sync();
      return [protection.protected, protection.options];
    });
    expect(isProtected).toBe(true);
    expect(options).toMatchObject({ allowAutoFilter: true, allowSort: false });
  });

  it("fails when the sheet is protected already", async () => {
    openExcel();
    await onSheet((protection) => protection.protect());
    await expect(onSheet((protection) => protection.protect())).rejects.toMatchObject({
      code: "AccessDenied",
    });
  });

  it("opens with its password only", async () => {
    const { host } = openExcel();
    await onSheet((protection) => protection.protect({}, "mật khẩu"));
    await expect(onSheet((protection) => protection.unprotect())).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await onSheet((protection) => protection.unprotect("mật khẩu"));
    expect(host.model.sheets[0]?.protection).toBeNull();
  });

  it("refuses an option that Excel does not know", async () => {
    openExcel();
    const options = { allowEverything: true } as Excel.WorksheetProtectionOptions;
    await expect(onSheet((protection) => protection.protect(options))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });
});
