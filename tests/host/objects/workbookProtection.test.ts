import { openExcel } from "../../helpers/excelClient";

describe("WorkbookProtection", () => {
  it("locks the structure, once, and opens with the password only", async () => {
    openExcel();
    const locked = await Excel.run(async (context) => {
      const { protection } = context.workbook;
      protection.protect("mật khẩu");
      protection.load("protected");
      await context.sync();
      return protection.protected;
    });
    expect(locked).toBe(true);
    const act = (change: (protection: Excel.WorkbookProtection) => void): Promise<void> =>
      Excel.run(async (context) => {
        change(context.workbook.protection);
        await context.sync();
      });
    await expect(act((protection) => protection.protect())).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await expect(act((protection) => protection.unprotect("sai"))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await act((protection) => protection.unprotect("mật khẩu"));
    await act((protection) => protection.protect());
  });
});
