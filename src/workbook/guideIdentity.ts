import { foldText } from "../domain/text/foldText";
import { planInWords } from "../domain/plan/planName";
import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import { resolveAgencies } from "../domain/agency/resolveAgencies";
import type { Plan } from "../domain/plan/plan";
import { periodAtEnd } from "../domain/plan/reportingPeriod";
import { cellText } from "../domain/submission/rawCell";
import type { WorkbookIdentity } from "../domain/submission/submission";
import { GUIDE_LABELS, guideSheet, valueBeside } from "./cover";
import { FORMAT_VERSION } from "./identity";
import type { WorkbookSnapshot } from "./snapshot";

/** A plan, and whom its words can mean. */
export interface PlanWords {
  readonly plan: Plan;
  readonly agencies: AgencyIndex;
}

/**
 * The identity as the visible guide sheet tells it, for a file that lost the hidden one. Null unless
 * plan, agency and period are all plain.
 */
export function readGuideIdentity(
  workbook: WorkbookSnapshot,
  plans: readonly PlanWords[],
): WorkbookIdentity | null {
  const sheet = guideSheet(workbook);
  const text = (label: string): string => cellText(valueBeside(sheet, label)) ?? "";
  const named = foldText(text(GUIDE_LABELS.plan));
  const found = plans.find(({ plan }) => foldText(planInWords(plan)) === named);
  if (found === undefined) return null;
  const { plan, agencies } = found;
  const { agencies: owners, unresolved } = resolveAgencies(text(GUIDE_LABELS.agency), agencies);
  const period = periodAtEnd(text(GUIDE_LABELS.period));
  const [agency] = owners;
  if (period === undefined || agency === undefined) return null;
  if (owners.length > 1 || unresolved.length > 0) return null;
  return {
    format: FORMAT_VERSION,
    role: "submission",
    planId: plan.id,
    agencyId: agency.id,
    period: period.id,
    fingerprint: "",
    sample: false,
  };
}
