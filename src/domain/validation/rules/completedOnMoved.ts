import { formatDay, toSerial } from "../../deadline/isoDate";
import { endsOnce } from "../../submission/earlierReport";
import type { ComparisonRule } from "../rule";

/** One task is completed on one day: another day than last period decides anew whether it was late. */
export const completedOnMoved: ComparisonRule = {
  code: "completed-on-moved",
  title: "Ngày hoàn thành khác kỳ trước",
  severity: "warning",
  level: "comparison",
  scope: "previous",
  reads: "Ngày hoàn thành của kỳ này và kỳ trước",
  why: "Ngày hoàn thành quyết định đúng hạn hay quá hạn, nên không được thay đổi giữa hai kỳ.",
  remedy: "Đối chiếu với văn bản rồi ghi lại ngày đúng.",
  field: "completedOn",
  find: (entry, earlier, { previous }) => {
    const { completedOn, name } = entry;
    if (completedOn.kind !== "read" || earlier.completedOn === null || !endsOnce(entry))
      return undefined;
    if (earlier.status !== "Hoàn thành" || completedOn.day === earlier.completedOn)
      return undefined;
    const then = formatDay(earlier.completedOn);
    return {
      message: `Ngày hoàn thành của ${name} là ${formatDay(completedOn.day)}, báo cáo ${previous.periodLabel} ghi ${then}. Hãy đối chiếu với văn bản và ghi lại ngày đúng.`,
      fix: { label: `Lấy lại ngày ${then}`, value: toSerial(earlier.completedOn) },
    };
  },
};
