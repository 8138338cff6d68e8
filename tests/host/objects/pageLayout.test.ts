import { openExcel } from "../../helpers/excelClient";

describe("PageLayout", () => {
  it("keeps what is printed and how", async () => {
    const { host } = openExcel();
    const read = await Excel.run(async (context) => {
      const page = context.workbook.worksheets.getItem("Sheet1").pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "A4";
      page.zoom = { horizontalFitToPages: 1 };
      page.setPrintMargins("Inches", { top: 0.5, left: 1 });
      page.setPrintTitleRows("$3:$3");
      page.setPrintArea("A1:D20");
      page.headersFooters.defaultForAllPages.centerFooter = "Trang &P/&N";
      page.load("orientation,paperSize,zoom,topMargin,leftMargin,centerHorizontally");
      const area = page.getPrintAreaOrNullObject().load("address");
      const rows = page.getPrintTitleRowsOrNullObject().load("address");
      await context.sync();
      return { ...page.toJSON(), area: area.address, rows: rows.address };
    });
    expect(read).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      topMargin: 36,
      leftMargin: 72,
      centerHorizontally: false,
      area: "Sheet1!A1:D20",
      rows: "Sheet1!3:3",
    });
    expect(host.model.sheets[0]?.page.footer).toBe("Trang &P/&N");
  });

  it("takes several print areas", async () => {
    const { host } = openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.pageLayout.setPrintArea(sheet.getRanges("A1:B2,D1:E2"));
      await context.sync();
    });
    expect(host.model.sheets[0]?.page.printArea).toBe("A1:B2,D1:E2");
  });

  it.each<[string, (page: Excel.PageLayout) => void]>([
    ["a scale together with pages", (page) => (page.zoom = { scale: 50, verticalFitToPages: 1 })],
    ["a scale of nothing", (page) => (page.zoom = { scale: 5 })],
    ["title rows that are no rows", (page) => page.setPrintTitleRows("A1:B2")],
    [
      "a header over 255 characters",
      (page) => (page.headersFooters.defaultForAllPages.centerHeader = "Kế hoạch ".repeat(30)),
    ],
  ])("refuses %s", async (_, set) => {
    openExcel();
    const setting = Excel.run(async (context) => {
      set(context.workbook.worksheets.getItem("Sheet1").pageLayout);
      await context.sync();
    });
    await expect(setting).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
