import { periodEnd, type ReportingPeriod } from "../domain/plan/reportingPeriod";
import type { InputFile } from "./ports";

/** A file that was given for an earlier period and is of no use, in words why. */
export interface UnusableFile {
  readonly file: string;
  readonly reason: string;
}

/** What earlier files hold; one that cannot be used never stops the others. */
export interface EarlierFiles<Held> {
  readonly usable: readonly Held[];
  readonly unusable: readonly UnusableFile[];
}

/** Asks of each file in turn what it holds, beside what those before it hold; a sentence says why nothing. */
export async function readEarlierFiles<Held extends object>(
  files: readonly InputFile[],
  heldBy: (file: InputFile, before: readonly Held[]) => Promise<Held | string>,
): Promise<EarlierFiles<Held>> {
  const usable: Held[] = [];
  const unusable: UnusableFile[] = [];
  for (const file of files) {
    const held = await heldBy(file, usable);
    if (typeof held === "string") unusable.push({ file: file.path, reason: held });
    else usable.push(held);
  }
  return { usable, unusable };
}

/** A report by when it was made. */
export interface DatedReport {
  readonly period: ReportingPeriod;
  /** Its number among the submissions of the period. */
  readonly number: number;
}

/** Of periods that end on one day the one of the wanted kind tells more; then the later submission. */
export function laterFirst(one: DatedReport, other: DatedReport, wanted: ReportingPeriod): number {
  const [end, otherEnd] = [periodEnd(one.period), periodEnd(other.period)];
  if (end !== otherEnd) return end > otherEnd ? -1 : 1;
  const [alike, otherAlike] = [one, other].map(({ period }) => period.kind === wanted.kind);
  if (alike !== otherAlike) return alike === true ? -1 : 1;
  return other.number === one.number ? 0 : other.number - one.number;
}

/** Why a file is no report that anybody could be held to. */
export const EARLIER = {
  nobody: "Tệp không cho biết là biểu của kế hoạch, cơ quan và kỳ nào.",
  noPeriod: "Tệp không ghi kỳ báo cáo.",
} as const;
