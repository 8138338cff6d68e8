import type { Plan } from "../domain/plan/plan";
import { nextReportDue, reportDue } from "../domain/plan/reportDue";
import { nextPeriod, type ReportingPeriod } from "../domain/plan/reportingPeriod";
import type { CutOff } from "../domain/submission/cutOff";
import type { Submission } from "../domain/submission/submission";
import { foldAccents } from "../domain/text/foldText";
import type { WorkbookDraft } from "../workbook/draft";
import { writeTemplate } from "../workbook/template/writeTemplate";
import type { PlanContext } from "./catalogue";

/** The days a period is judged by: the cut-off (the report's due day unless given) and the next one after it. */
export function cutOffOf(
  { index }: PlanContext,
  period: ReportingPeriod,
  asOf: string | null = null,
): CutOff {
  const day = asOf ?? reportDue(index.plan, period);
  return { asOf: day, next: firstDueAfter(day, index.plan, period) };
}

/** Of the reports that follow a period, the first that is due after a day. */
function firstDueAfter(day: string, plan: Plan, period: ReportingPeriod): string {
  for (let at = period; ; at = nextPeriod(at)) {
    const due = nextReportDue(plan, at);
    if (due > day) return due;
  }
}

/** The template of a plan for one agency (or, with null, for none in particular) and period. */
export function makeTemplate(
  context: PlanContext,
  period: ReportingPeriod,
  agencyId: string | null,
  options: { readonly previous?: Submission | null; readonly sample?: boolean } = {},
): WorkbookDraft {
  const unit = context.subAgencies.get(agencyId ?? "");
  const { byId } = context.agencies;
  return writeTemplate({
    ...context,
    agencies:
      unit === undefined
        ? context.agencies
        : {
            ...context.agencies,
            byId: new Map([...byId, [unit.agency.id, unit.agency]]),
          },
    agencyId,
    rowsOf: unit?.reportsFor ?? agencyId,
    period,
    cutOff: cutOffOf(context, period),
    previous: options.previous ?? null,
    sample: options.sample ?? false,
  });
}

/** The file name of an agency's workbook: "hd-726_2025-03_so-tu-phap.xlsx". */
export function workbookFileName(
  planId: string,
  periodId: string,
  agencyId: string | null,
): string {
  return `${[planId, periodId, agencyId ?? "tat-ca"].map(safePart).join("_")}.xlsx`;
}

function safePart(text: string): string {
  return foldAccents(text).replace(/[^a-z0-9-]+/gu, "-");
}
