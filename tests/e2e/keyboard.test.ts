import { APP } from "../../src/taskpane/labels/app";
import { CHECK } from "../../src/taskpane/labels/check";
import { ENTRY } from "../../src/taskpane/labels/entry";
import { TEMPLATE } from "../../src/taskpane/labels/template";
import { PLACES } from "../../src/taskpane/session/shell";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { enterPane, focusedName, invisibleStops, tabTo, expectFocus } from "./helpers/keyboard";
import { closePane, openPane, paste, visit, waitForSelection } from "./helpers/pane";
import { openStage, type Stage, type Workbench } from "./helpers/workbench";

const GUIDE = "Hướng dẫn";
const TASKS = "Nhiệm vụ";

describeWithProgram("chromium", "the pane by keyboard alone", (chromium) => {
  let stage: Stage;
  let bench: Workbench;

  beforeAll(async () => {
    stage = await openStage(chromium);
  });

  afterAll(async () => {
    await stage.close();
  });

  afterEach(async () => {
    await closePane(bench);
  });

  it("makes a template and fills its rows, and never loses the focus", async () => {
    bench = await openPane(stage, { book: "blank", place: "template" });
    const { keyboard } = bench.page;
    await enterPane(bench);
    await tabTo(bench, TEMPLATE.agency);
    await keyboard.type("so khoa hoc");
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
    await tabTo(bench, TEMPLATE.createHere);
    await keyboard.press("Enter");
    await bench.waitForShown(GUIDE, "C5", "Sở Khoa học và Công nghệ");
    await expectFocus(bench, TEMPLATE.createHere);

    await bench.pane.getByRole("button", { name: TEMPLATE.done.toEntry }).first().waitFor();
    await keyboard.press("Shift+Tab");
    await expectFocus(bench, TEMPLATE.done.toEntry);
    await keyboard.press("Enter");
    // The button went with its page: the next page has the focus.
    await expectFocus(bench, APP.tabs.entry);
    await bench.pane.getByRole("button", { name: ENTRY.firstRow }).waitFor();
    await tabTo(bench, ENTRY.firstRow);
    await keyboard.press("Enter");
    await waitForSelection(bench, TASKS, "J2");
    await bench.pane.getByRole("combobox", { name: "Trạng thái" }).waitFor();
    await expectFocus(bench, "Trạng thái");
    for (let option = 0; option < 4; option++) await keyboard.press("ArrowDown");
    await bench.pane.getByText(ENTRY.drafted).waitFor();
    expect(await bench.cell(TASKS, "J2")).toMatchObject({ value: "" });
    await keyboard.press("Enter");
    await bench.waitForCell(TASKS, "J2", "Hoàn thành");
    await expectFocus(bench, "Trạng thái");
    await tabTo(bench, "Tỷ lệ (%)");
    await keyboard.type("100");
    await keyboard.press("Enter");
    await bench.waitForCell(TASKS, "K2", 100);
    await expectFocus(bench, "Tỷ lệ (%)");
    await tabTo(bench, "Kết quả thực hiện");
    await keyboard.type("Đã ban hành kế hoạch.");
    await keyboard.press("Tab");
    await bench.waitForCell(TASKS, "L2", "Đã ban hành kế hoạch.");

    await enterPane(bench);
    await tabTo(bench, ENTRY.next);
    await keyboard.press("Enter");
    await waitForSelection(bench, TASKS, "J3");
    await expectFocus(bench, ENTRY.next);
  });

  it("goes through the findings, mends them, and destroys nothing by a bare key", async () => {
    bench = await openPane(stage, { place: "template" });
    const { keyboard } = bench.page;
    await paste(bench, TASKS, "J2", [
      ["Đang thực hiện", 150],
      ["Đang thực hiện", 0.5],
      ["Đang thực hiện", 0.25],
    ]);
    await bench.pane.getByRole("tab", { name: "3 chỗ phải sửa" }).waitFor();
    await enterPane(bench);
    await tabTo(bench, APP.tabs.template);
    await keyboard.press("ArrowRight");
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await bench.pane.getByRole("list", { name: CHECK.list }).waitFor();
    await expectFocus(bench, /^Kiểm tra/u);

    await tabTo(bench, /Tỷ lệ 150/u);
    for (const key of ["Delete", "Backspace", "d", "x", "0"]) await keyboard.press(key);
    await keyboard.press("ArrowDown");
    await expectFocus(bench, /Tỷ lệ 0,5/u);
    await keyboard.press("ArrowUp");
    await keyboard.press("Enter");
    await waitForSelection(bench, TASKS, "K2");
    await expectFocus(bench, /Tỷ lệ 150/u);
    expect((await bench.cell(TASKS, "K2"))?.value).toBe(150);

    await keyboard.press("ArrowDown");
    await tabTo(bench, CHECK.more);
    await keyboard.press("Enter");
    await expectFocus(bench, CHECK.fixAll(2));
    await keyboard.press("Escape");
    await expectFocus(bench, CHECK.more);
    await keyboard.press("Enter");
    await expectFocus(bench, CHECK.fixAll(2));
    await keyboard.press("Enter");
    await bench.pane.getByRole("dialog").waitFor();
    await keyboard.press("Escape");
    await bench.pane.getByRole("dialog").waitFor({ state: "hidden" });
    await expectFocus(bench, /Tỷ lệ 0,5/u);
    expect((await bench.cell(TASKS, "K3"))?.value).toBe(0.5);

    await keyboard.press("Tab");
    await expectFocus(bench, CHECK.fix("Đổi thành 50"));
    await keyboard.press("Enter");
    await bench.waitForCell(TASKS, "K3", 50);
    // What was mended has gone; the next finding has the focus.
    await expectFocus(bench, /Tỷ lệ 0,25/u);
  });

  it("shows at every stop of Tab where the focus is", async () => {
    bench = await openPane(stage, { width: 360 });
    await paste(bench, TASKS, "J2", [["Xong rồi", 0.5]]);
    await bench.goTo(TASKS, "J2");
    const { keyboard } = bench.page;
    for (const place of PLACES) {
      await visit(bench, place);
      // Fluent draws rings from the first Tab on that is pressed inside of the pane.
      await enterPane(bench);
      for (const key of ["Tab", "Tab", "Shift+Tab"]) await keyboard.press(key);
      await bench.pane.getByText(APP.loading).waitFor({ state: "detached" });
      expect([place, ...(await invisibleStops(bench))]).toEqual([place]);
      expect(await focusedName(bench)).toBe("");
    }
  });
});
