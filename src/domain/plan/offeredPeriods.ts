import { yearOf } from "../deadline/isoDate";
import type { Obligation, Plan } from "./plan";
import { reportDue, reportObligation } from "./reportDue";
import { nextPeriod, parsePeriod, periodEnd, type ReportingPeriod } from "./reportingPeriod";

/** A period that a plan asks a report for, and the day that report is due. */
export interface OfferedPeriod {
  readonly period: ReportingPeriod;
  readonly due: string;
  /** `next`: the first due from today on; `later` and `past` lie on either side of it. */
  readonly standing: "next" | "later" | "past";
}

type Recurrence = NonNullable<Obligation["recurrence"]>;

/** How the first period of a year is written. */
const FIRST_OF_YEAR: Readonly<Record<Recurrence, string>> = {
  monthly: "-01",
  quarterly: "-Q1",
  "half-yearly": "-H1",
  yearly: "",
};

/** Nobody makes templates further ahead, or asks for reports further back. */
const MOST_AHEAD = 3;
const MOST_BEHIND = 36;

/**
 * The periods that a plan asks reports for around a day: the one due next first, the ones after it,
 * then the ones gone by, the latest first. A plan that orders no regular report is followed monthly.
 */
export function offeredPeriods(plan: Plan, today: string): readonly OfferedPeriod[] {
  const all = rhythms(plan).flatMap((recurrence) => periodsOf(recurrence, plan, today));
  const byDue = all.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const ahead = byDue.filter(({ due }) => due >= today).slice(0, MOST_AHEAD);
  const behind = byDue.filter(({ due }) => due < today).reverse();
  return [
    ...ahead.map((each, at) => ({ ...each, standing: at === 0 ? "next" : "later" }) as const),
    ...behind.slice(0, MOST_BEHIND).map((each) => ({ ...each, standing: "past" }) as const),
  ];
}

/** Whether the plan is followed by periods of this kind: it orders their report, or orders none and is followed monthly. */
export function isOffered(plan: Plan, period: ReportingPeriod): boolean {
  if (reportObligation(plan, period) !== undefined) return true;
  return period.kind === "month" && plan.obligations.every((duty) => !isRegularReport(duty));
}

function rhythms({ obligations }: Plan): readonly Recurrence[] {
  const ordered = obligations.filter(isRegularReport).map(({ recurrence }) => recurrence);
  return ordered.length === 0 ? ["monthly"] : [...new Set(ordered)];
}

function isRegularReport(duty: Obligation): duty is Obligation & { recurrence: Recurrence } {
  return duty.kind === "report" && duty.recurrence !== null;
}

type DuePeriod = Omit<OfferedPeriod, "standing">;

function periodsOf(recurrence: Recurrence, plan: Plan, today: string): readonly DuePeriod[] {
  const first = parsePeriod(`${yearOf(plan.issued)}${FIRST_OF_YEAR[recurrence]}`);
  const periods: DuePeriod[] = [];
  let ahead = 0;
  for (let at = first; at !== undefined && ahead < MOST_AHEAD; at = nextPeriod(at)) {
    if (!isOffered(plan, at)) continue;
    const due = reportDue(plan, at);
    if (due >= today) ahead += 1;
    // A report due before the plan was issued was never asked for.
    const isAsked = due >= plan.issued && periodEnd(at) >= plan.issued;
    if (isAsked) periods.push({ period: at, due });
  }
  return periods;
}
