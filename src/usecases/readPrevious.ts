import { submissionNumber } from "../domain/consolidation/judgeFiles";
import { parsePeriod, periodEnd, type ReportingPeriod } from "../domain/plan/reportingPeriod";
import { isUntouched } from "../domain/submission/filled";
import type { Submission } from "../domain/submission/submission";
import type { Catalogue, PlanContext } from "./catalogue";
import { checkFile } from "./checkWorkbook";
import type { InputFile, ReadWorkbook } from "./ports";

/** What was reported before, to be carried into new templates. */
export interface PreviousReports {
  /** The latest report of each agency before the period. */
  readonly byAgency: ReadonlyMap<string, PreviousReport>;
  readonly unusable: readonly { readonly file: string; readonly reason: string }[];
}

export interface PreviousReport {
  readonly period: ReportingPeriod;
  readonly submission: Submission;
}

/** An earlier report that can be carried forward, or why it cannot. */
export type JudgedPrevious =
  | { readonly kind: "usable"; readonly agencyId: string; readonly report: PreviousReport }
  | { readonly kind: "unusable"; readonly reason: string };

/** Reads earlier workbooks of a plan and finds whose they are by their identity. */
export async function readPrevious(
  files: readonly InputFile[],
  { context, period }: { readonly context: PlanContext; readonly period: ReportingPeriod },
  catalogue: Catalogue,
  read: ReadWorkbook,
): Promise<PreviousReports> {
  const byAgency = new Map<string, PreviousReport>();
  const unusable: { file: string; reason: string }[] = [];
  const target = { context, period, asOf: null };
  for (const { path, bytes } of files) {
    const file = await checkFile(path, await bytes(), read, catalogue, target);
    const judged =
      file.kind === "unreadable"
        ? { kind: "unusable" as const, reason: file.message }
        : judgePrevious(file.checked.submission, context, period);
    if (judged.kind === "unusable") unusable.push({ file: path, reason: judged.reason });
    else {
      const { agencyId, report } = judged;
      const known = byAgency.get(agencyId);
      if (known === undefined || isLater(report, known, period)) byAgency.set(agencyId, report);
    }
  }
  return { byAgency, unusable };
}

/** Whether a workbook is an earlier report of the plan, and whose. */
export function judgePrevious(
  submission: Submission,
  { index, agencies }: PlanContext,
  wanted: ReportingPeriod,
): JudgedPrevious {
  const { identity } = submission;
  if (identity === null)
    return unusable("Tệp không cho biết là biểu của kế hoạch, cơ quan và kỳ nào.");
  if (identity.planId !== index.plan.id)
    return unusable(`Tệp là biểu của kế hoạch khác (${identity.planId}).`);
  if (identity.role === "roll-up")
    return unusable("Tệp là bảng tổng hợp; hãy đưa các báo cáo cơ quan đã nộp.");
  const { agencyId } = identity;
  if (agencyId === null || !agencies.byId.has(agencyId))
    return unusable("Tệp không ghi cơ quan báo cáo có trong danh mục.");
  const period = parsePeriod(identity.period);
  if (period === undefined) return unusable("Tệp không ghi kỳ báo cáo.");
  if (periodEnd(period) >= periodEnd(wanted))
    return unusable(`Tệp là báo cáo ${period.label}, không phải kỳ trước ${wanted.label}.`);
  if (isUntouched(submission)) return unusable("Biểu chưa điền, không có gì để mang sang.");
  return { kind: "usable", agencyId, report: { period, submission } };
}

function unusable(reason: string): JudgedPrevious {
  return { kind: "unusable", reason };
}

/** Of the periods that end on one day the one of the wanted kind tells more; then the later submission. */
function isLater(one: PreviousReport, other: PreviousReport, wanted: ReportingPeriod): boolean {
  const [end, otherEnd] = [periodEnd(one.period), periodEnd(other.period)];
  if (end !== otherEnd) return end > otherEnd;
  const [alike, otherAlike] = [one, other].map(({ period }) => period.kind === wanted.kind);
  if (alike !== otherAlike) return alike === true;
  return submissionNumber(one.submission) > submissionNumber(other.submission);
}
