import { openExcel } from "../../helpers/excelClient";

describe("CustomPropertyCollection", () => {
  it("keeps properties beside title and subject, replaces and deletes them", async () => {
    const { host } = openExcel();
    const found = await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = "Biểu giao việc";
      properties.custom.add("plan", "726-KH");
      properties.custom.add("format", 2);
      properties.custom.add("Plan", "727-KH");
      await context.sync();
      properties.custom.load("items/key,items/value,items/type");
      await context.sync();
      const all = properties.custom.items.map(({ key, value, type }) => [
        key,
        value as unknown,
        type,
      ]);
      properties.custom.items[0]?.delete();
      const gone = properties.custom.getItemOrNullObject("plan").load("value");
      await context.sync();
      return [all, gone.isNullObject];
    });
    expect(found).toEqual([
      [
        ["plan", "727-KH", "String"],
        ["format", 2, "Number"],
      ],
      true,
    ]);
    expect(host.model.title).toBe("Biểu giao việc");
  });
});
