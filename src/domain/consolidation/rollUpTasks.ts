import { nextOccurrence } from "../deadline/occurrence";
import { parseDeadline } from "../deadline/parseDeadline";
import type { Deadline } from "../deadline/deadline";
import type { Assignment } from "../plan/assignments";
import type { PlanTask } from "../plan/plan";
import type { CutOff } from "../submission/cutOff";
import { TASK_STATUSES, type TaskStatus } from "../submission/status";
import type { Contribution } from "./contribution";
import type { KeptEntries } from "./keptEntries";
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
  readonly deadline: Deadline;
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
}

/** What tasks are judged by besides the reports. */
export interface RollUpBasis {
  readonly issued: string;
  readonly cutOff: CutOff;
  readonly kept: KeptEntries;
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
  { issued, cutOff, kept }: RollUpBasis,
): RolledTask {
  const reports = leads.flatMap((lead) => {
    const own = sources.find(({ agencyId, role }) => agencyId === lead && role === "Chủ trì");
    const report = own === undefined ? undefined : leadReport(own);
    return report === undefined ? [] : [report];
  });
  const counts = countStatuses(reports, Math.max(1, leads.length));
  const deadline = parseDeadline(task.deadline);
  const kind = deadlineKind(deadline, issued);
  const verdict = kept.verdicts.get(task.id) ?? null;
  const status = verdict ?? rollUpStatus(counts);
  const completedOn = status === "Hoàn thành" ? lastDay(reports) : null;
  const judged = { kind, due: deadline.due, status, completedOn, asOf: cutOff.asOf };
  return {
    task,
    leads,
    deadline,
    dueDay: deadline.due ?? nextOccurrence(deadline, cutOff.asOf),
    verdict,
    kind,
    counts,
    status,
    percent: status === "Hoàn thành" ? 100 : meanPercent(reports, counts.expected),
    completedOn,
    deadlineState: deadlineState(judged),
    group: taskGroup({ ...judged, continues: becomesRecurring(deadline), verdict }),
    reports,
    sources,
  };
}

/** The headline group a task would have by this lead's report alone. */
export function reportGroup(report: LeadReport, task: RolledTask, asOf: string): TaskGroup {
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

function meanPercent(reports: readonly LeadReport[], expected: number): number | null {
  const stated = reports.flatMap(({ percent }) => (percent === null ? [] : [percent]));
  if (stated.length === 0) return null;
  const mean = Math.round(stated.reduce((sum, percent) => sum + percent, 0) / expected);
  // Only a task that is done shows 100 %.
  return Math.min(MOST_UNFINISHED, mean);
}

/** The last completion day; null when any lead did not say. */
function lastDay(reports: readonly LeadReport[]): string | null {
  const days = reports.map(({ completedOn }) => completedOn);
  if (days.includes(null)) return null;
  return days.reduce((latest, day) => ((day ?? "") > (latest ?? "") ? day : latest), null);
}
