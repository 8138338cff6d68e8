import { makeLiveActions } from "../../src/taskpane/liveActions";
import type { Session } from "../../src/taskpane/session/session";
import { initialSession, reduceSession } from "../../src/taskpane/session/session";
import { makeStore } from "../../src/taskpane/session/store";
import { aDesk } from "../helpers/aDesk";
import { fakeWorkbook } from "../helpers/fakeWorkbook";
import { aTemplate } from "../helpers/filledWorkbooks";
import { ledTasks, placeOf } from "../helpers/openBook";
import { aRollUp } from "../helpers/rollUpDrafts";

const template = aTemplate("so-y-te");
const [first = "", second = ""] = ledTasks();
const status = placeOf(template, first, "Trạng thái");
const other = placeOf(template, second, "Trạng thái");
const rowOf = (cell: string) => Number(/\d+/u.exec(cell)?.[0]);

function pane(draft: Parameters<typeof fakeWorkbook>[0] = template) {
  const workbook = fakeWorkbook(draft);
  const desk = aDesk({ workbook });
  const session = makeStore(initialSession, reduceSession);
  return { workbook, session, live: makeLiveActions(desk, session) };
}

const rulesIn = (session: Session): readonly string[] => {
  const { content } = session.state().live;
  return content.kind === "submission" ? content.checked.findings.map(({ rule }) => rule) : [];
};

/** Lets a burst of changes be read. */
const settle = () => jest.advanceTimersByTimeAsync(400);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("makeLiveActions", () => {
  it("reads the open workbook and knows where the user is", async () => {
    const { workbook, session, live } = pane();
    workbook.select(status);
    await live.start();
    expect(session.state().live).toMatchObject({
      phase: "ready",
      content: { kind: "submission", checked: { findings: [] } },
      row: { sheet: "Nhiệm vụ", row: rowOf(status.cell) },
    });
    expect(workbook.asked).toEqual(["watch", "read", "selection"]);
  });

  it("misses nothing that is typed while the workbook is read for the first time", async () => {
    const { workbook, session, live } = pane();
    const started = live.start();
    while (!workbook.watched()) await Promise.resolve();
    workbook.type(status, "Cơ bản hoàn thành");
    await started;
    await settle();
    expect(rulesIn(session)).toContain("status-unclear");
  });

  it("reads only the changed row after an edit, and checks with it", async () => {
    const { workbook, session, live } = pane();
    await live.start();
    workbook.type(status, "Cơ bản hoàn thành");
    await settle();
    expect(rulesIn(session)).toContain("status-unclear");
    const row = rowOf(status.cell);
    expect(workbook.asked.slice(3)).toEqual([`readRows Nhiệm vụ ${row}-${row}`]);
  });

  it("reads a burst of edits once", async () => {
    const { workbook, session, live } = pane();
    await live.start();
    workbook.type(status, "Cơ bản hoàn thành");
    await jest.advanceTimersByTimeAsync(50);
    workbook.type(other, "Không rõ");
    await settle();
    expect(rulesIn(session)).toEqual(expect.arrayContaining(["status-unclear", "status-unknown"]));
    expect(workbook.asked.slice(3)).toEqual([
      `readRows Nhiệm vụ ${rowOf(status.cell)}-${rowOf(other.cell)}`,
    ]);
  });

  it("looks again at the row left behind, for choosing from a list may not tell", async () => {
    const { workbook, session, live } = pane();
    workbook.select(status);
    await live.start();
    workbook.pick(status, "Cơ bản hoàn thành");
    workbook.select(other);
    await settle();
    expect(rulesIn(session)).toContain("status-unclear");
    expect(session.state().live.row?.row).toBe(rowOf(other.cell));
  });

  it("tells nobody when the row left behind is as it was", async () => {
    const { workbook, session, live } = pane();
    workbook.select(status);
    await live.start();
    const { version } = session.state().live;
    workbook.select(other);
    await settle();
    expect(session.state().live.version).toBe(version);
  });

  it("reads everything when rows moved, and forgets what it could have undone", async () => {
    const { workbook, session, live } = pane();
    await live.start();
    session.dispatch({
      type: "undo/did",
      step: { label: "Sửa ô", back: { kind: "cells", writes: [], expects: [] } },
    });
    workbook.insertRow("Nhiệm vụ", 2);
    await settle();
    expect(workbook.asked.slice(3)).toEqual(["read"]);
    expect(session.state().undo.steps).toEqual([]);
    expect(rulesIn(session)).toEqual([]);
  });

  it("reads a roll-up anew when its formulas have other values", async () => {
    const { workbook, session, live } = pane(await aRollUp());
    await live.start();
    workbook.calculate({ sheet: "Tổng quan", cell: "D11" }, 77);
    workbook.calculate({ sheet: "Tổng quan", cell: "D12" }, 78);
    await settle();
    expect(workbook.asked.slice(3)).toEqual(["read"]);
    const { content } = session.state().live;
    const snapshot = content.kind === "roll-up" ? content.snapshot : undefined;
    const overview = snapshot?.sheets.find(({ name }) => name === "Tổng quan");
    const cells = overview?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.find((cell) => cell?.ref === "D11")?.value).toBe(77);
  });

  it("does not read a report anew for a formula", async () => {
    const { workbook, live } = pane();
    await live.start();
    workbook.calculate(status, "Hoàn thành");
    await settle();
    expect(workbook.asked.slice(3)).toEqual([]);
  });

  it("waits quietly while a cell is being typed into", async () => {
    const { workbook, session, live } = pane();
    await live.start();
    workbook.type(status, "Cơ bản hoàn thành");
    workbook.refuse("workbook-busy");
    await settle();
    expect(rulesIn(session)).toEqual([]);
    expect(session.state().shell.notice).toBeNull();
    workbook.refuse(null);
    await jest.advanceTimersByTimeAsync(2000);
    expect(rulesIn(session)).toContain("status-unclear");
  });

  it("begins when the program is free at last", async () => {
    const { workbook, session, live } = pane();
    workbook.refuse("workbook-busy");
    await live.start();
    expect(session.state().live).toMatchObject({ phase: "reading", content: { kind: "unread" } });
    workbook.refuse(null);
    await jest.advanceTimersByTimeAsync(3000);
    expect(session.state().live.content.kind).toBe("submission");
    expect(workbook.watched()).toBe(true);
  });

  it("says why it could not read, and reads when asked again", async () => {
    const { workbook, session, live } = pane();
    workbook.refuse("request-too-large");
    await live.start();
    expect(session.state().live.phase).toBe("failed");
    expect(session.state().live.failure?.sentence).toMatch(/quá lớn/u);
    workbook.refuse(null);
    await live.reread();
    expect(session.state().live).toMatchObject({ phase: "ready", failure: null });
  });

  it("reads everything when a sheet is gone that it meant to read", async () => {
    const { workbook, session, live } = pane();
    await live.start();
    workbook.type(status, "Hoàn thành");
    workbook.removeSheet("Nhiệm vụ");
    await settle();
    expect(rulesIn(session)).toContain("sheet-missing");
  });

  it("leaves typing in a workbook of something else alone", async () => {
    const foreign = template.sheets.filter(({ name }) => name === "Danh mục");
    const { workbook, live } = pane({ sheets: foreign, properties: {} });
    await live.start();
    workbook.type({ sheet: "Danh mục", cell: "A9" }, "x");
    await settle();
    expect(workbook.asked).toEqual(["watch", "read", "selection"]);
  });

  it("hears nothing any more once it is stopped", async () => {
    const { workbook, live } = pane();
    await live.start();
    await live.stop();
    expect(workbook.watched()).toBe(false);
    workbook.type(status, "Hoàn thành");
    await settle();
    expect(workbook.asked).toHaveLength(3);
  });
});
