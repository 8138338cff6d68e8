import { endOfMonth, isoDay } from "../deadline/isoDate";
import type { Obligation, Plan } from "./plan";
import { nextPeriod, type ReportingPeriod } from "./reportingPeriod";

const KIND_OF_RECURRENCE = {
  monthly: "month",
  quarterly: "quarter",
  "half-yearly": "half-year",
  yearly: "year",
} as const;

const MONTHS = { monthly: 1, quarterly: 3, "half-yearly": 6, yearly: 12 } as const;

/** The plan's duty to report for the period, if the plan has one; the first named where several are. */
export function reportObligation(plan: Plan, period: ReportingPeriod): Obligation | undefined {
  return plan.obligations.find((duty) => isOwedFor(duty, period));
}

function isOwedFor({ kind, recurrence, dueDates }: Obligation, period: ReportingPeriod): boolean {
  if (kind !== "report" || recurrence === null) return false;
  // "6 tháng trước ngày 10/6" orders a report on the first half of the year alone.
  const isNamed = dueDates === undefined || period.index <= dueDates.length;
  return KIND_OF_RECURRENCE[recurrence] === period.kind && isNamed;
}

/** A day on which the plan also wants the report that closes the year, and where it says so. */
export interface OtherDueDay {
  readonly day: string;
  readonly place: string;
  readonly quote: string;
}

/**
 * The days other than `reportDue` on which the plan, contradicting itself, wants the report of the
 * same time: plan Bình Giang asks for the second half-year before 15/11 (V.3) and for the year before
 * 10/12 (V.6, V.11).
 */
export function contradictingDueDays(plan: Plan, period: ReportingPeriod): readonly OtherDueDay[] {
  const due = reportDue(plan, period);
  const asked = reportObligation(plan, period);
  if (asked === undefined) return [];
  const others = plan.obligations.flatMap((duty) => {
    const day = duty === asked ? undefined : closingDay(duty, period);
    return day === undefined || day === due ? [] : [{ day, place: duty.place, quote: duty.quote }];
  });
  return others.filter(({ day }, at) => others.findIndex((other) => other.day === day) === at);
}

/** The day within the year of a duty whose report covers the time up to the end of the period. */
function closingDay(duty: Obligation, period: ReportingPeriod): string | undefined {
  const { kind, recurrence, dueDates } = duty;
  if (kind !== "report" || recurrence === null || dueDates === undefined) return undefined;
  const monthDay = dueDates[period.lastMonth / MONTHS[recurrence] - 1];
  return monthDay === undefined ? undefined : `${period.year}-${monthDay}`;
}

/**
 * The day the period's report is due by the plan: the 18th of the month itself for plan 726
 * (III.2), a day within the year for half-yearly and yearly duties. A period that the plan does not
 * ask for is due on its last day.
 */
export function reportDue(plan: Plan, period: ReportingPeriod): string {
  const duty = reportObligation(plan, period);
  const last = endOfMonth(period.year, period.lastMonth);
  if (duty === undefined) return last;
  if (duty.dueDay !== null) {
    const day = isoDay(period.year, period.lastMonth, Math.min(duty.dueDay, Number(last.slice(8))));
    return day;
  }
  const monthDay = duty.dueDates?.[period.index - 1];
  return monthDay === undefined ? last : `${period.year}-${monthDay}`;
}

/** The day the following report is due: what is due after this cut-off and by then is "due soon". */
export function nextReportDue(plan: Plan, period: ReportingPeriod): string {
  return reportDue(plan, nextPeriod(period));
}
