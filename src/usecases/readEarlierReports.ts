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
import { EARLIER, laterFirst, readEarlierFiles, type UnusableFile } from "./earlierFiles";
import type { InputFile, ReadWorkbook, WorkbookSnapshot } from "./ports";

/** One agency's report for one period, from its own workbook or from a roll-up. */
interface KnownReport {
  readonly planId: string;
  readonly agencyId: string;
  readonly period: ReportingPeriod;
  /** Number of the submission; a roll-up has judged already which of them counts. */
  readonly number: number;
  readonly rows: ReadonlyMap<string, EarlierRow>;
}

/** Reports of earlier periods, to hold new ones against. */
export interface EarlierReports {
  readonly known: readonly KnownReport[];
  readonly unusable: readonly UnusableFile[];
}

/** Reads submitted workbooks and roll-ups of any plan and period. */
export async function readEarlierReports(
  files: readonly InputFile[],
  catalogue: Catalogue,
  read: ReadWorkbook,
): Promise<EarlierReports> {
  const { usable, unusable } = await readEarlierFiles(files, async ({ path, bytes }) => {
    const reading = await read(path, await bytes());
    return reading.kind === "unreadable"
      ? reading.message
      : reportsIn(path, reading.workbook, catalogue);
  });
  return { known: usable.flat(), unusable };
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

/** The reports a workbook holds, or why it holds none. */
function reportsIn(
  path: string,
  workbook: WorkbookSnapshot,
  catalogue: Catalogue,
): readonly KnownReport[] | string {
  const rolled = readIdentity(workbook).identity;
  if (rolled?.role === "roll-up") return rolledReports(workbook, rolled, catalogue);
  const { submission, entries } = checkSnapshot({ file: path, workbook, catalogue });
  const { identity } = submission;
  if (identity === null) return EARLIER.nobody;
  const { planId, agencyId } = identity;
  const period = parsePeriod(identity.period);
  if (catalogue.plan(planId) === undefined) return `Không có kế hoạch “${planId}” trong danh mục.`;
  if (agencyId === null) return "Tệp không ghi cơ quan báo cáo.";
  if (period === undefined) return EARLIER.noPeriod;
  if (isUntouched(submission)) return "Biểu chưa điền, không có gì để so sánh.";
  const rows = earlierRows(entries);
  return [{ planId, agencyId, period, number: submissionNumber(submission), rows }];
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
    number: Infinity,
    rows,
  }));
}
