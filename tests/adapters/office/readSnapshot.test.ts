import { openExcelWorkbook } from "../../../src/adapters/office/openExcelWorkbook";
import { cellKey } from "../../../src/host/model";
import { openExcel } from "../../helpers/excelClient";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { hostSheet } from "../../helpers/hostModel";
import { bigRollUp } from "../../helpers/rollUpDrafts";
import { aDraft } from "../contract/workbookContract";

const MEGABYTE = 1024 * 1024;

describe("reading the open workbook", () => {
  it.each(["desktop-1.13", "web-1.21"] as const)(
    "takes at most three requests for a template on %s",
    async (profile) => {
      const { host } = openExcel({ profile });
      const workbook = openExcelWorkbook();
      await workbook.write(aTemplate(null));
      host.requests.length = 0;
      const { sheets } = await workbook.read();
      expect(sheets.find(({ name }) => name === "Nhiệm vụ")?.rows.length).toBe(82);
      expect(host.requests.length).toBeLessThanOrEqual(3);
    },
  );

  it("reads a long sheet in parts and loses no row", async () => {
    const { host } = openExcel({ profile: "web-1.21" });
    const workbook = openExcelWorkbook();
    await workbook.write(await bigRollUp(5_000));
    host.requests.length = 0;
    const { sheets } = await workbook.read();
    const rows = sheets.find(({ name }) => name === "Chi tiết")?.rows ?? [];
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 5_001 }, (_, at) => at + 1),
    );
    expect(host.requests.length).toBeGreaterThan(3);
    expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(MEGABYTE);
  });

  it("reads an empty workbook", async () => {
    openExcel();
    expect(await openExcelWorkbook().read()).toEqual({
      sheets: [{ name: "Sheet1", visibility: "visible", rows: [] }],
      properties: new Map(),
      macros: false,
    });
  });

  it("tells errors, truth values, days and percents from each other", async () => {
    const { host } = openExcel();
    const workbook = openExcelWorkbook();
    await workbook.write(
      aDraft([
        [
          { value: 0, style: "integer", formula: "1/0" },
          { value: true, style: "text" },
          { value: 45_716, style: "date" },
          { value: 0.5, style: "percent" },
        ],
      ]),
    );
    host.setCalculated(hostSheet(host, "Trang thử").id, 0, 0, "#DIV/0!");
    const { sheets } = await workbook.read();
    expect(sheets[0]?.rows[0]?.cells).toEqual([
      { ref: "A1", type: "error", value: "#DIV/0!", numberFormat: null, formula: "1/0" },
      { ref: "B1", type: "boolean", value: true, numberFormat: null, formula: null },
      { ref: "C1", type: "date", value: 45_716, numberFormat: "dd/mm/yyyy", formula: null },
      { ref: "D1", type: "number", value: 0.5, numberFormat: "0%", formula: null },
    ]);
  });

  it("refuses a sheet with a cell far away from the table, and names it", async () => {
    const { host } = openExcel();
    const sheet = hostSheet(host, "Sheet1");
    const format = { numberFormat: "General" };
    sheet.cells.set(cellKey(0, 0), { value: "a", formula: null, format });
    sheet.cells.set(cellKey(1_000_000, 0), { value: "b", formula: null, format });
    await expect(openExcelWorkbook().read()).rejects.toMatchObject({
      code: "request-too-large",
      subject: "Sheet1",
    });
  });

  it("finds a sheet again whose name is stored in decomposed letters", async () => {
    const { host } = openExcel();
    const workbook = openExcelWorkbook();
    await workbook.write(aDraft([[{ value: "a", style: "text" }]], { name: "Nhiệm vụ" }));
    hostSheet(host, "Nhiệm vụ").name = "Nhiệm vụ".normalize("NFD");
    const { sheets } = await workbook.read();
    expect(sheets.map(({ name }) => name)).toEqual(["Nhiệm vụ"]);
    expect(await workbook.readRows("Nhiệm vụ", 1, 1)).toHaveLength(1);
  });
});

describe("reading rows", () => {
  it("takes at most two requests and gives the rows asked for", async () => {
    const { host } = openExcel();
    const workbook = openExcelWorkbook();
    await workbook.write(aTemplate("so-khcn"));
    const { sheets } = await workbook.read();
    const all = sheets.find(({ name }) => name === "Nhiệm vụ")?.rows ?? [];
    host.requests.length = 0;
    expect(await workbook.readRows("Nhiệm vụ", 5, 9)).toEqual(all.slice(4, 9));
    expect(host.requests.length).toBeLessThanOrEqual(2);
  });

  it("gives nothing below the table", async () => {
    openExcel();
    const workbook = openExcelWorkbook();
    await workbook.write(aTemplate("so-khcn"));
    expect(await workbook.readRows("Nhiệm vụ", 500, 900)).toEqual([]);
  });

  it("says that the sheet is gone", async () => {
    openExcel();
    await expect(openExcelWorkbook().readRows("Nhiệm vụ", 1, 2)).rejects.toMatchObject({
      code: "place-missing",
      subject: "Nhiệm vụ",
    });
  });
});
