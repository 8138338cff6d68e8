import { makeUndoActions } from "../../src/taskpane/undoActions";
import { writeCells } from "../../src/taskpane/writeCells";
import { aDesk, aSession } from "../helpers/aDesk";
import { fakeWorkbook } from "../helpers/fakeWorkbook";
import { aTemplate } from "../helpers/filledWorkbooks";
import { filledTasks, firstTask, ledTasks, placeOf } from "../helpers/openBook";

const first = firstTask();
const draft = filledTasks({ [first]: { "Trạng thái": "đã hoàn thành" } });
const status = placeOf(draft, first, "Trạng thái");

async function written() {
  const workbook = fakeWorkbook(draft);
  const desk = aDesk({ workbook });
  const session = await aSession(desk);
  await writeCells(desk, session, "Sửa ô", [{ ...status, value: "Hoàn thành", numberFormat: "@" }]);
  return { workbook, session, ...makeUndoActions(desk, session) };
}

describe("makeUndoActions", () => {
  it("takes back what was written, step by step", async () => {
    const { workbook, session, undo } = await written();
    expect(workbook.valueAt(status)).toBe("Hoàn thành");
    await undo();
    expect(workbook.valueAt(status)).toBe("đã hoàn thành");
    expect(session.state().undo.steps).toEqual([]);
    const { content } = session.state().live;
    const rules = content.kind === "submission" ? content.checked.findings : [];
    expect(rules.map(({ rule }) => rule)).toContain("status-spelled-differently");
  });

  it("does nothing when there is nothing to take back", async () => {
    const desk = aDesk({ workbook: fakeWorkbook(draft) });
    const session = await aSession(desk);
    await makeUndoActions(desk, session).undo();
    expect(session.state().shell.notice).toBeNull();
  });

  it("never writes over what somebody wrote since", async () => {
    const { workbook, session, undo } = await written();
    workbook.pick(status, "Tạm dừng");
    await undo();
    expect(workbook.valueAt(status)).toBe("Tạm dừng");
    expect(session.state().shell.notice?.sentence).toContain("Không hoàn tác được");
    expect(session.state().undo.steps).toEqual([]);
  });

  it("never writes into a row that another one has taken the place of", async () => {
    const { workbook, undo } = await written();
    const { cell } = placeOf(draft, first, "Mã");
    workbook.pick({ sheet: "Nhiệm vụ", cell }, ledTasks()[1] ?? "");
    await undo();
    expect(workbook.valueAt(status)).toBe("Hoàn thành");
  });

  it("keeps the step when the sheet refuses", async () => {
    const { workbook, session, undo } = await written();
    workbook.refuse("sheet-protected");
    await undo();
    expect(session.state().undo.steps).toHaveLength(1);
    expect(session.state().shell.notice?.tone).toBe("error");
  });

  it("removes sheets that were added", async () => {
    const workbook = fakeWorkbook(aTemplate("so-y-te"));
    const desk = aDesk({ workbook });
    const session = await aSession(desk);
    const back = { kind: "sheets" as const, names: ["Chỉ tiêu"] };
    session.dispatch({ type: "undo/did", step: { label: "Lập biểu", back } });
    await makeUndoActions(desk, session).undo();
    expect((await workbook.read()).sheets.map(({ name }) => name)).not.toContain("Chỉ tiêu");
  });
});
