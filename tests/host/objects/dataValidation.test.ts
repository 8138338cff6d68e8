import { openExcel } from "../../helpers/excelClient";

function withRule(rule: unknown): Promise<void> {
  return Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A3");
    cells.dataValidation.rule = rule as Excel.DataValidationRule;
    await context.sync();
  });
}

describe("DataValidation", () => {
  it("gives back its rule with formulas, its prompt and its alert", async () => {
    openExcel();
    await withRule({ wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } });
    const read = await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A2");
      const { dataValidation } = cells;
      dataValidation.prompt = { showPrompt: true, title: "Tiến độ", message: "Từ 0 đến 100" };
      dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      await context.sync();
      return dataValidation.toJSON();
    });
    expect(read).toEqual({
      type: "WholeNumber",
      rule: { wholeNumber: { formula1: "=0", formula2: "=100", operator: "Between" } },
      prompt: { showPrompt: true, title: "Tiến độ", message: "Từ 0 đến 100" },
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
      ignoreBlanks: true,
    });
  });

  it("takes days as ISO texts", async () => {
    const { host } = openExcel();
    await withRule({ date: { formula1: "2026-01-01", operator: "GreaterThan" } });
    expect(host.model.sheets[0]?.validations[0]?.rule).toEqual({
      date: { formula1: "=46023", operator: "GreaterThan" },
    });
  });

  it.each([
    ["no kind of rule", {}],
    ["two kinds of rule", { custom: { formula: "=A1>0" }, list: { source: "a,b" } }],
    ["a kind that Excel does not know", { email: { formula: "=A1>0" } }],
    ["between one bound", { decimal: { formula1: 0, operator: "Between" } }],
    ["an unknown operator", { decimal: { formula1: 0, operator: "More" } }],
    ["a bound that is no number", { decimal: { formula1: "nhiều", operator: "EqualTo" } }],
    ["a blank list", { list: { inCellDropDown: true, source: "" } }],
    [
      "a list over 255 characters",
      { list: { inCellDropDown: true, source: "đơn vị,".repeat(40) } },
    ],
    ["a formula without equals sign", { custom: { formula: "A1>0" } }],
    ["a part that is not its own", { custom: { formula: "=A1>0", operator: "Between" } }],
  ])("refuses %s", async (_, rule) => {
    openExcel();
    await expect(withRule(rule)).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("refuses a title longer than 32 characters", async () => {
    openExcel();
    const prompting = Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      const title = "Nhập trạng thái của nhiệm vụ này vào đây";
      cells.dataValidation.prompt = { showPrompt: true, title, message: "" };
      await context.sync();
    });
    await expect(prompting).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("tells cells without it, with it in part, and with different rules", async () => {
    openExcel();
    const types = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1:A2").dataValidation.rule = {
        list: { inCellDropDown: true, source: "a,b" },
      };
      sheet.getRange("A3").dataValidation.rule = { custom: { formula: "=A3>0" } };
      const read = ["B1", "A1:A2", "A3:A4", "A1:A3"].map((address) =>
        sheet.getRange(address).dataValidation.load("type"),
      );
      await context.sync();
      return read.map(({ type }) => type);
    });
    expect(types).toEqual(["None", "List", "MixedCriteria", "Inconsistent"]);
  });

  it("is taken from some cells and stays on the others", async () => {
    const { host } = openExcel();
    await withRule({ list: { inCellDropDown: true, source: "a,b" } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2").dataValidation.clear();
      await context.sync();
    });
    const rows = host.model.sheets[0]?.validations.map(({ area }) => [area.row, area.rows]);
    expect(rows).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  it("is given to several areas at once", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem("Sheet1").getRanges("A1:A3,C1:C3");
      cells.dataValidation.rule = { list: { inCellDropDown: true, source: "=DanhMuc" } };
      await context.sync();
    });
    expect(host.model.sheets[0]?.validations.map(({ area }) => area.column)).toEqual([0, 2]);
  });

  it("is refused on a protected sheet", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      await context.sync();
    });
    await expect(withRule({ custom: { formula: "=A1>0" } })).rejects.toMatchObject({
      code: "AccessDenied",
    });
    expect(host.model.sheets[0]?.validations).toEqual([]);
  });
});
