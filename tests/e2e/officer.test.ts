import { lintPackage } from "../../src/adapters/xlsx/lintPackage";
import { readWorkbook } from "../../src/adapters/xlsx/readWorkbook";
import type { CheckedSubmission } from "../../src/domain/validation/checkSubmission";
import { CHECK } from "../../src/taskpane/labels/check";
import { ENTRY } from "../../src/taskpane/labels/entry";
import { TEMPLATE } from "../../src/taskpane/labels/template";
import { checkFile } from "../../src/usecases/checkWorkbook";
import { catalogue } from "../helpers/aBook";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { recalculate } from "../helpers/libreOffice";
import { closePane, openPane, paste, placeTab, visit, waitForSelection } from "./helpers/pane";
import { openStage, type Stage, type Workbench } from "./helpers/workbench";

const GUIDE = "Hướng dẫn";
const TASKS = "Nhiệm vụ";

describeWithProgram("chromium", "the monthly work of a reporting officer", (chromium) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage(chromium);
  });

  afterAll(async () => {
    await stage.close();
  });

  describe("step by step", () => {
    let bench: Workbench;

    afterEach(async () => {
      await closePane(bench);
    });

    it("begins with the template of an agency and a period in a blank workbook", async () => {
      bench = await openPane(stage, {
        book: "blank",
        place: "template",
        now: "2025-04-02T09:00:00+07:00",
      });
      const { pane } = bench;
      await pane.getByRole("combobox", { name: TEMPLATE.agency }).pressSequentially("so tu phap");
      await pane.getByRole("option", { name: "Sở Tư pháp" }).click();
      await pane.getByRole("combobox", { name: TEMPLATE.period }).click();
      await pane.getByRole("option", { name: "tháng 3 năm 2025" }).click();
      const preview = pane.getByRole("region", { name: TEMPLATE.preview });
      expect(await preview.innerText()).toContain("18/03/2025");

      await pane.getByRole("button", { name: TEMPLATE.createHere }).click();
      await bench.waitForShown(GUIDE, "C5", "Sở Tư pháp");
      expect(await bench.sheetNames()).toEqual(expect.arrayContaining([GUIDE, TASKS, "Chỉ tiêu"]));
      expect((await bench.shown(TASKS, "J1")).value).toBe("Trạng thái");
      await pane.getByText("Biểu báo cáo: Sở Tư pháp – tháng 3 năm 2025").first().waitFor();
      await pane.getByRole("button", { name: TEMPLATE.done.toEntry }).first().waitFor();
    });

    it("shows what was typed wrong without being asked, and leads to the cell", async () => {
      bench = await openPane(stage, { place: "entry" });
      const { pane } = bench;
      await bench.type(TASKS, "J3", "Hoàn thành");
      await paste(bench, TASKS, "J2", [["Xong rồi", 150]]);
      await paste(bench, TASKS, "N3", [["31/02/2025"]]);
      await placeTab(pane, "check")
        .and(pane.getByRole("tab", { name: "3 chỗ phải sửa" }))
        .waitFor();

      await visit(bench, "check");
      const findings = pane.getByRole("list", { name: CHECK.list });
      await findings.getByText("“31/02/2025” của nhiệm vụ 2 không phải là một ngày").waitFor();
      await findings.getByText("Tỷ lệ 150 của nhiệm vụ 1 nằm ngoài khoảng").waitFor();
      await pane.getByRole("searchbox").fill("chua ghi so, ky hieu van ban");
      await findings.getByText("nhiệm vụ 2").first().waitFor();
      await pane.getByRole("searchbox").fill("Xong roi");
      await findings.getByRole("button", { name: "Trạng thái “Xong rồi” của nhiệm vụ 1" }).click();
      await waitForSelection(bench, TASKS, "J2");

      await bench.type(TASKS, "J2", "Đang thực hiện");
      await placeTab(pane, "check")
        .and(pane.getByRole("tab", { name: "2 chỗ phải sửa" }))
        .waitFor();
      expect((await bench.cell(TASKS, "J2"))?.value).toBe("Đang thực hiện");
    });

    it("mends one cell, then all of a kind, and takes it back", async () => {
      bench = await openPane(stage, { place: "check" });
      const { pane } = bench;
      await paste(bench, TASKS, "J2", [
        ["đã hoàn thành"],
        ["ĐANG TRIỂN KHAI"],
        ["chưa triển khai"],
      ]);
      await pane.getByRole("combobox", { name: CHECK.severityLabel }).selectOption("info");
      await pane.getByRole("combobox", { name: CHECK.groupingLabel }).selectOption("rule");
      await pane.getByRole("button", { name: CHECK.fix("Đổi thành “Hoàn thành”") }).click();
      await bench.waitForShown(TASKS, "J2", "Hoàn thành");

      await pane.getByRole("button", { name: CHECK.fixAll(2) }).click();
      const dialog = pane.getByRole("dialog");
      expect(await dialog.getByRole("row").allInnerTexts()).toEqual([
        expect.stringContaining("Trước"),
        expect.stringMatching(/Nhiệm vụ · J3\s+ĐANG TRIỂN KHAI\s+Đang thực hiện/u),
        expect.stringMatching(/Nhiệm vụ · J4\s+chưa triển khai\s+Chưa thực hiện/u),
      ]);
      await dialog.getByRole("button", { name: CHECK.preview.go(2) }).click();
      await bench.waitForShown(TASKS, "J3", "Đang thực hiện");
      await bench.waitForShown(TASKS, "J4", "Chưa thực hiện");

      await pane.getByRole("button", { name: "Hoàn tác: Sửa 2 ô" }).click();
      await bench.waitForShown(TASKS, "J4", "chưa triển khai");
      await bench.waitForShown(TASKS, "J3", "ĐANG TRIỂN KHAI");
      await pane.getByRole("button", { name: "Hoàn tác: Sửa ô" }).click();
      await bench.waitForShown(TASKS, "J2", "đã hoàn thành");
    });

    it("marks the cells on the sheet and takes the marks off without a trace", async () => {
      bench = await openPane(stage, { place: "check" });
      const { pane, page } = bench;
      await paste(bench, TASKS, "J2", [["Xong rồi"]]);
      const formats = (): Promise<readonly string[]> =>
        page.evaluate(
          () =>
            window.kehoachHost?.model.sheets.flatMap((sheet) =>
              sheet.conditionalFormats.map(({ formula }) => formula),
            ) ?? [],
        );
      const before = await formats();
      await pane.getByRole("button", { name: CHECK.mark }).click();
      await pane.getByRole("button", { name: CHECK.unmark }).waitFor();
      const marks = (await formats()).filter((formula) => !before.includes(formula));
      expect(marks.length).toBeGreaterThan(0);
      await pane.getByRole("button", { name: CHECK.unmark }).click();
      await pane.getByRole("button", { name: CHECK.mark }).waitFor();
      expect(await formats()).toEqual(before);
    });

    it("fills rows through the form and sees them in the sheet", async () => {
      bench = await openPane(stage, { place: "entry" });
      const { pane } = bench;
      await bench.goTo(TASKS, "L2");
      const form = pane.getByRole("region", { name: "Nhiệm vụ 1", exact: true });
      await form.getByText("Quá hạn 12 ngày").waitFor();
      await form.getByRole("combobox", { name: "Trạng thái" }).selectOption("Hoàn thành");
      await bench.waitForShown(TASKS, "J2", "Hoàn thành");
      await form.getByText(ENTRY.unclear).waitFor();
      await form.getByRole("textbox", { name: "Tỷ lệ (%)" }).fill("100");
      await form.getByRole("textbox", { name: "Kết quả thực hiện" }).fill("Đã ban hành kế hoạch.");
      await form.getByRole("textbox", { name: "Số, ký hiệu văn bản" }).fill("15/KH-SKHCN");
      await form.getByRole("textbox", { name: "Ngày hoàn thành" }).fill("27/2/2025");
      await pane.getByRole("button", { name: ENTRY.next, exact: true }).click();

      await pane.getByRole("region", { name: "Nhiệm vụ 2", exact: true }).waitFor();
      await waitForSelection(bench, TASKS, "J3");
      await bench.waitForShown(TASKS, "K2", 100);
      await bench.waitForShown(TASKS, "L2", "Đã ban hành kế hoạch.");
      await bench.waitForShown(TASKS, "M2", "15/KH-SKHCN");
      await bench.waitForShown(TASKS, "N2", 45715);
      expect((await bench.cell(TASKS, "J2"))?.value).toBe("Hoàn thành");
      await pane.getByRole("button", { name: ENTRY.previous, exact: true }).click();
      await form.getByText("Hoàn thành đúng hạn").waitFor();
      await pane.getByText("Nhiệm vụ: đã điền 1/27").first().waitFor();
    });
  });

  describe("the file handed out at the end", () => {
    let file: Awaited<ReturnType<typeof handOut>>;

    beforeAll(async () => {
      const own = await openPane(stage, { place: "entry" });
      file = await handOut(own);
      await closePane(own);
    });

    it("is the submission of the agency with all that was filled in", async () => {
      const { name, bytes } = file;
      expect(name).toMatch(/hd-726.*2025-03.*so-khcn.*\.xlsx$/u);
      expect(lintPackage(bytes)).toEqual([]);
      const { submission, findings } = await check(name, bytes);
      expect(submission.identity).toMatchObject({
        role: "submission",
        planId: "hd-726",
        agencyId: "so-khcn",
        period: "2025-03",
      });
      expect(submission.cover).toMatchObject({
        reportNumber: "45/BC-SKHCN",
        signedBy: "Giám đốc Sở",
      });
      expect(submission.rows[0]?.cells).toMatchObject({
        status: { value: "Hoàn thành" },
        percent: { value: 100 },
        result: { value: "Đã ban hành kế hoạch." },
        completedOn: { value: 45715 },
      });
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    });

    describeWithProgram("libreoffice", "and opened by another program", (libreOffice) => {
      it("holds the same", async () => {
        const saved = recalculate(libreOffice, file.bytes);
        const { submission } = await check(file.name, saved);
        expect(submission.cover.reportNumber).toBe("45/BC-SKHCN");
        expect(submission.rows[0]?.cells).toMatchObject({ status: { value: "Hoàn thành" } });
      });
    });
  });
});

/** What the consolidating department reads. */
async function check(name: string, bytes: Uint8Array): Promise<CheckedSubmission> {
  const result = await checkFile(name, bytes, readWorkbook, catalogue);
  if (result.kind !== "checked") throw new Error(result.message);
  return result.checked;
}

/** Fills a row, answers what is asked about the whole report, and takes the file. */
async function handOut(
  bench: Workbench,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { pane } = bench;
  await paste(bench, TASKS, "J2", [
    ["Hoàn thành", 100, "Đã ban hành kế hoạch.", "15/KH-SKHCN", 45715],
  ]);
  await pane.getByText("Nhiệm vụ: đã điền 1/27").first().waitFor();
  await pane.getByRole("button", { name: ENTRY.finish.title }).click();
  const finish = pane.getByRole("button", { name: ENTRY.finish.go, exact: true });
  await finish.click();
  await pane.getByText("Chưa xuất tệp: cần điền Số báo cáo").first().waitFor();
  await pane.getByRole("textbox", { name: "Số báo cáo" }).fill("45/BC-SKHCN");
  await pane.getByRole("textbox", { name: "Ngày báo cáo" }).fill("12/3/2025");
  await pane.getByRole("textbox", { name: "Người lập biểu" }).fill("Chuyên viên phụ trách");
  await pane.getByRole("textbox", { name: "Người ký" }).fill("Giám đốc Sở");
  return bench.downloaded(() => finish.click());
}
