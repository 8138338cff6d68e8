import type { RolledTask } from "../../../src/domain/consolidation/rollUpTasks";
import type { Plan } from "../../../src/domain/plan/plan";
import { indexDirectory } from "../../../src/domain/agency/agencyDirectory";
import { consolidate } from "../../../src/domain/consolidation/consolidate";
import { assignRows } from "../../../src/domain/plan/assignments";
import { indexPlan } from "../../../src/domain/plan/planIndex";
import {
  aCollection,
  aReceivedFile,
  aReport,
  PLAN,
  rollUpOf,
  type FileWish,
} from "../../helpers/aCollection";
import { aCollective, anAgency, aDirectory } from "../../helpers/aDirectory";
import { aDate, aPlan, aTask } from "../../helpers/aSubmission";

type Rows = NonNullable<FileWish["rows"]>;

/** A task of the plan after the agencies have sent these rows. */
function taskAfter(no: string, reports: Readonly<Record<string, Rows>>): RolledTask {
  const files = Object.entries(reports).map(([agencyId, rows]) =>
    aReceivedFile({ agencyId, rows }),
  );
  const task = rollUpOf(files).tasks.find((candidate) => candidate.task.no === no);
  if (task === undefined) throw new Error(`The plan has no task ${no}`);
  return task;
}

const DONE = "Hoàn thành";
const MARCH_1 = aDate(45717);
const MARCH_10 = aDate(45726);

describe("rollUpTasks", () => {
  it("has every task of the plan, reported or not", () => {
    const { tasks } = rollUpOf([]);
    expect(tasks.map(({ task }) => task.no)).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(["Chưa báo cáo"]));
    expect(new Set(tasks.map(({ percent }) => percent))).toEqual(new Set([null]));
  });

  it("takes the state of the single lead", () => {
    const task = taskAfter("1", { "so-tu-phap": [aReport("1", { percent: 40 })] });
    expect(task).toMatchObject({
      status: "Đang thực hiện",
      percent: 40,
      deadlineState: "quá hạn",
      group: "Chưa hoàn thành, quá hạn",
    });
    expect(task.counts).toMatchObject({ expected: 1, reported: 1 });
  });

  it("counts what is done as 100 %, whatever was typed", () => {
    const row = aReport("1", { status: DONE, percent: 90, completedOn: aDate(45716) });
    expect(taskAfter("1", { "so-tu-phap": [row] })).toMatchObject({
      status: DONE,
      percent: 100,
      completedOn: "2025-02-28",
      group: "Hoàn thành đúng hạn",
    });
  });

  it("means the percentages over the expected leads, a missing report counting nothing", () => {
    expect(taskAfter("2", { "so-y-te": [aReport("2", { percent: 50 })] }).percent).toBe(25);
    const both = {
      "so-y-te": [aReport("2", { percent: 50 })],
      "so-noi-vu": [aReport("2", { percent: 75 })],
    };
    expect(taskAfter("2", both).percent).toBe(63);
  });

  it("gives no percentage where no lead gave one", () => {
    expect(taskAfter("2", { "so-y-te": [aReport("2")] }).percent).toBeNull();
  });

  it("is done only when all the leads are done, on the last of their days", () => {
    const first = { "so-y-te": [aReport("2", { status: DONE, completedOn: MARCH_10 })] };
    expect(taskAfter("2", first)).toMatchObject({ status: "Đang thực hiện", completedOn: null });
    const second = { "so-noi-vu": [aReport("2", { status: DONE, completedOn: MARCH_1 })] };
    expect(taskAfter("2", { ...first, ...second })).toMatchObject({
      status: DONE,
      completedOn: "2025-03-10",
      percent: 100,
    });
  });

  it("knows no day of completion when one lead did not say its own", () => {
    const reports = {
      "so-y-te": [aReport("2", { status: DONE, completedOn: MARCH_10 })],
      "so-noi-vu": [aReport("2", { status: DONE })],
    };
    expect(taskAfter("2", reports)).toMatchObject({ status: DONE, completedOn: null });
  });

  it("asks a collective without the named coordinator", () => {
    const done = [aReport("6", { status: DONE, completedOn: MARCH_1 })];
    const task = taskAfter("6", { "so-tu-phap": done, "so-y-te": done });
    expect(task.leads).toEqual(["so-tu-phap", "so-y-te"]);
    expect(task).toMatchObject({ status: DONE, kind: "Hạn trước ngày ban hành" });
    expect(task.group).toBe("Hoàn thành, không có hạn");
  });

  it("keeps a coordinator's row as a source that changes nothing", () => {
    const task = taskAfter("4", { "so-y-te": [aReport("4", { status: DONE })] });
    expect(task).toMatchObject({ status: "Chưa báo cáo", percent: null, reports: [] });
    expect(task.sources.map(({ agencyId, role }) => [agencyId, role])).toEqual([
      ["so-y-te", "Phối hợp"],
    ]);
  });

  it("does not count rows that are left out", () => {
    const task = taskAfter("1", { "so-tu-phap": [aReport("1", { status: "Cơ bản hoàn thành" })] });
    expect(task).toMatchObject({ status: "Chưa báo cáo", sources: [] });
  });

  it("does not count a row of an agency that has nothing to do with the task", () => {
    const task = taskAfter("1", { "so-du-lich": [aReport("1", { status: DONE })] });
    expect(task).toMatchObject({ status: "Chưa báo cáo", reports: [] });
  });

  it("shows the leads' reports in the order of the leads", () => {
    const rows = [aReport("3")];
    const task = taskAfter("3", { "so-noi-vu": rows, "so-y-te": rows, "so-tu-phap": rows });
    expect(task.reports.map(({ contribution }) => contribution.agencyId)).toEqual([
      "so-tu-phap",
      "so-y-te",
      "so-noi-vu",
    ]);
  });

  it("says that seven of a collective's twelve are done", () => {
    const ids = Array.from({ length: 12 }, (_, at) => `huyen-${at + 1}`);
    const agencies = indexDirectory(
      aDirectory({
        agencies: ids.map((id, at) => anAgency({ id, name: `UBND huyện số ${at + 1}` })),
        collectives: [aCollective({ id: "cac-huyen", name: "Các huyện", members: ids })],
      }),
    );
    const plan: Plan = aPlan({ tasks: [aTask({ lead: "Các huyện", deadline: "12/2025" })] });
    const files = ids.slice(0, 9).map((agencyId, at) =>
      aReceivedFile(
        {
          agencyId,
          rows: [
            at < 7
              ? aReport("1", { status: DONE, completedOn: MARCH_1 }, { plan })
              : aReport("1", { percent: 20 }, { plan }),
          ],
        },
        plan,
      ),
    );
    const assignments = assignRows(indexPlan(plan), agencies);
    const collection = { ...aCollection(plan), agencies, assignments, expected: ids };
    const [task] = consolidate({ ...collection, files }).tasks;
    expect(task?.counts).toMatchObject({ expected: 12, reported: 9 });
    expect(task?.counts.byStatus).toMatchObject({ "Hoàn thành": 7, "Đang thực hiện": 2 });
    expect(task).toMatchObject({ status: "Đang thực hiện", percent: Math.round(740 / 12) });
  });

  it("expects one report even where nobody knows the lead", () => {
    const plan = aPlan({ tasks: [aTask({ lead: "Sở Thiên văn" })] });
    const [task] = rollUpOf([], plan).tasks;
    expect(task).toMatchObject({ leads: [], status: "Chưa báo cáo" });
    expect(task?.counts.expected).toBe(1);
  });

  it("judges by the plan's own deadline, not by what stands in the row", () => {
    const row = aReport("1", { deadline: "12/2030" });
    expect(taskAfter("1", { "so-tu-phap": [row] }).deadline.due).toBe("2025-02-28");
    expect(PLAN.tasks[0]?.deadline).toBe("02/2025");
  });
});
