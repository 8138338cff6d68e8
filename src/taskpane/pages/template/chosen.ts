import { parsePeriod, type ReportingPeriod } from "../../../domain/plan/reportingPeriod";
import type { Catalogue, PlanContext } from "../../../usecases/catalogue";
import type { TemplateChoice } from "../../../usecases/fileWork";
import type { WorkbookSnapshot } from "../../../usecases/ports";
import { workbookStanding, type WorkbookStanding } from "../../../usecases/workbookStanding";
import type { OpenContent } from "../../session/live";
import type { TemplateWish } from "../../session/template";

/** All that was chosen, once nothing is missing. */
export interface Chosen {
  readonly choice: TemplateChoice;
  readonly context: PlanContext;
  readonly period: ReportingPeriod;
  readonly agencyName: string | null;
}

/** The user's choices as a template that can be made; `undefined` while one is missing. */
export function chosen(wish: TemplateWish, catalogue: Catalogue): Chosen | undefined {
  const { planId, periodId, agency } = wish;
  const context = planId === null ? undefined : catalogue.plan(planId);
  const period = parsePeriod(periodId ?? "");
  if (planId === null || context === undefined || period === undefined || agency === null)
    return undefined;
  const agencyId = agency.kind === "common" ? null : agency.id;
  return {
    choice: { planId, periodId: period.id, agencyId },
    context,
    period,
    agencyName: agencyId === null ? null : (context.agencies.byId.get(agencyId)?.name ?? agencyId),
  };
}

/** What stands open, as far as it was read. */
export function standingOf(open: OpenContent, catalogue: Catalogue): WorkbookStanding {
  switch (open.kind) {
    case "unread":
      return { kind: "free", sheets: [] };
    case "other":
      return { kind: "free", sheets: open.sheets };
    case "submission":
    case "roll-up":
      return workbookStanding(open.snapshot, catalogue);
  }
}

/** The workbook that stands open, where it is one of ours. */
export function openSnapshot(open: OpenContent): WorkbookSnapshot | null {
  return open.kind === "submission" || open.kind === "roll-up" ? open.snapshot : null;
}
