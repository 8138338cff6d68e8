import { makeTemplateActions } from "../../../src/taskpane/pages/template/templateActions";
import { cancelRunning } from "../../../src/taskpane/attempt";
import { makeTemplate } from "../../../src/usecases/makeTemplate";
import type { WorkbookDraft } from "../../../src/workbook/draft";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { aDesk, aSession } from "../../helpers/aDesk";
import { aPeriod } from "../../helpers/aCollection";
import { allAbilities, fakeWorkbook } from "../../helpers/fakeWorkbook";
import { aTemplate, consolidate726, fillTable, plan726 } from "../../helpers/filledWorkbooks";

const BYTES = new Uint8Array([1, 2, 3]);

/** A template with one result typed in. */
function filled(agencyId: string, period = "2025-03"): WorkbookDraft {
  return fillTable(makeTemplate(plan726(), aPeriod(period), agencyId), "Nhiệm vụ", (_, at) =>
    at === 0 ? { "Trạng thái": "Đang thực hiện", "Kết quả thực hiện": "Đã họp" } : undefined,
  );
}

async function atWork(options: Parameters<typeof aDesk>[0] = {}) {
  const desk = aDesk(options);
  const session = await aSession(desk);
  const actions = makeTemplateActions(desk, session);
  actions.open();
  return { desk, session, actions, state: () => session.state() };
}

describe("makeTemplateActions", () => {
  it("begins with the plan, the period due next, and no agency", async () => {
    const { state } = await atWork();
    expect(state().template.wish).toEqual({
      planId: "hd-726",
      periodId: "2025-03",
      agency: null,
      carry: true,
    });
  });

  it("begins with the agency whose workbook stands open, before the one remembered", async () => {
    const { state } = await atWork({
      workbook: fakeWorkbook(filled("so-y-te")),
      remembered: { "template.agency": "so-khcn" },
    });
    expect(state().template.wish.agency).toEqual({ kind: "agency", id: "so-y-te" });
  });

  it("remembers the agency, and the period until its report is due", async () => {
    const first = await atWork();
    first.actions.chooseAgency({ kind: "common" });
    first.actions.choosePeriod("2025-04");
    const remembered = {
      "template.agency": first.desk.memory.get("template.agency") ?? "",
      "template.period": first.desk.memory.get("template.period") ?? "",
    };
    const again = await atWork({ remembered, today: "2025-04-02" });
    expect(again.state().template.wish).toMatchObject({
      agency: { kind: "common" },
      periodId: "2025-04",
    });
    const later = await atWork({ remembered, today: "2025-06-02" });
    expect(later.state().template.wish.periodId).toBe("2025-06");
  });

  it("forgets a remembered agency that the plan does not know", async () => {
    const { state } = await atWork({ remembered: { "template.agency": "so-nao-do" } });
    expect(state().template.wish.agency).toBeNull();
  });

  it("writes the template into an empty workbook, reads it back and can take it back", async () => {
    const { desk, actions, state } = await atWork();
    actions.chooseAgency({ kind: "agency", id: "so-khcn" });
    await actions.create();
    expect(desk.workbook.properties()).toMatchObject({ kehoach_agency: "so-khcn" });
    expect(state().live.content.kind).toBe("submission");
    expect(state().template.made).toBe(true);
    expect(state().shell).toMatchObject({ busy: null, notice: { tone: "success" } });
    const [step] = state().undo.steps;
    expect(step?.back).toEqual({
      kind: "sheets",
      names: aTemplate("so-khcn").sheets.map(({ name }) => name),
    });
  });

  it("says no more that a template was made once another is being chosen", async () => {
    const { actions, state } = await atWork();
    actions.chooseAgency({ kind: "common" });
    await actions.create();
    actions.chooseAgency({ kind: "agency", id: "so-khcn" });
    expect(state().template.made).toBe(false);
  });

  it("replaces an unfilled template without a question, and offers no undo for it", async () => {
    const { actions, state } = await atWork({ workbook: fakeWorkbook(aTemplate("so-khcn")) });
    actions.chooseAgency({ kind: "agency", id: "so-y-te" });
    await actions.create();
    expect(state().template.asking).toBe(false);
    expect(state().live.content).toMatchObject({ identity: { agencyId: "so-y-te" } });
    expect(state().undo.steps).toEqual([]);
  });

  it("asks before results are replaced, and leaves them when the answer is no", async () => {
    const { desk, actions, state } = await atWork({ workbook: fakeWorkbook(filled("so-khcn")) });
    await actions.create();
    expect(state().template.asking).toBe(true);
    await actions.answer(false);
    expect(state().template.asking).toBe(false);
    expect(desk.workbook.asked.filter((each) => each.startsWith("write"))).toEqual([]);
  });

  it("replaces them when the answer is yes", async () => {
    const { desk, actions } = await atWork({ workbook: fakeWorkbook(filled("so-khcn")) });
    actions.chooseAgency({ kind: "agency", id: "so-y-te" });
    await actions.create();
    await actions.answer(true);
    expect(desk.workbook.properties()).toMatchObject({ kehoach_agency: "so-y-te" });
  });

  it("asks before a roll-up is spoilt", async () => {
    const rollUp = writeRollUp(await consolidate726([]));
    const { actions, state } = await atWork({ workbook: fakeWorkbook(rollUp) });
    actions.chooseAgency({ kind: "agency", id: "so-y-te" });
    await actions.create();
    expect(state().template.asking).toBe(true);
  });

  it("looks at the workbook anew, for what was typed since it was read", async () => {
    const workbook = fakeWorkbook(aTemplate("so-khcn"));
    const { actions, state } = await atWork({ workbook });
    workbook.pick({ sheet: "Nhiệm vụ", cell: "J2" }, "Đang thực hiện");
    await actions.create();
    expect(state().template.asking).toBe(true);
  });

  it("carries the results of the earlier period forward, unless told not to", async () => {
    const carried = async (carry: boolean) => {
      const workbook = fakeWorkbook(filled("so-khcn"));
      const { actions } = await atWork({ workbook, today: "2025-04-02" });
      actions.chooseCarry(carry);
      await actions.create();
      await actions.answer(true);
      return workbook.valueAt({ sheet: "Nhiệm vụ", cell: "J2" });
    };
    expect(await carried(true)).toBe("Đang thực hiện");
    expect(await carried(false)).toBeNull();
  });

  it("opens the template as a new workbook, with the earlier report that stands open", async () => {
    const asked: unknown[] = [];
    const { desk, actions, state } = await atWork({
      workbook: fakeWorkbook(filled("so-khcn")),
      today: "2025-04-02",
      work: {
        templateBytes: (choice, previous) => {
          asked.push(choice, previous === null);
          return Promise.resolve(BYTES);
        },
      },
    });
    await actions.createApart();
    expect(asked).toEqual([{ planId: "hd-726", periodId: "2025-04", agencyId: "so-khcn" }, false]);
    expect(desk.workbook.asked).toContain("openNew 3");
    expect(state().shell.notice?.tone).toBe("success");
  });

  it("saves it as a file where the program opens no new workbooks", async () => {
    const { desk, actions } = await atWork({
      workbook: fakeWorkbook(undefined, { ...allAbilities, newWorkbook: false }),
      work: { templateBytes: () => Promise.resolve(BYTES) },
    });
    actions.chooseAgency({ kind: "agency", id: "so-khcn" });
    await actions.createApart();
    expect(desk.handedOut).toEqual(["hd-726_2025-03_so-khcn.xlsx"]);
  });

  it("saves the templates of all agencies in one zip", async () => {
    const { desk, actions } = await atWork({
      work: { templatesZip: () => Promise.resolve(BYTES) },
    });
    await actions.saveAll();
    expect(desk.handedOut).toEqual(["bieu-mau-hd-726-2025-03.zip"]);
  });

  it("saves nothing when the user stops it", async () => {
    const { desk, session, actions, state } = await atWork({
      work: {
        templatesZip: (_plan, _period, options) => {
          cancelRunning(session);
          return Promise.resolve(options?.cancel?.cancelled === true ? "cancelled" : BYTES);
        },
      },
    });
    await actions.saveAll();
    expect(desk.handedOut).toEqual([]);
    expect(state().shell.notice?.tone).toBe("info");
  });

  it("says why when the workbook refuses", async () => {
    const { desk, actions, state } = await atWork();
    actions.chooseAgency({ kind: "common" });
    desk.workbook.refuse("workbook-busy");
    await actions.create();
    expect(state().shell).toMatchObject({ busy: null, notice: { tone: "error" } });
    expect(state().template.made).toBe(false);
  });
});
