import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { APP } from "../../src/taskpane/labels/app";
import { defined } from "../helpers/defined";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { axeFindings, cutOff } from "./helpers/look";
import { openStage, openWorkbench, type Stage, type Workbench } from "./helpers/workbench";

const GUIDE = "Hướng dẫn";
const TASKS = "Nhiệm vụ";

describeWithProgram("chromium", "workbench", (chromium) => {
  let stage: Stage;
  let bench: Workbench;

  beforeAll(async () => {
    stage = await openStage(chromium);
  });

  afterAll(async () => {
    await stage.close();
  });

  afterEach(async () => {
    await bench.close();
  });

  it("shows the template of plan 726 beside the pane", async () => {
    bench = await openWorkbench(stage);
    expect(await bench.sheetNames()).toEqual(
      expect.arrayContaining([GUIDE, TASKS, "Chỉ tiêu", "Danh mục"]),
    );
    const title = await bench.shown(GUIDE, "B1");
    expect(title.value).toBe("BIỂU BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH");
    expect((await bench.shown(TASKS, "J1")).value).toBe("Trạng thái");
    const agency = bench.pane.getByText("Sở Khoa học và Công nghệ – tháng 3 năm 2025");
    expect(await agency.count()).toBeGreaterThan(0);
    expect(bench.troubles).toEqual([]);
  });

  it("carries what is typed into the grid to the host, read as in Vietnam", async () => {
    bench = await openWorkbench(stage);
    await bench.type(GUIDE, "C12", "45/BC-SKHCN");
    await bench.waitForCell(GUIDE, "C12", "45/BC-SKHCN");
    await bench.type(GUIDE, "C13", "18/3/2025");
    await bench.waitForCell(GUIDE, "C13", 45734);
    await bench.type(TASKS, "J2", "Hoàn thành");
    await bench.waitForCell(TASKS, "J2", "Hoàn thành");
    await bench.page.keyboard.press("Control+z");
    await bench.waitForCell(TASKS, "J2", "");
    expect(bench.troubles).toEqual([]);
  });

  it("refuses what the template's own rules refuse", async () => {
    bench = await openWorkbench(stage);
    await bench.type(GUIDE, "C16", "lần đầu");
    await bench.page.getByText("Lần nộp là số nguyên từ 1 đến 99.").waitFor();
    await bench.waitForShown(GUIDE, "C16", "");
    expect((await bench.cell(GUIDE, "C16"))?.value).toBe("");
    expect(bench.troubles).toEqual([]);
  });

  it("shows in the grid what is written from the pane's side", async () => {
    bench = await openWorkbench(stage);
    await bench.page.evaluate(() => {
      const host = window.kehoachHost;
      const sheet = host?.model.sheets[1];
      if (host === undefined || sheet === undefined) throw new Error("No workbook");
      host.userEdit(sheet.id, { row: 1, column: 11, rows: 1, columns: 1 }, [["Đã trình"]]);
    });
    await bench.waitForShown(TASKS, "L2", "Đã trình");
    expect(bench.troubles).toEqual([]);
  });

  it("calculates formulas with names and tables, and gives the values to the host", async () => {
    bench = await openWorkbench(stage);
    await bench.type(GUIDE, "F2", "=NgayChot+1");
    await bench.waitForCell(GUIDE, "F2", 45735);
    expect((await bench.cell(GUIDE, "F2"))?.formula).toBe("=NgayChot+1");
    await bench.page.evaluate(() => {
      const host = window.kehoachHost;
      const sheet = host?.model.sheets[0];
      if (host === undefined || sheet === undefined) throw new Error("No workbook");
      const area = { row: 2, column: 5, rows: 1, columns: 1 };
      host.userEdit(sheet.id, area, [['=COUNTIFS(ChiTieu[Mã],"?*")']]);
    });
    await bench.waitForCell(GUIDE, "F3", 26);
    expect(bench.troubles).toEqual([]);
  });

  it("saves a workbook that our reader opens with what was typed", async () => {
    bench = await openWorkbench(stage);
    await bench.type(TASKS, "L2", "Đã ban hành kế hoạch");
    await bench.waitForCell(TASKS, "L2", "Đã ban hành kế hoạch");
    const { name, bytes } = await bench.downloaded(() =>
      bench.page.getByRole("button", { name: "Tải về .xlsx" }).click(),
    );
    expect(name).toBe("hd-726_2025-03_so-khcn.xlsx");
    expect(lintPackage(bytes)).toEqual([]);
    const reading = await readWorkbook(name, bytes);
    if (reading.kind !== "read") throw new Error(reading.message);
    const tasks = defined(reading.workbook.sheets.find((sheet) => sheet.name === TASKS));
    expect(tasks.rows[1]?.cells[11]).toMatchObject({ value: "Đã ban hành kế hoạch" });
    expect(bench.troubles).toEqual([]);
  });

  it("opens a blank workbook and a sample report beside the first", async () => {
    bench = await openWorkbench(stage);
    await bench.page.getByRole("button", { name: "Sổ trống mới" }).click();
    await bench.waitForShown("Sheet1", "A1", "");
    await bench.page.locator("#samples > summary").click();
    const list = bench.page.locator("#sample-list");
    await list.locator("option", { hasText: "Sở Tư pháp" }).waitFor({ state: "attached" });
    await list.selectOption({ index: 3 });
    await bench.page.getByRole("button", { name: "Mở báo cáo đã chọn" }).click();
    await bench.waitForShown(GUIDE, "C5", "Sở Tư pháp");
    await bench.pane.getByText("DỮ LIỆU MẪU").first().waitFor();
    await bench.page.locator("#book").selectOption({ index: 0 });
    await bench.waitForShown(GUIDE, "C5", "Sở Khoa học và Công nghệ");
    expect(bench.troubles).toEqual([]);
  });

  it("gives the samples as one zip", async () => {
    bench = await openWorkbench(stage, { book: "blank" });
    await bench.page.locator("#samples > summary").click();
    const { name, bytes } = await bench.downloaded(() =>
      bench.page.getByRole("button", { name: "Tải các báo cáo mẫu (.zip)" }).click(),
    );
    expect(name).toBe("du-lieu-mau_hd-726_2025-03.zip");
    expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    expect(bench.troubles).toEqual([]);
  });

  it("plays the Excel that is chosen, in the theme and width that are chosen", async () => {
    bench = await openWorkbench(stage, { excel: "web-1.13", theme: "dark", width: 320 });
    const played = await bench.page.locator("#pane").evaluate((frame: HTMLIFrameElement) => {
      const { Office: office } = frame.contentWindow as unknown as { Office: typeof Office };
      const { requirements, platform, officeTheme } = office.context;
      return {
        platform: String(platform),
        newest: requirements.isSetSupported("ExcelApi", "1.14"),
        floor: requirements.isSetSupported("ExcelApi", "1.13"),
        ground: officeTheme.bodyBackgroundColor,
        width: frame.clientWidth,
      };
    });
    expect(played).toEqual({
      platform: "OfficeOnline",
      newest: false,
      floor: true,
      ground: "#292929",
      width: 320,
    });
    expect(bench.troubles).toEqual([]);
  });

  it("shows what an Excel that is too old is told", async () => {
    bench = await openWorkbench(stage, { excel: "desktop-1.8", width: 320 });
    await bench.pane.getByRole("heading", { level: 1, name: APP.old.title }).waitFor();
    expect(await cutOff(bench.page)).toEqual([]);
    expect(await axeFindings(bench.page)).toEqual([]);
    expect(bench.troubles).toEqual([]);
  });
});
