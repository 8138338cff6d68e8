import { nextOccurrence } from "../deadline/occurrence";
import { parseDeadline } from "../deadline/parseDeadline";
import type { Deadline } from "../deadline/deadline";
import type { Assignment } from "../plan/assignments";
import type { PlanTask } from "../plan/plan";
import type { CutOff } from "../submission/cutOff";
import { TASK_STATUSES, type TaskStatus } from "../submission/status";
import type { Contribution } from "./contribution";
import {
  deadlineChangeOf,
  doneBy,
  lastKnown,
  type EarlierPeriod,
  type KnownState,
} from "./earlierPeriod";
import type { DeadlineChange, KeptEntries } from "./keptEntries";
import {
  becomesRecurring,
  deadlineKind,
  deadlineState,
  rollUpStatus,
  taskGroup,
  type DeadlineKind,
  type DeadlineState,
  type RolledStatus,
  type StatusCounts,
  type TaskGroup,
} from "./taskState";

/** What a lead's row counts as: its state, its percentage and the day it was done. */
export interface LeadReport {
  readonly contribution: Contribution;
  readonly status: TaskStatus;
  /** 0–100; done counts 100; null when none was given. */
  readonly percent: number | null;
  readonly completedOn: string | null;
}

/** One task of the plan with what all its leads report together. */
export interface RolledTask {
  readonly task: PlanTask;
  readonly leads: readonly string[];
  /** As it stands now: with the day of a later document where the department accepted one. */
  readonly deadline: Deadline;
  /** What the plan itself gave: the last day, the day to show, the kind. */
  readonly originalDue: string | null;
  readonly originalDay: string | null;
  readonly originalKind: DeadlineKind;
  readonly deadlineChange: DeadlineChange | null;
  /** The day to show and to follow up by: the due day, or the next occurrence of a periodic task. */
  readonly dueDay: string | null;
  /** The department's own word on the state, where it gave one. */
  readonly verdict: TaskStatus | null;
  readonly kind: DeadlineKind;
  readonly counts: StatusCounts;
  readonly status: RolledStatus;
  /** Mean over the expected leads, a missing report counting 0; null when no lead gave any. */
  readonly percent: number | null;
  readonly completedOn: string | null;
  readonly deadlineState: DeadlineState;
  readonly group: TaskGroup;
  /** The leads' rows that make up the state, in the order of the leads. */
  readonly reports: readonly LeadReport[];
  /** Every used row about the task, coordinating ones included. */
  readonly sources: readonly Contribution[];
  /** What the leads that have not reported said last. */
  readonly known: readonly KnownState[];
  /** Of these, the ones done then, which stay done until taken back; recurring tasks have none. */
  readonly doneBefore: readonly KnownState[];
  /** The day by which earlier periods had it done; null where they had not. */
  readonly doneBy: string | null;
}

/** What tasks are judged by besides the reports. */
export interface RollUpBasis {
  readonly issued: string;
  readonly cutOff: CutOff;
  readonly kept: KeptEntries;
  /** The latest first. */
  readonly earlier: readonly EarlierPeriod[];
}

/** Derives the state of every task of the plan from the contributions that are used. */
export function rollUpTasks(
  assignments: readonly Assignment[],
  contributions: readonly Contribution[],
  basis: RollUpBasis,
): readonly RolledTask[] {
  const used = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const { row, disposition, blank } = contribution;
    if (disposition.kind !== "used" || row.kind !== "task" || row.id === null || blank) continue;
    const same = used.get(row.id);
    if (same === undefined) used.set(row.id, [contribution]);
    else same.push(contribution);
  }
  return assignments.flatMap((assignment) =>
    assignment.row.kind === "task"
      ? [
          rollUpTask(
            assignment.row.task,
            assignment.leads,
            used.get(assignment.row.id) ?? [],
            basis,
          ),
        ]
      : [],
  );
}

function rollUpTask(
  task: PlanTask,
  leads: readonly string[],
  sources: readonly Contribution[],
  { issued, cutOff, kept, earlier }: RollUpBasis,
): RolledTask {
  const reports = leads.flatMap((lead) => {
    const own = sources.find(({ agencyId, role }) => agencyId === lead && role === "Chủ trì");
    const report = own === undefined ? undefined : leadReport(own);
    return report === undefined ? [] : [report];
  });
  const counts = countStatuses(reports, Math.max(1, leads.length));
  const planned = parseDeadline(task.deadline);
  const deadlineChange = deadlineChangeOf(task.id, kept.deadlines?.get(task.id), earlier);
  const deadline = deadlineChange === null ? planned : { ...planned, due: deadlineChange.due };
  const kind = currentKind(deadlineKind(planned, issued), deadlineChange);
  const verdict = kept.verdicts.get(task.id) ?? null;
  const known = knownStates(task.id, leads, reports, earlier);
  const doneBefore =
    kind === "Thường xuyên, định kỳ" ? [] : known.filter((each) => each.status === "Hoàn thành");
  const status = verdict ?? rollUpStatus(counts, doneBefore.length);
  const completedOn = status === "Hoàn thành" ? lastDay([...reports, ...doneBefore]) : null;
  const by = doneBy(task.id, earlier);
  const asOf = status === "Hoàn thành" ? (by ?? cutOff.asOf) : cutOff.asOf;
  const judged = { kind, due: deadline.due, status, completedOn, asOf };
  return {
    task,
    leads,
    deadline,
    originalDue: planned.due,
    originalDay: planned.due ?? nextOccurrence(planned, cutOff.asOf),
    originalKind: deadlineKind(planned, issued),
    deadlineChange,
    dueDay: deadline.due ?? nextOccurrence(deadline, cutOff.asOf),
    verdict,
    kind,
    counts,
    status,
    percent:
      status === "Hoàn thành" ? 100 : meanPercent(reports, doneBefore.length, counts.expected),
    completedOn,
    deadlineState: deadlineState(judged),
    group: taskGroup({ ...judged, continues: becomesRecurring(deadline), verdict }),
    reports,
    sources,
    known,
    doneBefore,
    doneBy: by,
  };
}

/** A task without a day of its own, or with one before the plan, has a deadline once one is accepted. */
function currentKind(kind: DeadlineKind, change: DeadlineChange | null): DeadlineKind {
  return change === null || kind === "Thường xuyên, định kỳ" ? kind : "Có hạn";
}

function knownStates(
  taskId: string,
  leads: readonly string[],
  reports: readonly LeadReport[],
  earlier: readonly EarlierPeriod[],
): readonly KnownState[] {
  if (earlier.length === 0) return [];
  const reported = new Set(reports.map(({ contribution }) => contribution.agencyId));
  return leads
    .filter((lead) => !reported.has(lead))
    .flatMap((lead) => lastKnown(taskId, lead, earlier) ?? []);
}

/** The headline group a task would have by this lead's report alone. */
export function reportGroup(
  report: LeadReport,
  task: Pick<RolledTask, "kind" | "deadline">,
  asOf: string,
): TaskGroup {
  return taskGroup({
    kind: task.kind,
    due: task.deadline.due,
    status: report.status,
    completedOn: report.completedOn,
    asOf,
    continues: becomesRecurring(task.deadline),
    verdict: null,
  });
}

/** A lead's row as a report; undefined when it states nothing that counts. */
export function leadReport(contribution: Contribution): LeadReport | undefined {
  const { entry } = contribution;
  if (entry?.status.kind !== "read") return undefined;
  const { status } = entry.status;
  const stated = entry.percent.kind === "read" ? entry.percent.value : null;
  return {
    contribution,
    status,
    percent: status === "Hoàn thành" ? 100 : stated,
    completedOn: entry.completedOn.kind === "read" ? entry.completedOn.day : null,
  };
}

function countStatuses(reports: readonly LeadReport[], expected: number): StatusCounts {
  const byStatus = Object.fromEntries(
    TASK_STATUSES.map((status) => [
      status,
      reports.filter((report) => report.status === status).length,
    ]),
  ) as Record<TaskStatus, number>;
  return { expected, reported: reports.length, byStatus };
}

const MOST_UNFINISHED = 99;

function meanPercent(
  reports: readonly LeadReport[],
  doneBefore: number,
  expected: number,
): number | null {
  const own = reports.flatMap(({ percent }) => (percent === null ? [] : [percent]));
  // Who reported nothing this period tells no percentage of a task that nobody reported.
  const stated = reports.length === 0 ? [] : [...own, ...new Array<number>(doneBefore).fill(100)];
  if (stated.length === 0) return null;
  const mean = Math.round(stated.reduce((sum, percent) => sum + percent, 0) / expected);
  // Only a task that is done shows 100 %.
  return Math.min(MOST_UNFINISHED, mean);
}

/** The last completion day; null when any lead did not say. */
function lastDay(reports: readonly Pick<LeadReport, "completedOn">[]): string | null {
  const days = reports.map(({ completedOn }) => completedOn);
  if (days.includes(null)) return null;
  return days.reduce((latest, day) => ((day ?? "") > (latest ?? "") ? day : latest), null);
}
