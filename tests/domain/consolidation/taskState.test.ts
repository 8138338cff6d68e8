import fc from "fast-check";
import {
  becomesRecurring,
  deadlineKind,
  deadlineState,
  rollUpStatus,
  TASK_GROUPS,
  taskGroup,
  type RolledStatus,
  type StatusCounts,
} from "../../../src/domain/consolidation/taskState";
import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";
import { TASK_STATUSES, type TaskStatus } from "../../../src/domain/submission/status";

function counts(expected: number, said: Partial<Record<TaskStatus, number>>): StatusCounts {
  const byStatus = Object.fromEntries(
    TASK_STATUSES.map((status) => [status, said[status] ?? 0]),
  ) as Record<TaskStatus, number>;
  const reported = Object.values(byStatus).reduce((sum, count) => sum + count, 0);
  return { expected, reported, byStatus };
}

describe("rollUpStatus", () => {
  it.each(TASK_STATUSES)("is the single lead's own state: %s", (status) => {
    expect(rollUpStatus(counts(1, { [status]: 1 }))).toBe(status);
  });

  it("is no report where nobody reported", () => {
    expect(rollUpStatus(counts(12, {}))).toBe("Chưa báo cáo");
  });

  const table: readonly [Partial<Record<TaskStatus, number>>, RolledStatus][] = [
    [{ "Hoàn thành": 12 }, "Hoàn thành"],
    [{ "Hoàn thành": 7 }, "Đang thực hiện"],
    [{ "Hoàn thành": 11, "Đã trình, chờ ban hành": 1 }, "Đã trình, chờ ban hành"],
    [{ "Đã trình, chờ ban hành": 12 }, "Đã trình, chờ ban hành"],
    [{ "Đã trình, chờ ban hành": 11 }, "Đang thực hiện"],
    [{ "Đang thực hiện": 1 }, "Đang thực hiện"],
    [{ "Đang thực hiện": 1, "Tạm dừng": 11 }, "Đang thực hiện"],
    [{ "Tạm dừng": 1, "Chưa thực hiện": 11 }, "Tạm dừng"],
    [{ "Chưa thực hiện": 1, "Chưa đến thời điểm": 11 }, "Chưa thực hiện"],
    [{ "Chưa đến thời điểm": 1, "Không phát sinh": 11 }, "Chưa đến thời điểm"],
    [{ "Không phát sinh": 12 }, "Không phát sinh"],
    [{ "Hoàn thành": 11, "Không phát sinh": 1 }, "Đang thực hiện"],
  ];

  it.each(table)("makes %j of twelve leads %s", (said, status) => {
    expect(rollUpStatus(counts(12, said))).toBe(status);
  });
});

describe("deadlineKind", () => {
  it.each([
    ["12/2025", "Có hạn"],
    ["20/02/2025", "Có hạn"],
    ["19/02/2025", "Hạn trước ngày ban hành"],
    ["5/2025 và thực hiện thường xuyên", "Có hạn"],
    ["Thường xuyên", "Thường xuyên, định kỳ"],
    ["Hằng năm", "Thường xuyên, định kỳ"],
    ["Hằng năm, giai đoạn 2026-2030", "Thường xuyên, định kỳ"],
    ["Rà soát bổ sung năm 2025 và trước tháng 10 hàng năm", "Có hạn"],
    ["Theo lộ trình của tỉnh", "Chưa xác định thời hạn"],
    ["lúc nào xong thì xong", "Chưa xác định thời hạn"],
    [null, "Chưa xác định thời hạn"],
  ])("calls %j in a plan of 20/02/2025 %s", (text, kind) => {
    expect(deadlineKind(parseDeadline(text), "2025-02-20")).toBe(kind);
  });
});

describe("becomesRecurring", () => {
  it.each([
    ["12/2025", false],
    ["5/2025 và thực hiện thường xuyên", true],
    ["Rà soát bổ sung năm 2025 và trước tháng 10 hàng năm", true],
  ])("says of %j that it goes on after it is done: %s", (text, goesOn) => {
    expect(becomesRecurring(parseDeadline(text))).toBe(goesOn);
  });
});

const base = {
  kind: "Có hạn",
  due: "2025-03-18",
  status: "Đang thực hiện",
  completedOn: null,
  asOf: "2025-03-18",
  continues: false,
  verdict: null,
} as const;
type Judged = Parameters<typeof taskGroup>[0];

describe("deadlineState", () => {
  const state = (judged: Partial<Judged>): string => deadlineState({ ...base, ...judged });

  it("is in time on the due day itself and overdue the day after", () => {
    expect(state({})).toBe("trong hạn");
    expect(state({ asOf: "2025-03-19" })).toBe("quá hạn");
  });

  it("judges what is done by the day it was done", () => {
    const done = { status: "Hoàn thành", asOf: "2025-06-01" } as const;
    expect(state({ ...done, completedOn: "2025-03-18" })).toBe("trong hạn");
    expect(state({ ...done, completedOn: "2025-03-19" })).toBe("quá hạn");
  });

  it("takes the cut-off day for a completion on an unknown day", () => {
    const done = { status: "Hoàn thành", completedOn: null } as const;
    expect(state({ ...done, asOf: "2025-03-18" })).toBe("trong hạn");
    expect(state({ ...done, asOf: "2025-03-19" })).toBe("quá hạn");
  });

  it("does not believe a day of completion of what is not done", () => {
    expect(state({ completedOn: "2025-03-01", asOf: "2025-04-01" })).toBe("quá hạn");
  });

  it.each(["Thường xuyên, định kỳ", "Chưa xác định thời hạn", "Hạn trước ngày ban hành"] as const)(
    "has nothing to judge by for %s",
    (kind) => {
      expect(state({ kind, asOf: "2030-01-01" })).toBe("không có hạn");
    },
  );
});

describe("taskGroup", () => {
  const late = { asOf: "2025-04-01" };
  const cases: readonly [string, Partial<Judged>, string][] = [
    ["done in time", { status: "Hoàn thành", completedOn: "2025-03-01" }, "Hoàn thành đúng hạn"],
    [
      "done too late",
      { ...late, status: "Hoàn thành", completedOn: "2025-03-20" },
      "Hoàn thành quá hạn",
    ],
    [
      "done without a deadline",
      { kind: "Chưa xác định thời hạn", due: null, status: "Hoàn thành" },
      "Hoàn thành, không có hạn",
    ],
    ["open and in time", {}, "Chưa hoàn thành, trong hạn"],
    ["open and overdue", late, "Chưa hoàn thành, quá hạn"],
    ["continuous", { kind: "Thường xuyên, định kỳ", due: null, ...late }, "Thường xuyên, định kỳ"],
    [
      "continuous and reported done",
      { kind: "Thường xuyên, định kỳ", due: null, status: "Hoàn thành" },
      "Thường xuyên, định kỳ",
    ],
    [
      "open without a deadline",
      { kind: "Chưa xác định thời hạn", due: null },
      "Chưa xác định thời hạn",
    ],
    ["not reported", { ...late, status: "Chưa báo cáo" }, "Chưa báo cáo"],
    [
      "not reported although continuous",
      { kind: "Thường xuyên, định kỳ", due: null, status: "Chưa báo cáo" },
      "Chưa báo cáo",
    ],
    ["confirmed as nothing to do", { ...late, verdict: "Không phát sinh" }, "Không tính"],
    ["confirmed as not yet due", { verdict: "Chưa đến thời điểm" }, "Không tính"],
    [
      "reported as nothing to do, not confirmed",
      { ...late, status: "Không phát sinh" },
      "Chưa hoàn thành, quá hạn",
    ],
    [
      "due before the plan was issued and not confirmed",
      { ...late, kind: "Hạn trước ngày ban hành", due: "2025-01-31" },
      "Chưa xác định thời hạn",
    ],
  ];

  it.each(cases)("of a task %s", (_, judged, group) => {
    expect(taskGroup({ ...base, ...judged })).toBe(group);
  });

  it("keeps what goes on after its day overdue until it is first done, then recurring", () => {
    const continuing = { ...base, ...late, continues: true };
    expect(taskGroup(continuing)).toBe("Chưa hoàn thành, quá hạn");
    expect(taskGroup({ ...continuing, status: "Hoàn thành" })).toBe("Thường xuyên, định kỳ");
  });

  it("is met in every group by the cases above", () => {
    const met = new Set(cases.map(([, , group]) => group));
    expect([...met].sort()).toEqual([...TASK_GROUPS].sort());
  });

  it("agrees with the state of the deadline", () => {
    const judged = fc.record({
      kind: fc.constantFrom(
        "Có hạn" as const,
        "Thường xuyên, định kỳ" as const,
        "Chưa xác định thời hạn" as const,
      ),
      due: fc.constantFrom("2025-02-28", "2025-03-18", "2025-12-31"),
      status: fc.constantFrom<RolledStatus>(...TASK_STATUSES, "Chưa báo cáo"),
      completedOn: fc.constantFrom(null, "2025-03-01", "2025-04-01"),
      asOf: fc.constantFrom("2025-03-18", "2025-06-18"),
    });
    fc.assert(
      fc.property(judged, (task) => {
        const group = taskGroup({ ...task, continues: false, verdict: null });
        const said = group.includes("quá hạn")
          ? "quá hạn"
          : /đúng hạn|trong hạn/u.test(group)
            ? "trong hạn"
            : undefined;
        expect([undefined, deadlineState(task)]).toContain(said);
      }),
    );
  });
});
