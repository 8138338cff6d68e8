import type { Deadline } from "./deadline";
import { addDays, endOfMonth, isoDay, yearOf } from "./isoDate";

const MONTHS_BETWEEN = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 } as const;

function dayIn(year: number, month: number, deadline: Deadline): string {
  const last = endOfMonth(year, month);
  const day = deadline.recurrenceDay;
  return day === undefined || day >= Number(last.slice(8)) ? last : isoDay(year, month, day);
}

/** The days of one year on which recurring work falls due, in order. */
function occurrencesIn(year: number, deadline: Deadline): readonly string[] {
  const { recurrence, recurrenceDue, recurrenceDates } = deadline;
  if (recurrence === null || recurrence === "continuous") return [];
  if (recurrenceDates !== undefined) return recurrenceDates.map((date) => `${year}-${date}`);
  if (recurrenceDue !== null) return [`${year}-${recurrenceDue}`];
  const step = MONTHS_BETWEEN[recurrence];
  return Array.from({ length: 12 / step }, (_, index) => dayIn(year, (index + 1) * step, deadline));
}

function nextRecurring(deadline: Deadline, onOrAfter: string): string | null {
  const { from, due } = deadline;
  const start = from !== null && from > onOrAfter ? from : onOrAfter;
  const year = yearOf(start);
  const next = [year, year + 1]
    .flatMap((each) => occurrencesIn(each, deadline))
    .find((day) => day >= start);
  const isPastSpan = from !== null && due !== null && next !== undefined && next > due;
  return next === undefined || isPastSpan ? null : next;
}

/**
 * The next day on which the work falls due; null when there is none. Work due once and then every
 * year falls due on both; the last day of a span of recurring work is no occurrence of its own.
 */
export function nextOccurrence(deadline: Deadline, onOrAfter: string): string | null {
  const { due, from, recurrence } = deadline;
  if (recurrence === "continuous") return null;
  const recurring = nextRecurring(deadline, onOrAfter);
  const isOnce = due !== null && due >= onOrAfter && (recurrence === null || from === null);
  if (!isOnce) return recurring;
  return recurring !== null && recurring < due ? recurring : due;
}

/**
 * The day on which the work first falls due. A recurring task counts from the day after the issue
 * of its plan; a task due once keeps its day, even one before the issue.
 */
export function firstOccurrence(deadline: Deadline, issued: string): string | null {
  if (deadline.recurrence === null) return deadline.due;
  return nextOccurrence(deadline, addDays(issued, 1));
}
