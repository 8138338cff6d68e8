import { daysBetween } from "../deadline/isoDate";
import { periodEnd, type ReportingPeriod } from "../plan/reportingPeriod";
import { DONE_GROUPS } from "./headline";
import type { EarlierPeriod, EarlierTask } from "./earlierPeriod";
import type { RolledTask } from "./rollUpTasks";
import type { RolledStatus, TaskGroup } from "./taskState";

/** A task now against the last period. */
export interface TaskChange {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly lead: string | null;
  /** Entered and left are changes of the list itself and are never averaged away. */
  readonly kind: "entered" | "left" | "changed" | "unchanged";
  readonly before: TaskStanding | null;
  readonly after: TaskStanding | null;
  /** Days past the deadline the plan gave at first, and past the one in force; 0 when in time. */
  readonly slip: { readonly original: number | null; readonly current: number | null };
  readonly originalDue: string | null;
  /** The document that a changed deadline rests on. */
  readonly basis: string | null;
}

export interface TaskStanding {
  readonly status: RolledStatus;
  readonly group: TaskGroup | null;
  readonly percent: number | null;
  readonly due: string | null;
}

/** The figures of one period, for the line over time. */
export interface TrendPoint {
  readonly period: ReportingPeriod;
  readonly total: number;
  readonly counts: Readonly<Record<TrendGroup, number>>;
  readonly expected: number;
  readonly submitted: number;
  /** Tasks that came into the list and that went out of it since the point before. */
  readonly entered: number;
  readonly left: number;
}

/** Groups of the headline that the line over time shows; together they are all tasks. */
export const TREND_GROUPS = {
  done: DONE_GROUPS,
  inTime: ["Chưa hoàn thành, trong hạn"],
  overdue: ["Chưa hoàn thành, quá hạn"],
  recurring: ["Thường xuyên, định kỳ"],
  unreported: ["Chưa báo cáo"],
  other: ["Chưa xác định thời hạn", "Không tính"],
} as const satisfies Readonly<Record<string, readonly TaskGroup[]>>;

export type TrendGroup = keyof typeof TREND_GROUPS;

/** What has changed since the latest earlier period. */
export interface PeriodChanges {
  readonly previous: { readonly file: string; readonly period: ReportingPeriod };
  readonly tasks: readonly TaskChange[];
  readonly agencies: AgencyChanges;
  /** The earliest period first, the current one last. */
  readonly trend: readonly TrendPoint[];
}

/** Agency ids. */
export interface AgencyChanges {
  /** Reported now and not the last time. */
  readonly newlyReporting: readonly string[];
  /** Reported the last time and not now. */
  readonly stopped: readonly string[];
  /** Came into and went out of the list of those who must report. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** The current period as it is compared. */
export interface CurrentPeriod {
  readonly period: ReportingPeriod;
  readonly asOf: string;
  readonly tasks: readonly RolledTask[];
  readonly expected: readonly string[];
  readonly submitted: readonly string[];
}

/** Compares with the latest of the earlier periods; null where there is none. */
export function comparePeriods(
  current: CurrentPeriod,
  earlier: readonly EarlierPeriod[],
): PeriodChanges | null {
  const [last] = earlier;
  if (last === undefined) return null;
  const now = new Set(current.tasks.map(({ task }) => task.id));
  const gone = [...last.tasks.values()].filter(({ id }) => !now.has(id));
  return {
    previous: { file: last.file, period: last.period },
    tasks: [
      ...current.tasks.map((task) => changeOf(task, last.tasks.get(task.task.id), current.asOf)),
      ...gone.map(leftTask),
    ],
    agencies: agencyChanges(current, last),
    trend: trendOf(current, earlier),
  };
}

function changeOf(
  {
    task,
    status,
    group,
    percent,
    deadline,
    originalDue,
    deadlineChange,
    completedOn,
    kind,
    doneBy,
  }: RolledTask,
  before: EarlierTask | undefined,
  asOf: string,
): TaskChange {
  const { due } = deadline;
  const day = status === "Hoàn thành" ? (completedOn ?? doneBy ?? asOf) : asOf;
  const slip = (until: string | null): number | null =>
    kind !== "Có hạn" || until === null ? null : Math.max(0, daysBetween(until, day));
  const after = { status, group, percent, due };
  const { id, no, title, lead } = task;
  return {
    ...{ id, no, title, lead },
    kind: before === undefined ? "entered" : isSame(before, after) ? "unchanged" : "changed",
    before: before === undefined ? null : standingOf(before),
    after,
    slip: { original: slip(originalDue), current: slip(due) },
    originalDue,
    basis: deadlineChange?.basis ?? null,
  };
}

/** The next occurrence of a periodic task moves on by itself: only a due day that was set counts. */
function isSame(before: EarlierTask, after: TaskStanding): boolean {
  const isDueSame = after.due === null || before.due === after.due;
  return (
    before.status === after.status &&
    before.group === after.group &&
    before.percent === after.percent &&
    isDueSame
  );
}

function standingOf({ status, group, percent, due }: EarlierTask): TaskStanding {
  return { status, group, percent, due };
}

function leftTask(before: EarlierTask): TaskChange {
  const { id, no, title, lead } = before;
  return {
    ...{ id, no, title, lead },
    kind: "left",
    before: standingOf(before),
    after: null,
    slip: { original: null, current: null },
    originalDue: null,
    basis: null,
  };
}

function agencyChanges(now: CurrentPeriod, before: EarlierPeriod): AgencyChanges {
  const without = (ids: readonly string[], others: readonly string[]): readonly string[] =>
    ids.filter((id) => !others.includes(id));
  return {
    newlyReporting: without(now.submitted, before.submitted),
    stopped: without(before.submitted, now.submitted),
    entered: without(now.expected, before.expected),
    left: without(before.expected, now.expected),
  };
}

interface Membership {
  readonly period: ReportingPeriod;
  readonly tasks: readonly { readonly id: string; readonly group: TaskGroup | null }[];
  readonly expected: readonly string[];
  readonly submitted: readonly string[];
}

/** One point a period; of several roll-ups of one period the latest stands. */
function trendOf(current: CurrentPeriod, earlier: readonly EarlierPeriod[]): readonly TrendPoint[] {
  const past = [...earlier]
    .filter(({ period }, at) => earlier.findIndex((each) => each.period.id === period.id) === at)
    .map((each): Membership => ({ ...each, tasks: [...each.tasks.values()] }))
    .sort((a, b) => (periodEnd(a.period) < periodEnd(b.period) ? -1 : 1));
  const tasks = current.tasks.map(({ task, group }) => ({ id: task.id, group }));
  const all: readonly Membership[] = [...past, { ...current, tasks }];
  return all.map((point, at) => trendPoint(point, all[at - 1]));
}

function trendPoint(
  { period, tasks, expected, submitted }: Membership,
  before: Membership | undefined,
): TrendPoint {
  const count = (groups: readonly TaskGroup[]): number =>
    tasks.filter(({ group }) => group !== null && groups.includes(group)).length;
  const ids = new Set(tasks.map(({ id }) => id));
  const idsBefore = new Set(before?.tasks.map(({ id }) => id) ?? ids);
  return {
    period,
    total: tasks.length,
    counts: {
      done: count(TREND_GROUPS.done),
      inTime: count(TREND_GROUPS.inTime),
      overdue: count(TREND_GROUPS.overdue),
      recurring: count(TREND_GROUPS.recurring),
      unreported: count(TREND_GROUPS.unreported),
      other: count(TREND_GROUPS.other),
    },
    expected: expected.length,
    submitted: submitted.filter((id) => expected.includes(id)).length,
    entered: [...ids].filter((id) => !idsBefore.has(id)).length,
    left: [...idsBefore].filter((id) => !ids.has(id)).length,
  };
}
