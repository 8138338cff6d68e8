import fc from "fast-check";
import { consolidate, type RollUp } from "../../../src/domain/consolidation/consolidate";
import type { EarlierPeriod, EarlierTask } from "../../../src/domain/consolidation/earlierPeriod";
import { changeSentences } from "../../../src/domain/consolidation/changeSentences";
import {
  aCollection,
  aPeriod,
  aReceivedFile,
  aReport,
  type FileWish,
} from "../../helpers/aCollection";
import { defined } from "../../helpers/defined";
import { aDate } from "../../helpers/aSubmission";

/** A task of the plan of the tests as an earlier roll-up had it; unreported where nothing is said. */
function before(no: string, task: Partial<EarlierTask> = {}): EarlierTask {
  const planned = aCollection().plan.tasks.find((each) => each.no === no);
  return {
    id: planned?.id ?? `nv.${no}`,
    no,
    title: planned?.title ?? "Nhiệm vụ cũ",
    lead: planned?.lead ?? "Sở Tư pháp",
    status: "Chưa báo cáo",
    group: "Chưa báo cáo",
    percent: null,
    due: null,
    completedOn: null,
    deadlineChange: null,
    reports: new Map(),
    ...task,
  };
}

function earlierOf(
  tasks: readonly EarlierTask[],
  period = "2025-02",
  more: Partial<EarlierPeriod> = {},
): EarlierPeriod {
  return {
    file: `${period}.xlsx`,
    period: aPeriod(period),
    asOf: `${period}-18`,
    tasks: new Map(tasks.map((task) => [task.id, task])),
    expected: ["so-tu-phap", "so-y-te"],
    submitted: [],
    ...more,
  };
}

const ALL = ["1", "2", "3", "4", "5", "6"];
const DONE = { status: "Hoàn thành", group: "Hoàn thành đúng hạn", percent: 100 } as const;

function march(
  earlier: readonly EarlierPeriod[],
  reports: Readonly<Record<string, NonNullable<FileWish["rows"]>>> = {},
  kept?: Partial<NonNullable<Parameters<typeof consolidate>[0]["kept"]>>,
): RollUp {
  const files = Object.entries(reports).map(([agencyId, rows]) =>
    aReceivedFile({ agencyId, rows }),
  );
  const own = { verdicts: new Map(), followUps: new Map(), ...kept };
  return consolidate({ ...aCollection(), files, earlier, kept: own });
}

function taskOf({ tasks }: RollUp, no: string) {
  return defined(tasks.find(({ task }) => task.no === no));
}

function changeOf({ changes }: RollUp, no: string) {
  return defined(changes?.tasks.find((task) => task.no === no));
}

describe("comparePeriods", () => {
  it("has nothing to say without an earlier roll-up", () => {
    expect(march([]).changes).toBeNull();
  });

  it("tells apart what changed, came in, went out and stayed", () => {
    const earlier = earlierOf([...ALL.slice(0, 5).map((no) => before(no)), before("99")]);
    const rollUp = march([earlier], { "so-tu-phap": [aReport("1", { percent: 40 })] });
    expect(changeOf(rollUp, "1")).toMatchObject({
      kind: "changed",
      before: { status: "Chưa báo cáo" },
      after: { status: "Đang thực hiện", percent: 40 },
    });
    expect(changeOf(rollUp, "6")).toMatchObject({ kind: "entered", before: null });
    expect(changeOf(rollUp, "99")).toMatchObject({ kind: "left", after: null });
    expect(changeOf(rollUp, "5").kind).toBe("unchanged");
    expect(rollUp.changes?.trend.map(({ total, entered, left }) => [total, entered, left])).toEqual(
      [
        [6, 0, 0],
        [6, 1, 1],
      ],
    );
  });

  it("names the agencies that newly report and those that stopped", () => {
    const earlier = earlierOf([], "2025-02", { submitted: ["so-y-te"] });
    const rollUp = march([earlier], { "so-tu-phap": [aReport("1")] });
    expect(rollUp.changes?.agencies).toMatchObject({
      newlyReporting: ["so-tu-phap"],
      stopped: ["so-y-te"],
    });
    const sentences = changeSentences(defined(rollUp.changes), (id) => id);
    expect(sentences).toContain("Cơ quan kỳ trước đã báo cáo, kỳ này chưa (1): so-y-te.");
  });

  it("compares with the latest period, in whatever order they are given", () => {
    const periods = ["2024-12", "2025-01", "2025-02"].map((period) =>
      earlierOf(
        ALL.map((no) => before(no)),
        period,
      ),
    );
    const expected = march(periods).changes;
    expect(expected?.previous.period.id).toBe("2025-02");
    fc.assert(
      fc.property(fc.shuffledSubarray(periods, { minLength: 3 }), (shuffled) => {
        expect(march(shuffled).changes).toEqual(expected);
      }),
    );
  });

  it("counts the days past the first deadline and past the one in force", () => {
    const deadlines = new Map([["nv.1", { due: "2025-03-08", basis: "12/UBND" }]]);
    const earlier = earlierOf(ALL.map((no) => before(no)));
    const rollUp = march([earlier], { "so-tu-phap": [aReport("1")] }, { deadlines });
    expect(changeOf(rollUp, "1")).toMatchObject({
      slip: { original: 18, current: 10 },
      originalDue: "2025-02-28",
      basis: "12/UBND",
      after: { due: "2025-03-08" },
    });
    expect(taskOf(rollUp, "1").group).toBe("Chưa hoàn thành, quá hạn");
  });
});

describe("rollUpTasks over time", () => {
  const doneBefore = (no: string, lead: string, completedOn: string | null = null): EarlierTask =>
    before(no, {
      ...DONE,
      completedOn,
      reports: new Map([[lead, { status: "Hoàn thành", completedOn }]]),
    });

  it("keeps a task done that nobody takes back", () => {
    const rollUp = march([earlierOf([doneBefore("1", "so-tu-phap", "2025-02-17")])]);
    expect(taskOf(rollUp, "1")).toMatchObject({
      status: "Hoàn thành",
      percent: 100,
      completedOn: "2025-02-17",
      group: "Hoàn thành đúng hạn",
      counts: { reported: 0 },
    });
  });

  it("takes it back with a report that says otherwise", () => {
    const rollUp = march([earlierOf([doneBefore("1", "so-tu-phap")])], {
      "so-tu-phap": [aReport("1", { status: "Tạm dừng" })],
    });
    expect(taskOf(rollUp, "1").status).toBe("Tạm dừng");
  });

  it("asks for recurring work anew every period", () => {
    const rollUp = march([earlierOf([doneBefore("4", "so-noi-vu")])]);
    expect(taskOf(rollUp, "4").status).toBe("Chưa báo cáo");
    expect(taskOf(rollUp, "4").known).toMatchObject([{ status: "Hoàn thành" }]);
  });

  it("counts a lead that was done before beside one that is done now", () => {
    const halfDone = before("2", {
      status: "Đang thực hiện",
      group: "Chưa hoàn thành, trong hạn",
      reports: new Map([["so-y-te", { status: "Hoàn thành", completedOn: "2025-02-17" }]]),
    });
    const row = aReport("2", { status: "Hoàn thành", completedOn: aDate(45726) });
    const rollUp = march([earlierOf([halfDone])], { "so-noi-vu": [row] });
    expect(taskOf(rollUp, "2")).toMatchObject({ status: "Hoàn thành", completedOn: "2025-03-10" });
    expect(taskOf(march([earlierOf([halfDone])]), "2").status).toBe("Chưa báo cáo");
  });

  it("shows what was known last, from as far back as it takes", () => {
    const reports = new Map([
      ["so-tu-phap", { status: "Đang thực hiện" as const, completedOn: null }],
    ]);
    const january = earlierOf([before("1", { status: "Đang thực hiện", reports })], "2025-01");
    const rollUp = march([earlierOf([before("1")]), january]);
    expect(taskOf(rollUp, "1")).toMatchObject({
      status: "Chưa báo cáo",
      known: [{ agencyId: "so-tu-phap", status: "Đang thực hiện", period: { id: "2025-01" } }],
    });
  });

  it("does not let a day that nobody wrote down move on with the months", () => {
    const row = aReport("1", { status: "Hoàn thành" });
    const late = march([], { "so-tu-phap": [row] });
    expect(taskOf(late, "1").group).toBe("Hoàn thành quá hạn");
    const known = march([earlierOf([doneBefore("1", "so-tu-phap")])], { "so-tu-phap": [row] });
    expect(taskOf(known, "1").group).toBe("Hoàn thành đúng hạn");
  });

  it("goes on with a deadline that was accepted in an earlier period", () => {
    const changed = before("1", { deadlineChange: { due: "2025-06-30", basis: "12/UBND" } });
    const rollUp = march([earlierOf([changed])], { "so-tu-phap": [aReport("1")] });
    expect(taskOf(rollUp, "1")).toMatchObject({
      dueDay: "2025-06-30",
      originalDue: "2025-02-28",
      group: "Chưa hoàn thành, trong hạn",
    });
  });
});
