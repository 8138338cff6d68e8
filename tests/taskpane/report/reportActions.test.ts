import { makeReportActions } from "../../../src/taskpane/pages/report/reportActions";
import { initialReport, reduceReport } from "../../../src/taskpane/session/report";
import { writeRollUp } from "../../../src/workbook/rollup/writeRollUp";
import { aDesk, aSession } from "../../helpers/aDesk";
import { fakeWorkbook } from "../../helpers/fakeWorkbook";
import { consolidate726 } from "../../helpers/filledWorkbooks";

async function atWork(copies = true) {
  const rollUp = writeRollUp(await consolidate726([]));
  const desk = aDesk({ workbook: fakeWorkbook(rollUp) });
  const session = await aSession(desk);
  const copied: string[] = [];
  const actions = makeReportActions(desk, session, (text) => {
    copied.push(text);
    return Promise.resolve(copies);
  });
  return { desk, session, actions, copied, notice: () => session.state().shell.notice };
}

describe("reduceReport", () => {
  it("keeps the table when another chart is chosen", () => {
    const tables = reduceReport(initialReport, { type: "report/table-shown", asTable: true });
    expect(reduceReport(tables, { type: "report/chart-chosen", chart: "month" })).toEqual({
      chart: "month",
      asTable: true,
    });
  });
});

describe("makeReportActions", () => {
  it("goes to a cell and to the beginning of a sheet", async () => {
    const { desk, actions } = await atWork();
    await actions.goTo({ sheet: "Tổng hợp nhiệm vụ", cell: "C7" });
    await actions.goToSheet("Quá hạn");
    expect(desk.workbook.asked.slice(-2)).toEqual(["goTo Tổng hợp nhiệm vụ!C7", "goTo Quá hạn!A1"]);
  });

  it("says that a sheet is gone when it is", async () => {
    const { actions, notice } = await atWork();
    await actions.goToSheet("Trang đã xóa");
    expect(notice()?.tone).toBe("error");
  });

  it("reads the workbook again", async () => {
    const { desk, session, actions } = await atWork();
    const before = session.state().live.version;
    desk.workbook.removeSheet("Quá hạn");
    await actions.reread();
    expect(session.state().live.version).toBe(before + 1);
  });

  it("copies the sentence and says so, or says how to copy it by hand", async () => {
    const allowed = await atWork();
    await allowed.actions.copy("Tổng số 81 nhiệm vụ.");
    expect(allowed.copied).toEqual(["Tổng số 81 nhiệm vụ."]);
    expect(allowed.notice()?.tone).toBe("success");
    const refused = await atWork(false);
    await refused.actions.copy("Tổng số 81 nhiệm vụ.");
    expect(refused.notice()?.next).toContain("Ctrl+C");
  });

  it("hands out the roll-up under a name that says plan and period", async () => {
    const { desk, actions, notice } = await atWork();
    await actions.save();
    expect(desk.handedOut).toEqual(["tong-hop_hd-726_2025-03.xlsx"]);
    expect(notice()?.tone).toBe("success");
  });
});
