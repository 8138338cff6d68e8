import { periodEnd, type ReportingPeriod } from "../plan/reportingPeriod";
import type { TaskStatus } from "../submission/status";
import type { DeadlineChange } from "./keptEntries";
import type { RolledStatus, TaskGroup } from "./taskState";

/** A roll-up of an earlier period, as it stands in its workbook. */
export interface EarlierPeriod {
  readonly file: string;
  readonly period: ReportingPeriod;
  /** Its cut-off day; null where nobody can tell any more. */
  readonly asOf: string | null;
  readonly tasks: ReadonlyMap<string, EarlierTask>;
  /** Ids of the agencies on its board. */
  readonly expected: readonly string[];
  readonly submitted: readonly string[];
}

/** A task as an earlier roll-up shows it. */
export interface EarlierTask {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly lead: string | null;
  readonly status: RolledStatus;
  readonly group: TaskGroup | null;
  readonly percent: number | null;
  readonly due: string | null;
  readonly completedOn: string | null;
  /** The deadline that the department had accepted by then. */
  readonly deadlineChange: DeadlineChange | null;
  /** What each lead reported in that period, by agency. */
  readonly reports: ReadonlyMap<string, LeadState>;
}

export interface LeadState {
  readonly status: TaskStatus;
  readonly completedOn: string | null;
}

/** The last thing known of a task from an agency that has not reported this period. */
export interface KnownState extends LeadState {
  readonly agencyId: string;
  readonly period: ReportingPeriod;
}

/** The latest period first; of one period the file that comes last by name. */
export function latestFirst(periods: readonly EarlierPeriod[]): readonly EarlierPeriod[] {
  const rank = ({ period, file }: EarlierPeriod): string =>
    `${periodEnd(period)} ${period.id} ${file}`;
  return [...periods].sort((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : 0));
}

/**
 * What a lead said last. A task that stood as done then was done by all its leads, by the
 * department's verdict or by what an even earlier period had left.
 */
export function lastKnown(
  taskId: string,
  agencyId: string,
  earlier: readonly EarlierPeriod[],
): KnownState | undefined {
  for (const { tasks, period } of earlier) {
    const task = tasks.get(taskId);
    if (task === undefined) continue;
    const own = task.reports.get(agencyId);
    if (task.status === "Hoàn thành")
      return {
        agencyId,
        period,
        status: "Hoàn thành",
        completedOn: own?.completedOn ?? task.completedOn,
      };
    if (own !== undefined) return { agencyId, period, ...own };
  }
  return undefined;
}

/**
 * The day by which a task was done: the cut-off of the first of the periods, without a break up to
 * now, in which it stood as done. A day nobody wrote down must not move on with every month.
 */
export function doneBy(taskId: string, earlier: readonly EarlierPeriod[]): string | null {
  const broken = earlier.findIndex(({ tasks }) => tasks.get(taskId)?.status !== "Hoàn thành");
  const unbroken = broken < 0 ? earlier : earlier.slice(0, broken);
  return unbroken.at(-1)?.asOf ?? null;
}

/** The deadline change in force: the department's own entry, else the last one accepted before. */
export function deadlineChangeOf(
  taskId: string,
  entered: DeadlineChange | undefined,
  earlier: readonly EarlierPeriod[],
): DeadlineChange | null {
  if (entered !== undefined) return entered;
  return earlier[0]?.tasks.get(taskId)?.deadlineChange ?? null;
}
