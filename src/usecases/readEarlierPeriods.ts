import type { EarlierPeriod } from "../domain/consolidation/earlierPeriod";
import { parsePeriod, periodEnd, periodName } from "../domain/plan/reportingPeriod";
import { readEarlierPeriod } from "../workbook/rollup/readEarlierPeriod";
import { readEarlierFiles, type EarlierFiles } from "./earlierFiles";
import { readRollUpFile } from "./explain/readRollUpFile";
import type { InputFile, ReadWorkbook } from "./ports";
import type { RollUpSubject } from "./readEarlierRollUp";

/** Roll-ups of earlier periods, and in words why others cannot be compared with. */
export type EarlierPeriods = EarlierFiles<EarlierPeriod>;

/** Reads the roll-ups of earlier periods; one that cannot be used never stops the others. */
export async function readEarlierPeriods(
  files: readonly InputFile[],
  subject: RollUpSubject,
  read: ReadWorkbook,
): Promise<EarlierPeriods> {
  return readEarlierFiles<EarlierPeriod>(files, async (file, before) => {
    const found = await judgeEarlier(file, subject, read);
    if (typeof found === "string") return found;
    const twin = before.find(({ period }) => period.id === found.period.id);
    return twin === undefined
      ? found
      : `Đã có bảng tổng hợp khác của ${twin.period.label}: “${twin.file}”.`;
  });
}

async function judgeEarlier(
  file: InputFile,
  { context: { index, agencies }, period: wanted }: RollUpSubject,
  read: ReadWorkbook,
): Promise<EarlierPeriod | string> {
  const reading = await readRollUpFile(file, read);
  if (reading.kind === "unusable") return reading.reason;
  const { identity, workbook } = reading;
  if (identity.planId !== index.plan.id)
    return `Tệp là bảng tổng hợp của kế hoạch khác (${identity.planId}).`;
  const period = parsePeriod(identity.period);
  if (period === undefined) return "Bảng tổng hợp không ghi kỳ báo cáo.";
  if (periodEnd(period) >= periodEnd(wanted))
    return `Bảng tổng hợp là của ${periodName(identity.period)}, không phải kỳ trước ${wanted.label}.`;
  return readEarlierPeriod(workbook, { file: file.path, period, agencies });
}
