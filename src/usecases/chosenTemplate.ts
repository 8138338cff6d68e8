import { parsePeriod } from "../domain/plan/reportingPeriod";
import { readSubmission } from "../workbook/readSubmission";
import type { Catalogue } from "./catalogue";
import type { TemplateChoice } from "./fileWork";
import { makeTemplate } from "./makeTemplate";
import type { WorkbookDraft, WorkbookSnapshot } from "./ports";
import { judgePrevious } from "./readPrevious";

/**
 * The template that was chosen; what `previous`, an earlier report of the same agency, says is
 * carried forward, and any other workbook is left aside.
 */
export function chosenTemplate(
  { planId, periodId, agencyId }: TemplateChoice,
  previous: WorkbookSnapshot | null,
  catalogue: Catalogue,
): WorkbookDraft {
  const context = catalogue.plan(planId);
  const period = parsePeriod(periodId);
  if (context === undefined || period === undefined)
    throw new Error(`No plan ${planId} or no period ${periodId}`);
  if (previous === null) return makeTemplate(context, period, agencyId);
  const judged = judgePrevious(readSubmission("", previous, context.index), context, period);
  const same = typeof judged !== "string" && judged.agencyId === agencyId;
  return makeTemplate(context, period, agencyId, {
    previous: same ? judged.report.submission : null,
  });
}
