import { indexDirectory } from "../../src/domain/agency/agencyDirectory";
import {
  consolidate,
  type ConsolidationInput,
  type RollUp,
} from "../../src/domain/consolidation/consolidate";
import type { ReceivedFile } from "../../src/domain/consolidation/receivedFile";
import { assignRows, expectedAgencies } from "../../src/domain/plan/assignments";
import type { Obligation, Plan } from "../../src/domain/plan/plan";
import { indexPlan } from "../../src/domain/plan/planIndex";
import { parsePeriod, type ReportingPeriod } from "../../src/domain/plan/reportingPeriod";
import type { TargetField, TaskField } from "../../src/domain/submission/columns";
import type {
  Cover,
  TargetRow,
  TaskRow,
  WorkbookIdentity,
} from "../../src/domain/submission/submission";
import { checkSubmission } from "../../src/domain/validation/checkSubmission";
import { aCollective, anAgency, aDirectory } from "./aDirectory";
import {
  aCover,
  aPlan,
  aSubmission,
  aTarget,
  aTargetRow,
  aTask,
  aTaskRow,
  type Written,
} from "./aSubmission";

/** Three departments and a district that leads nothing; "Các sở" are the three departments. */
export const AGENCIES = indexDirectory(
  aDirectory({
    agencies: [
      anAgency({ id: "so-tu-phap", name: "Sở Tư pháp" }),
      anAgency({ id: "so-y-te", name: "Sở Y tế" }),
      anAgency({ id: "so-noi-vu", name: "Sở Nội vụ" }),
      anAgency({ id: "huyen-binh-giang", name: "UBND huyện Bình Giang", level: "district" }),
      anAgency({ id: "so-du-lich", name: "Sở Du lịch" }),
    ],
    collectives: [
      aCollective({
        id: "cac-so",
        name: "Các sở",
        members: ["so-tu-phap", "so-y-te", "so-noi-vu"],
      }),
      aCollective({ id: "cac-huyen", name: "Các huyện", members: ["huyen-binh-giang"] }),
    ],
  }),
);

export function anObligation(obligation: Partial<Obligation> = {}): Obligation {
  return {
    id: "bao-cao",
    kind: "report",
    what: "Báo cáo kết quả thực hiện",
    from: "Các sở, Các huyện",
    to: null,
    recurrence: "monthly",
    dueDay: 18,
    due: null,
    place: "III.2",
    quote: "báo cáo vào ngày 18 hàng tháng",
    ...obligation,
  };
}

/** A plan with a task of every kind of deadline, a shared lead and a collective one. */
export const PLAN = aPlan({
  tasks: [
    aTask({ no: "1", lead: "Sở Tư pháp", deadline: "02/2025" }),
    aTask({ no: "2", lead: "Sở Y tế; Sở Nội vụ", deadline: "12/2025" }),
    aTask({ no: "3", lead: "Các sở", deadline: "5/2025 và thực hiện thường xuyên" }),
    aTask({ no: "4", lead: "Sở Nội vụ", deadline: "Thường xuyên", coordinating: "Sở Y tế" }),
    aTask({ no: "5", lead: "Sở Y tế", deadline: "Theo lộ trình của tỉnh" }),
    aTask({ no: "6", lead: "Các sở", coordinating: "Sở Nội vụ", deadline: "01/2025" }),
  ],
  targets: [
    aTarget({ no: "1", lead: "Sở Y tế; Sở Tư pháp" }),
    aTarget({ no: "2", lead: "Sở Nội vụ" }),
  ],
  obligations: [anObligation()],
});

export function aPeriod(id = "2025-03"): ReportingPeriod {
  const period = parsePeriod(id);
  if (period === undefined) throw new Error(`${id} is no period`);
  return period;
}

/** A report on a task of the plan of the tests; cells that are not written say "Đang thực hiện". */
export function aReport(
  no: string,
  written: Partial<Record<TaskField, Written>> = {},
  place: { readonly row?: number; readonly plan?: Plan } = {},
): TaskRow {
  const { row = Number(no) + 1, plan = PLAN } = place;
  const task = plan.tasks.find((candidate) => candidate.no === no);
  if (task === undefined) throw new Error(`The plan has no task ${no}`);
  return aTaskRow(written, { task, row });
}

/** A figure for a target of the plan of the tests. */
export function aFigure(
  no: string,
  written: Partial<Record<TargetField, Written>> = {},
  place: { readonly row?: number; readonly plan?: Plan } = {},
): TargetRow {
  const { row = Number(no) + 1, plan = PLAN } = place;
  const target = plan.targets.find((candidate) => candidate.no === no);
  if (target === undefined) throw new Error(`The plan has no target ${no}`);
  return aTargetRow(written, { target, row });
}

/** All that files of a plan are consolidated with; the cut-off day is 18/03/2025. */
export function aCollection(plan: Plan = PLAN): Omit<ConsolidationInput, "files"> {
  const index = indexPlan(plan);
  const assignments = assignRows(index, AGENCIES);
  return {
    plan,
    period: aPeriod(),
    cutOff: { asOf: "2025-03-18", next: "2025-04-18" },
    agencies: AGENCIES,
    assignments,
    expected: expectedAgencies(index, assignments, AGENCIES),
    holidays: new Set<string>(),
  };
}

/** What a test says of a file; the rest is a good submission of Sở Tư pháp for March 2025. */
export interface FileWish extends Partial<Omit<ReceivedFile, "content">> {
  readonly identity?: Partial<WorkbookIdentity> | null;
  readonly agencyId?: string | null;
  readonly cover?: Partial<Cover>;
  readonly rows?: readonly (TaskRow | TargetRow)[];
}

/** A file read and checked against the plan of the tests. */
export function aReceivedFile(wish: FileWish = {}, plan: Plan = PLAN): ReceivedFile {
  const { identity = {}, agencyId = "so-tu-phap", cover = {}, rows, ...received } = wish;
  const { file = `${agencyId ?? "khong-ro"}.xlsx` } = received;
  const submission = aSubmission({
    file,
    cover: aCover({ reportNumber: "12/BC-S", ...cover }),
    identity:
      identity === null
        ? null
        : {
            format: 1,
            role: "template",
            planId: plan.id,
            agencyId,
            period: "2025-03",
            fingerprint: "f1",
            sample: false,
            ...identity,
          },
    ...(rows === undefined ? {} : { rows }),
  });
  const { cutOff, assignments } = aCollection(plan);
  const checked = checkSubmission(submission, {
    index: indexPlan(plan),
    agencies: AGENCIES,
    assignments,
    cutOff,
    fingerprint: "f1",
    period: "2025-03",
    previous: null,
  });
  return {
    receivedOn: null,
    changedOn: null,
    excludedBecause: null,
    ...received,
    file,
    content: { kind: "read", checked },
  };
}

/** A file that could not be opened. */
export function anUnreadableFile(file = "hong.xlsx"): ReceivedFile {
  return {
    file,
    content: { kind: "unreadable", code: "damaged", message: `Tệp “${file}” bị hỏng.` },
    receivedOn: null,
    changedOn: null,
    excludedBecause: null,
  };
}

/** Consolidates files of the plan of the tests. */
export function rollUpOf(files: readonly ReceivedFile[], plan: Plan = PLAN): RollUp {
  return consolidate({ ...aCollection(plan), files });
}
