import { openExcelWorkbook } from "../../../src/adapters/office/openExcelWorkbook";
import type { CellWrite } from "../../../src/usecases/openWorkbook";
import { openExcel } from "../../helpers/excelClient";
import { aTemplate } from "../../helpers/filledWorkbooks";
import { hostCell, hostSheet, modelOf } from "../../helpers/hostModel";
import { aDraft, HOSTILE_TEXTS } from "../contract/workbookContract";

const TASKS = "Nhiệm vụ";

describe("editing cells", () => {
  it.each(["text", "plain", "integer", "date", "percent"] as const)(
    "stores a text as text under the look “%s”, and leaves the format",
    async (style) => {
      const { host } = openExcel();
      const workbook = openExcelWorkbook();
      const texts = HOSTILE_TEXTS.slice(0, 20);
      await workbook.write(aDraft(texts.map(() => [{ value: null, style }])));
      const before = texts.map((_, at) => hostCell(host, "Trang thử", `A${at + 1}`)?.format);
      const formats = before.map((format) => format?.numberFormat);
      await workbook.edit(
        texts.map((value, at) => ({ sheet: "Trang thử", cell: `A${at + 1}`, value })),
      );
      const cells = texts.map((_, at) => hostCell(host, "Trang thử", `A${at + 1}`));
      expect(cells.map((cell) => cell?.value)).toEqual(texts);
      expect(cells.map((cell) => cell?.format.numberFormat)).toEqual(formats);
    },
  );

  it("takes at most three requests for many cells on several sheets", async () => {
    const { host } = openExcel({ profile: "web-1.13" });
    const workbook = openExcelWorkbook();
    await workbook.write(aTemplate(null));
    host.requests.length = 0;
    const writes = [TASKS, "Chỉ tiêu"].flatMap((sheet) =>
      Array.from({ length: 300 }, (_, at): CellWrite => {
        return { sheet, cell: `${at % 2 === 0 ? "L" : "M"}${at + 2}`, value: `=${at}` };
      }),
    );
    await workbook.edit(writes);
    expect(host.requests.length).toBeLessThanOrEqual(3);
    expect(hostCell(host, TASKS, "L300")?.value).toBe("=298");
  });

  it("gives back what undoes it: values, formulas, formats", async () => {
    const { host } = openExcel();
    const workbook = openExcelWorkbook();
    await workbook.write(
      aDraft([
        [
          { value: "=1+1", style: "text" },
          { value: 45_716, style: "date" },
          { value: 2, style: "integer", formula: "1+1" },
        ],
        [{ value: null, style: "input" }, { value: true, style: "text" }, null],
      ]),
    );
    const before = modelOf(host);
    const previous = await workbook.edit([
      { sheet: "Trang thử", cell: "A1", value: 7, numberFormat: "0.00" },
      { sheet: "Trang thử", cell: "B1", value: "12/2025", numberFormat: "@" },
      { sheet: "Trang thử", cell: "C1", value: null },
      { sheet: "Trang thử", cell: "A2", value: "mới" },
      { sheet: "Trang thử", cell: "B2", value: "không" },
    ]);
    expect(hostCell(host, "Trang thử", "A1")).toMatchObject({
      value: 7,
      format: { numberFormat: "0.00" },
    });
    expect(previous).toContainEqual({
      sheet: "Trang thử",
      cell: "C1",
      value: null,
      formula: "1+1",
      numberFormat: "0",
    });
    await workbook.edit(previous);
    expect(modelOf(host)).toEqual(before);
  });

  it("takes the last of several writes to one cell, and gives back one", async () => {
    const { host } = openExcel();
    const place = { sheet: "Sheet1", cell: "B2" };
    const previous = await openExcelWorkbook().edit([
      { ...place, value: "một" },
      { ...place, value: "hai" },
    ]);
    expect(hostCell(host, "Sheet1", "B2")?.value).toBe("hai");
    expect(previous).toEqual([{ ...place, value: null, numberFormat: "General" }]);
  });

  it("writes nothing when one of the sheets is protected", async () => {
    const { host } = openExcel();
    const workbook = openExcelWorkbook();
    await workbook.write(aTemplate("so-khcn"));
    hostSheet(host, "Chỉ tiêu").protection = { options: {}, password: "" };
    const before = modelOf(host);
    await expect(
      workbook.edit([
        { sheet: TASKS, cell: "L2", value: "a" },
        { sheet: "Chỉ tiêu", cell: "L2", value: "a" },
      ]),
    ).rejects.toMatchObject({ code: "sheet-protected", subject: "Chỉ tiêu" });
    expect(modelOf(host)).toEqual(before);
  });

  it("says which sheet is gone", async () => {
    openExcel();
    const edit = openExcelWorkbook().edit([{ sheet: TASKS, cell: "A1", value: 1 }]);
    await expect(edit).rejects.toMatchObject({ code: "place-missing", subject: TASKS });
  });

  it("writes more than one request holds in parts, and undoes them all", async () => {
    const { host } = openExcel({ profile: "web-1.21" });
    const before = modelOf(host);
    const writes = Array.from({ length: 800 }, (_, at): CellWrite => {
      return {
        sheet: "Sheet1",
        cell: `A${at * 2 + 1}`,
        value: "ế".repeat(1_000),
        numberFormat: "@",
      };
    });
    const previous = await openExcelWorkbook().edit(writes);
    expect(host.requests.length).toBeGreaterThan(3);
    expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(2_000_000);
    await openExcelWorkbook().edit(previous);
    expect(before).toMatchObject({ sheets: [{ name: "Sheet1" }] });
    const { sheets } = await openExcelWorkbook().read();
    expect(sheets[0]?.rows).toEqual([]);
  });

  it("needs no request for nothing", async () => {
    const { host } = openExcel();
    expect(await openExcelWorkbook().edit([])).toEqual([]);
    expect(host.requests).toEqual([]);
  });
});
