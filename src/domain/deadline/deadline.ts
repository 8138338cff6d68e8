/** How often a task comes back; `continuous` work has no day of its own. */
export type Recurrence = "continuous" | "monthly" | "quarterly" | "half-yearly" | "yearly";

/** What the text of a deadline means. Days are ISO days, both ends included. */
export interface Deadline {
  /** The last day. */
  readonly due: string | null;
  /** The first day, for a span of time. */
  readonly from: string | null;
  readonly recurrence: Recurrence | null;
  /** The last day within every year, MM-DD; February ends on 02-28, a day that every year has. */
  readonly recurrenceDue: string | null;
  /** The last day of the month in which it falls due, for a monthly or quarterly task that names one. */
  readonly recurrenceDay?: number;
  /** The last days within every year, MM-DD in order, for work due several times a year on days of its own. */
  readonly recurrenceDates?: readonly string[];
  /** The work goes on after `due`. */
  readonly continues: boolean;
  /** The event or the outside schedule it waits for, in the document's words. */
  readonly condition: string | null;
  /** The part of the task that `due` is for, in the document's words. */
  readonly scope: string | null;
  readonly readable: boolean;
}

/** What one form of deadline says; all it leaves out is absent. */
export type DeadlineMeaning = Partial<Omit<Deadline, "readable">>;

/** A text nobody can be held to: it needs clearer words. */
export const UNREADABLE_DEADLINE: Deadline = {
  due: null,
  from: null,
  recurrence: null,
  recurrenceDue: null,
  continues: false,
  condition: null,
  scope: null,
  readable: false,
};
