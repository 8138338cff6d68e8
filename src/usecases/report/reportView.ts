import type { TaskGroup } from "../../domain/consolidation/taskState";
import type { AttainmentState } from "../../domain/target/attainment";
import type { Place } from "../openWorkbook";

/** The five kinds of task that a bar of a chart is divided into; together they are all of them. */
export const SHARES = ["done", "open", "overdue", "other", "unreported"] as const;
export type Share = (typeof SHARES)[number];

/** One bar of a chart. */
export interface ReportBar {
  readonly label: string;
  readonly total: number;
  readonly shares: Readonly<Record<Share, number>>;
}

export interface OverdueTask {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly lead: string;
  /** ISO day. */
  readonly due: string;
  readonly daysLate: number;
  readonly status: string;
  readonly place: Place;
}

export interface MissingAgency {
  readonly name: string;
  /** How often it was asked already. */
  readonly followUps: number;
  readonly place: Place;
}

/** The main figures of one period. */
export interface TrendFigures {
  readonly label: string;
  readonly total: number;
  readonly done: number;
  readonly overdue: number;
  readonly unreported: number;
}

/** What a roll-up says at this moment, formulas and the department's verdicts included. */
export interface ReportView {
  readonly planNumber: string;
  readonly planTitle: string;
  readonly periodLabel: string;
  /** ISO day; null when the overview no longer tells. */
  readonly cutOffDay: string | null;
  readonly sample: boolean;
  /** True while formulas have no values yet: no figure can be trusted. */
  readonly notComputed: boolean;
  /** What cannot be read any more, in sentences. */
  readonly problems: readonly string[];
  readonly headline: string;
  readonly total: number;
  readonly groups: readonly { readonly group: TaskGroup; readonly count: number }[];
  readonly shares: Readonly<Record<Share, number>>;
  /** Tasks that fell due before the cut-off day, and those of them done in time. */
  readonly onTime: { readonly fellDue: number; readonly inTime: number };
  readonly byAgency: readonly ReportBar[];
  readonly bySection: readonly ReportBar[];
  readonly byMonth: readonly ReportBar[];
  readonly targets: readonly { readonly state: AttainmentState; readonly count: number }[];
  readonly submissions: {
    readonly expected: number;
    readonly submitted: number;
    readonly late: number;
    readonly states: readonly { readonly state: string; readonly count: number }[];
    readonly missing: readonly MissingAgency[];
  } | null;
  /** The longest overdue first. */
  readonly overdue: readonly OverdueTask[];
  /** The latest periods, the current one last; empty where no earlier one was given. */
  readonly trend: readonly TrendFigures[];
  /** Rows read = used + superseded + excluded, file by file. */
  readonly accounting: {
    readonly files: number;
    readonly rows: number;
    readonly matches: boolean;
  } | null;
  /** Sheets of the roll-up that are there, in their order. */
  readonly sheets: readonly string[];
}
