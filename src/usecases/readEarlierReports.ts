import { submissionNumber } from "../domain/consolidation/judgeFiles";
import { parsePeriod, periodEnd, type ReportingPeriod } from "../domain/plan/reportingPeriod";
import {
  earlierRows,
  type EarlierReport,
  type EarlierRow,
} from "../domain/submission/earlierReport";
import { isUntouched } from "../domain/submission/filled";
import type { WorkbookIdentity } from "../domain/submission/submission";
import { readIdentity } from "../workbook/identity";
import { readRolledReports } from "../workbook/readRolledReports";
import type { Catalogue } from "./catalogue";
import { checkSnapshot } from "./checkWorkbook";
import type { InputFile, ReadWorkbook, WorkbookSnapshot } from "./ports";

/** One agency's report for one period, from its own workbook or from a roll-up. */
interface KnownReport {
  readonly planId: string;
  readonly agencyId: string;
  readonly period: ReportingPeriod;
  /** Of two reports for one period the later submission tells more; a roll-up has judged already. */
  readonly submission: number;
  readonly rows: ReadonlyMap<string, EarlierRow>;
}

/** Reports of earlier periods, to hold new ones against. */
export interface EarlierReports {
  readonly known: readonly KnownReport[];
  readonly unusable: readonly { readonly file: string; readonly reason: string }[];
}

/** Reads submitted workbooks and roll-ups of any plan and period. */
export async function readEarlierReports(
  files: readonly InputFile[],
  catalogue: Catalogue,
  read: ReadWorkbook,
): Promise<EarlierReports> {
  const known: KnownReport[] = [];
  const unusable: { file: string; reason: string }[] = [];
  for (const { path, bytes } of files) {
    const reading = await read(path, await bytes());
    const found =
      reading.kind === "unreadable"
        ? reading.message
        : reportsIn(path, reading.workbook, catalogue);
    if (typeof found === "string") unusable.push({ file: path, reason: found });
    else known.push(...found);
  }
  return { known, unusable };
}

/** What an agency reported of a plan in the last period that ended before this one; null when unknown. */
export function reportBefore(
  { known }: EarlierReports,
  { planId, agencyId, period: id }: WorkbookIdentity,
): EarlierReport | null {
  const wanted = parsePeriod(id);
  if (wanted === undefined) return null;
  const [last] = known
    .filter((report) => report.planId === planId && report.agencyId === agencyId)
    .filter(({ period }) => periodEnd(period) < periodEnd(wanted))
    .toSorted((one, other) => laterFirst(one, other, wanted));
  return last === undefined ? null : { periodLabel: last.period.label, rows: last.rows };
}

/** Of periods that end on one day the one of the wanted kind tells more; then the later submission. */
function laterFirst(one: KnownReport, other: KnownReport, wanted: ReportingPeriod): number {
  const [end, otherEnd] = [periodEnd(one.period), periodEnd(other.period)];
  if (end !== otherEnd) return end > otherEnd ? -1 : 1;
  const [alike, otherAlike] = [one, other].map(({ period }) => period.kind === wanted.kind);
  if (alike !== otherAlike) return alike === true ? -1 : 1;
  return other.submission - one.submission;
}

/** The reports a workbook holds, or why it holds none. */
function reportsIn(
  path: string,
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
): readonly KnownReport[] | string {
  const rolled = readIdentity(workbook).identity;
  if (rolled?.role === "roll-up") return rolledReports(workbook, rolled, catalogue);
  const { submission, entries } = checkSnapshot(path, workbook, catalogue);
  const { identity } = submission;
  if (identity === null) return "Tệp không cho biết là biểu của kế hoạch, cơ quan và kỳ nào.";
  const { planId, agencyId } = identity;
  const period = parsePeriod(identity.period);
  if (catalogue.plan(planId) === undefined) return `Không có kế hoạch “${planId}” trong danh mục.`;
  if (agencyId === null) return "Tệp không ghi cơ quan báo cáo.";
  if (period === undefined) return "Tệp không ghi kỳ báo cáo.";
  if (isUntouched(submission)) return "Biểu chưa điền, không có gì để so sánh.";
  const rows = earlierRows(entries);
  return [{ planId, agencyId, period, submission: submissionNumber(submission), rows }];
}

function rolledReports(
  workbook: WorkbookSnapshot,
  { planId, period: id }: WorkbookIdentity,
  catalogue: Catalogue,
): readonly KnownReport[] | string {
  const context = catalogue.plan(planId);
  const period = parsePeriod(id);
  if (context === undefined || period === undefined)
    return "Bản tổng hợp không ghi kế hoạch hoặc kỳ báo cáo có trong danh mục.";
  const reports = readRolledReports(workbook, context.agencies);
  if (reports === undefined) return "Bản tổng hợp không còn đủ các cột của trang “Chi tiết”.";
  return [...reports].map(([agencyId, rows]) => ({
    planId,
    agencyId,
    period,
    submission: Infinity,
    rows,
  }));
}
