import { planNumber } from "../domain/plan/planName";
import { formatDay } from "../domain/deadline/isoDate";
import { isOffered } from "../domain/plan/offeredPeriods";
import { contradictingDueDays, reportDue, reportObligation } from "../domain/plan/reportDue";
import { parsePeriod, periodEnd, type ReportingPeriod } from "../domain/plan/reportingPeriod";
import type { Catalogue, PlanContext } from "../usecases/catalogue";
import { parseDay } from "../usecases/parseDay";
import type { Arguments } from "./command";
import type { Terminal } from "./terminal";
import { WrongArguments } from "./wrongArguments";

/** The plan of an id as typed. */
export function planArgument(id: string | undefined, catalogue: Catalogue): PlanContext {
  const known = `Các kế hoạch hiện có: ${catalogue.planIds.join(", ")}.`;
  if (id === undefined) throw new WrongArguments(`Thiếu mã kế hoạch (--plan). ${known}`);
  const context = catalogue.plan(id);
  if (context === undefined) throw new WrongArguments(`Không có kế hoạch “${id}”. ${known}`);
  return context;
}

/** The period of `--period`. */
export function periodArgument(args: Arguments): ReportingPeriod {
  const forms = "Viết dạng 2025-03 (tháng), 2025-Q1, 2025-H1, 2025-9M hoặc 2025.";
  const text = args.text("period");
  if (text === undefined) throw new WrongArguments(`Thiếu kỳ báo cáo (--period). ${forms}`);
  const period = parsePeriod(text);
  if (period === undefined)
    throw new WrongArguments(`“${text}” không phải là kỳ báo cáo. ${forms}`);
  return period;
}

/** The day of an option; null when the option is not there. */
export function dayArgument(args: Arguments, option: string): string | null {
  const text = args.text(option);
  if (text === undefined) return null;
  const day = parseDay(text);
  if (day !== undefined) return day;
  throw new WrongArguments(
    `--${option}: “${text}” không phải là ngày. Viết dạng 2025-03-18 hoặc 18/03/2025.`,
  );
}

/** Says so when the period is over before the plan begins, or the plan asks nobody for a report of such a period. */
export function warnOfOddPeriod(
  { index: { plan } }: PlanContext,
  period: ReportingPeriod,
  terminal: Terminal,
): void {
  if (periodEnd(period) < plan.issued) {
    terminal.say(
      `Lưu ý: ${period.label} kết thúc trước ngày ban hành kế hoạch ${planNumber(plan)} (${formatDay(plan.issued)}); hãy xem lại --period.`,
    );
  }
  for (const { day, place } of contradictingDueDays(plan, period)) {
    terminal.say(
      `Lưu ý: mục ${place} của kế hoạch ghi hạn báo cáo khác (${formatDay(day)}); đang lấy ${formatDay(reportDue(plan, period))} theo mục ${reportObligation(plan, period)?.place ?? ""}, khi tổng hợp có thể đổi bằng --as-of.`,
    );
  }
  if (isOffered(plan, period)) return;
  terminal.say(
    `Lưu ý: kế hoạch ${planNumber(plan)} không yêu cầu báo cáo theo kỳ này (${period.label}); lấy ngày chốt là ${formatDay(reportDue(plan, period))}.`,
  );
}
