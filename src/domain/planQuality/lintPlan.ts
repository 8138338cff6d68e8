import type { AgencyIndex } from "../agency/agencyDirectory";
import { resolveAgencies, type AgencyResolution } from "../agency/resolveAgencies";
import type { Plan } from "../plan/plan";
import type { Severity } from "../validation/finding";
import { planLines } from "./planLines";
import type { PlanFinding } from "./planRule";
import { PLAN_RULES } from "./rules";

const WORST_FIRST: readonly Severity[] = ["error", "warning", "info"];

/** What is wrong or odd in a plan as it was issued: worst first, then rule by rule. */
export function lintPlan(plan: Plan, agencies: AgencyIndex): readonly PlanFinding[] {
  const resolve = resolveOnce(agencies);
  const context = { plan, agencies, resolve, lines: planLines(plan) };
  const findings = PLAN_RULES.flatMap(({ code, severity, find }) =>
    find(context).map((fault): PlanFinding => ({ rule: code, severity, ...fault })),
  );
  return WORST_FIRST.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
}

/** The same few cells fill an annex; suggestions for an unknown one are not looked for again. */
function resolveOnce(agencies: AgencyIndex): (cell: string) => AgencyResolution {
  const known = new Map<string, AgencyResolution>();
  return (cell) => {
    const resolution = known.get(cell) ?? resolveAgencies(cell, agencies);
    known.set(cell, resolution);
    return resolution;
  };
}
