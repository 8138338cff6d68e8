import { endsOnce, tellsNewDifficulty } from "../../submission/earlierReport";
import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { ComparisonRule } from "../rule";

/** What was done stays done: a lower share than last period is a slip, or needs a reason. */
export const progressFalls: ComparisonRule = {
  code: "progress-falls",
  title: "Tỷ lệ giảm so với kỳ trước",
  severity: "warning",
  level: "comparison",
  scope: "previous",
  reads: "Tỷ lệ (%) của kỳ này và kỳ trước",
  why: "Việc đã làm thì không mất đi; tỷ lệ giảm thường là gõ nhầm ở một trong hai kỳ.",
  remedy: "Ghi lại tỷ lệ; nếu giảm thật thì nêu lý do ở cột Khó khăn, vướng mắc.",
  field: "percent",
  find: (entry, earlier, { previous }) => {
    const { percent, name } = entry;
    if (percent.kind !== "read" || earlier.percent === null) return undefined;
    if (percent.value >= earlier.percent || !endsOnce(entry)) return undefined;
    if (tellsNewDifficulty(entry, earlier)) return undefined;
    const [now, then] = [percent.value, earlier.percent].map(formatVietnameseNumber);
    return {
      message: `Tỷ lệ của ${name} giảm từ ${then ?? ""} % (báo cáo ${previous.periodLabel}) xuống ${now ?? ""} %. Hãy ghi lại tỷ lệ, hoặc nêu lý do ở cột Khó khăn, vướng mắc.`,
    };
  },
};
