import { offeredPeriods } from "../../../domain/plan/offeredPeriods";
import type { PlanContext } from "../../../usecases/catalogue";
import type { Desk } from "../../desk";
import type { OpenContent } from "../../session/live";
import type { AgencyChoice, TemplateWish } from "../../session/template";

/** Under these names the last choices are remembered. */
export const REMEMBERED = {
  plan: "template.plan",
  period: "template.period",
  agency: "template.agency",
} as const;

/** The common template as it is remembered in place of an agency's id. */
const COMMON = "*";

/** What is chosen when the place is opened: what stands open says more than what was chosen last. */
export function firstWish(desk: Desk, open: OpenContent): TemplateWish {
  const { catalogue, memory } = desk;
  const identity = open.kind === "submission" ? open.identity : null;
  const remembered = memory.get(REMEMBERED.plan);
  const planId =
    [identity?.planId, remembered, catalogue.planIds[0]].find(
      (id) => id !== undefined && id !== null && catalogue.planIds.includes(id),
    ) ?? null;
  const context = planId === null ? undefined : catalogue.plan(planId);
  if (planId === null || context === undefined)
    return { planId: null, periodId: null, agency: null, carry: true };
  const own = identity?.planId === planId ? identity.agencyId : null;
  return {
    planId,
    periodId: firstPeriod(context, desk.today(), memory.get(REMEMBERED.period)),
    agency: agencyIn(context, own ?? memory.get(REMEMBERED.agency)),
    carry: true,
  };
}

/** The period remembered while its report is still to come, otherwise the one due next. */
export function firstPeriod(
  { index }: PlanContext,
  today: string,
  remembered: string | null,
): string | null {
  const offered = offeredPeriods(index.plan, today);
  const again = offered.find(
    ({ period, standing }) => period.id === remembered && standing !== "past",
  );
  return (again ?? offered[0])?.period.id ?? null;
}

/** The agency remembered, if the plan expects a report from it. */
export function agencyIn(
  { expected }: PlanContext,
  remembered: string | null,
): AgencyChoice | null {
  if (remembered === COMMON) return { kind: "common" };
  return remembered !== null && expected.includes(remembered)
    ? { kind: "agency", id: remembered }
    : null;
}

/** An agency's choice as it is remembered. */
export function rememberedAgency(choice: AgencyChoice): string {
  return choice.kind === "common" ? COMMON : choice.id;
}
