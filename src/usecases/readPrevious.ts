import { submissionNumber } from "../domain/consolidation/judgeFiles";
import type { ReportingPeriod } from "../domain/plan/reportingPeriod";
import { isUntouched } from "../domain/submission/filled";
import type { Submission } from "../domain/submission/submission";
import type { Catalogue, PlanContext } from "./catalogue";
import { checkFile } from "./checkWorkbook";
import type { InputFile, ReadWorkbook } from "./ports";

/** What was reported before, to be carried into new templates. */
export interface PreviousReports {
  /** The latest report of each agency. */
  readonly byAgency: ReadonlyMap<string, Submission>;
  readonly unusable: readonly { readonly file: string; readonly reason: string }[];
}

/** Reads earlier workbooks of a plan and finds whose they are by their identity. */
export async function readPrevious(
  files: readonly InputFile[],
  { context, period }: { readonly context: PlanContext; readonly period: ReportingPeriod },
  catalogue: Catalogue,
  read: ReadWorkbook,
): Promise<PreviousReports> {
  const byAgency = new Map<string, Submission>();
  const unusable: { file: string; reason: string }[] = [];
  const target = { context, period, asOf: null };
  for (const { path, bytes } of files) {
    const file = await checkFile(path, await bytes(), read, catalogue, target);
    const reason =
      file.kind === "unreadable" ? file.message : whyUnusable(file.checked.submission, context);
    if (reason !== null || file.kind === "unreadable") {
      unusable.push({ file: path, reason: reason ?? "" });
      continue;
    }
    const { submission } = file.checked;
    const agencyId = submission.identity?.agencyId ?? "";
    const known = byAgency.get(agencyId);
    if (known === undefined || isLater(submission, known)) byAgency.set(agencyId, submission);
  }
  return { byAgency, unusable };
}

function whyUnusable(submission: Submission, { index, agencies }: PlanContext): string | null {
  const { identity } = submission;
  if (identity === null) return "Tệp không cho biết là biểu của kế hoạch, cơ quan và kỳ nào.";
  if (identity.planId !== index.plan.id)
    return `Tệp là biểu của kế hoạch khác (${identity.planId}).`;
  if (identity.role === "roll-up")
    return "Tệp là bản tổng hợp, không phải báo cáo của một cơ quan.";
  if (identity.agencyId === null || !agencies.byId.has(identity.agencyId))
    return "Tệp không ghi cơ quan báo cáo có trong danh mục.";
  return isUntouched(submission) ? "Biểu chưa điền, không có gì để mang sang." : null;
}

function isLater(one: Submission, other: Submission): boolean {
  const key = (submission: Submission): string =>
    `${submission.identity?.period ?? ""}|${String(submissionNumber(submission)).padStart(3, "0")}`;
  return key(one) > key(other);
}
