import { submissionNumber } from "../domain/consolidation/judgeFiles";
import { parsePeriod, periodEnd, type ReportingPeriod } from "../domain/plan/reportingPeriod";
import { isUntouched } from "../domain/submission/filled";
import type { Submission } from "../domain/submission/submission";
import type { Catalogue, PlanContext } from "./catalogue";
import { checkFile } from "./checkWorkbook";
import {
  EARLIER,
  laterFirst,
  readEarlierFiles,
  type DatedReport,
  type UnusableFile,
} from "./earlierFiles";
import type { InputFile, ReadWorkbook } from "./ports";

/** What was reported before, to be carried into new templates. */
export interface PreviousReports {
  /** The latest report of each agency before the period. */
  readonly byAgency: ReadonlyMap<string, PreviousReport>;
  readonly unusable: readonly UnusableFile[];
}

export interface PreviousReport {
  readonly period: ReportingPeriod;
  readonly submission: Submission;
}

/** An earlier report that can be carried forward, and whose it is. */
export interface OwnedReport {
  readonly agencyId: string;
  readonly report: PreviousReport;
}

/** Reads earlier workbooks of a plan and finds whose they are by their identity. */
export async function readPrevious(
  files: readonly InputFile[],
  { context, period }: { readonly context: PlanContext; readonly period: ReportingPeriod },
  catalogue: Catalogue,
  read: ReadWorkbook,
): Promise<PreviousReports> {
  const target = { context, period, asOf: null };
  const { usable, unusable } = await readEarlierFiles(files, async ({ path, bytes }) => {
    const file = await checkFile(path, await bytes(), read, catalogue, target);
    return file.kind === "unreadable"
      ? file.message
      : judgePrevious(file.checked.submission, context, period);
  });
  const byAgency = new Map<string, PreviousReport>();
  for (const { agencyId, report } of usable) {
    const known = byAgency.get(agencyId);
    if (known === undefined || laterFirst(dated(report), dated(known), period) < 0)
      byAgency.set(agencyId, report);
  }
  return { byAgency, unusable };
}

function dated({ period, submission }: PreviousReport): DatedReport {
  return { period, number: submissionNumber(submission) };
}

/** Whose earlier report of the plan a workbook is; in words why it is none. */
export function judgePrevious(
  submission: Submission,
  { index, agencies }: PlanContext,
  wanted: ReportingPeriod,
): OwnedReport | string {
  const { identity } = submission;
  if (identity === null) return EARLIER.nobody;
  if (identity.planId !== index.plan.id)
    return `Tệp là biểu của kế hoạch khác (${identity.planId}).`;
  if (identity.role === "roll-up")
    return "Tệp là bảng tổng hợp; hãy đưa các báo cáo cơ quan đã nộp.";
  const { agencyId } = identity;
  if (agencyId === null || !agencies.byId.has(agencyId))
    return "Tệp không ghi cơ quan báo cáo có trong danh mục.";
  const period = parsePeriod(identity.period);
  if (period === undefined) return EARLIER.noPeriod;
  if (periodEnd(period) >= periodEnd(wanted))
    return `Tệp là báo cáo ${period.label}, không phải kỳ trước ${wanted.label}.`;
  if (isUntouched(submission)) return "Biểu chưa điền, không có gì để mang sang.";
  return { agencyId, report: { period, submission } };
}
