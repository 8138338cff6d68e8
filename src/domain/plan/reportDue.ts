import { endOfMonth, isoDay } from "../deadline/isoDate";
import type { Obligation, Plan } from "./plan";
import { nextPeriod, type ReportingPeriod } from "./reportingPeriod";

const KIND_OF_RECURRENCE = {
  monthly: "month",
  quarterly: "quarter",
  "half-yearly": "half-year",
  yearly: "year",
} as const;

/** The plan's duty to report whose rhythm is that of the period, if the plan has one. */
export function reportObligation(plan: Plan, period: ReportingPeriod): Obligation | undefined {
  return plan.obligations.find(
    (duty) =>
      duty.kind === "report" &&
      duty.recurrence !== null &&
      KIND_OF_RECURRENCE[duty.recurrence] === period.kind,
  );
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
  const monthDay = duty.dueDates?.[period.index - 1] ?? duty.dueDates?.[0];
  return monthDay === undefined ? last : `${period.year}-${monthDay}`;
}

/** The day the following report is due: what is due after this cut-off and by then is "due soon". */
export function nextReportDue(plan: Plan, period: ReportingPeriod): string {
  return reportDue(plan, nextPeriod(period));
}
