import { APP } from "../../src/taskpane/labels/app";
import { TEMPLATE } from "../../src/taskpane/labels/template";
import { PLACES } from "../../src/taskpane/session/shell";
import { describeWithProgram } from "../helpers/describeWithProgram";
import { closePane, openPane, paste, placeTab, visit } from "./helpers/pane";
import { paneWork } from "./helpers/paneWork";
import { openStage, type Stage, type Workbench } from "./helpers/workbench";

const TASKS = "Nhiệm vụ";
const ROWS = 80;
/** Longer than this, in milliseconds, a person feels. */
const FELT = 200;

describeWithProgram("chromium", "the pane beside a workbook of 80 filled rows", (chromium) => {
  let stage: Stage;
  let bench: Workbench;

  beforeAll(async () => {
    stage = await openStage(chromium);
    bench = await openPane(stage, { book: "blank", place: "template" });
    await fillBook(bench);
    // What is slow only once, such as loading a page's code, is no part of the question.
    for (const place of PLACES) await visit(bench, place);
  });

  afterAll(async () => {
    await closePane(bench);
    await stage.close();
  });

  it("never holds up typing, on a machine six times slower", async () => {
    await slowDown(bench, 6);
    const tasks: number[] = [];
    for (const [at, place] of (["template", "entry", "check", "report"] as const).entries()) {
      await visit(bench, place);
      const work = await paneWork(stage, bench, () => typeResults(bench, 2 + 5 * at, 5));
      tasks.push(...work);
    }
    expect(tasks.length).toBeGreaterThan(20);
    expect(tasks.filter((time) => time > FELT)).toEqual([]);
  });

  it("opens each of its places at once, on a machine six times slower", async () => {
    await slowDown(bench, 6);
    const tasks = await paneWork(stage, bench, async () => {
      for (const place of PLACES) await visit(bench, place);
    });
    expect(tasks.length).toBeGreaterThan(PLACES.length);
    expect(tasks.filter((time) => time > FELT)).toEqual([]);
  });

  it("asks nothing of anybody but the server it came from", async () => {
    await slowDown(bench, 1);
    const asked = new Set<string>();
    bench.page.on("request", (request) => void asked.add(new URL(request.url()).origin));
    await bench.page.reload();
    await bench.pane.getByText(APP.open.blank).first().waitFor();
    await fillBook(bench);
    for (const place of PLACES) await visit(bench, place);
    // Pictures that are part of the page have no server.
    asked.delete("null");
    expect([...asked]).toEqual([new URL(stage.server.address).origin]);
  });
});

/** Every task of the plan, with results in which there is something to find. */
async function fillBook(bench: Workbench): Promise<void> {
  const { pane } = bench;
  await pane.getByRole("combobox", { name: TEMPLATE.agency }).pressSequentially("bieu chung");
  await pane.getByRole("option", { name: TEMPLATE.common }).click();
  await pane.getByRole("button", { name: TEMPLATE.createHere }).click();
  await bench.waitForShown(TASKS, "J1", "Trạng thái");
  const results = Array.from({ length: ROWS }, (_, at) =>
    at % 3 === 0
      ? ["Hoàn thành", 100, `Đã ban hành ${at}`, at % 2 === 0 ? "15/KH-SKHCN" : "", 45715]
      : ["Đang thực hiện", at % 7 === 0 ? 150 : at, `Đang làm ${at}`, "", ""],
  );
  await paste(bench, TASKS, "J2", results);
  await placeTab(pane, "check")
    .and(pane.getByRole("tab", { name: /phải sửa/u }))
    .waitFor();
}

/** Types into one cell after the other, downwards, until the host has heard of it all. */
async function typeResults(bench: Workbench, from: number, count: number): Promise<void> {
  await bench.goTo(TASKS, `L${from}`);
  for (let at = 0; at < count; at++) await bench.typeHere(`Đã họp lần ${at}`);
  await bench.waitForCell(TASKS, `L${from + count - 1}`, `Đã họp lần ${count - 1}`);
  // The pane reads a burst of edits once it is over.
  await bench.page.waitForTimeout(1500);
}

/** Lets everything in the page run so many times slower. */
async function slowDown({ page }: Workbench, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
}
