import { offeredPeriods, type OfferedPeriod } from "../../../domain/plan/offeredPeriods";
import { parsePeriod } from "../../../domain/plan/reportingPeriod";
import { periodToCollect } from "../../../domain/plan/periodToCollect";
import type { Catalogue } from "../../../usecases/catalogue";
import type { CollectionTarget } from "../../../usecases/fileWork";
import type { Desk } from "../../desk";
import type { OpenContent } from "../../session/live";

const KEY = "collect";

/** The periods that reports of a plan may be collected for around today. */
export function periodsOffered(
  planId: string,
  catalogue: Catalogue,
  today: string,
): readonly OfferedPeriod[] {
  const plan = catalogue.plan(planId)?.index.plan;
  return plan === undefined ? [] : offeredPeriods(plan, today);
}

/** A plan with the period that is being collected now. */
export function usualTarget(planId: string, catalogue: Catalogue, today: string): CollectionTarget {
  const period = periodToCollect(periodsOffered(planId, catalogue, today), today);
  if (period === undefined) throw new Error(`Nothing is reported on ${planId}`);
  return { planId, periodId: period.period.id, asOf: null };
}

/**
 * What is collected when the place is first visited: what the roll-up that stands open is about,
 * else the last choice while the month is the same, else the plan's usual period.
 */
export function firstTarget(
  { catalogue, memory, today }: Pick<Desk, "catalogue" | "memory" | "today">,
  content: OpenContent,
): CollectionTarget {
  if (content.kind === "roll-up") {
    const { planId, period } = content.identity;
    const isKnown = catalogue.plan(planId) !== undefined && parsePeriod(period) !== undefined;
    if (isKnown) return { planId, periodId: period, asOf: null };
  }
  const [planId = "", periodId = "", usual = ""] = (memory.get(KEY) ?? "").split("|");
  const known = catalogue.plan(planId) === undefined ? catalogue.planIds[0] : planId;
  const target = usualTarget(known ?? "", catalogue, today());
  const stillMeant = usual === target.periodId && parsePeriod(periodId) !== undefined;
  return stillMeant ? { ...target, periodId } : target;
}

/** Remembers a choice together with what would have been the usual one. */
export function rememberTarget(
  { catalogue, memory, today }: Pick<Desk, "catalogue" | "memory" | "today">,
  { planId, periodId }: CollectionTarget,
): void {
  const usual = usualTarget(planId, catalogue, today()).periodId;
  memory.set(KEY, [planId, periodId, usual].join("|"));
}
