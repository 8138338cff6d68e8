import { openExcel } from "../../helpers/excelClient";

describe("SettingCollection", () => {
  it("keeps values by key, replaces and deletes them", async () => {
    openExcel();
    const found = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("ky", "2025-11");
      settings.add("luu", { tat: ["a"], so: 3 });
      settings.add("ky", "2025-12");
      await context.sync();
      const month = settings.getItem("ky").load("value");
      const kept = settings.getItem("luu").load("value");
      settings.load("items/key");
      await context.sync();
      const keys = settings.items.map(({ key }) => key);
      settings.getItem("ky").delete();
      const gone = settings.getItemOrNullObject("ky").load("value");
      await context.sync();
      return [month.value as unknown, kept.value as unknown, keys, gone.isNullObject];
    });
    expect(found).toEqual(["2025-12", { tat: ["a"], so: 3 }, ["ky", "luu"], true]);
  });
});
