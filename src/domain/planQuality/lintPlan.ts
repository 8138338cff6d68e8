import type { AgencyIndex } from "../agency/agencyDirectory";
import type { Plan } from "../plan/plan";
import type { Severity } from "../validation/finding";
import { planLines } from "./planLines";
import type { PlanFinding } from "./planRule";
import { PLAN_RULES } from "./rules";

const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** What is wrong or odd in a plan as it was issued: worst first, then rule by rule. */
export function lintPlan(plan: Plan, agencies: AgencyIndex): readonly PlanFinding[] {
  const context = { plan, agencies, lines: planLines(plan) };
  const findings = PLAN_RULES.flatMap(({ code, severity, find }) =>
    find(context).map((fault): PlanFinding => ({ rule: code, severity, ...fault })),
  );
  return WORST_FIRST.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
}
