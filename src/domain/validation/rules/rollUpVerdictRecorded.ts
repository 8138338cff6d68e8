import { handEditFaults, saysInstead } from "../handEditFaults";
import type { SubmissionRule } from "../rule";

/** The lower level's own word on a task is a decision of that level; the level above takes its own. */
export const rollUpVerdictRecorded: SubmissionRule = {
  code: "roll-up-verdict-recorded",
  title: "Xác nhận của cấp dưới khác báo cáo",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Xác nhận của cơ quan tổng hợp, Hạn được điều chỉnh của bảng tổng hợp cấp dưới",
  why: "Xác nhận trạng thái và hạn được điều chỉnh chỉ có giá trị ở cấp đã ghi, không đi lên cấp trên.",
  remedy: "Đồng ý thì ghi lại ở bảng tổng hợp của cấp này; không thì bỏ qua.",
  find: (submission) =>
    handEditFaults(
      submission,
      ["verdict", "deadline"],
      ({ sheet, cell, column, about, ...edit }) => {
        const { typed, told } = edit;
        const basis = edit.kind === "verdict" ? "theo các báo cáo thì là" : "theo kế hoạch thì là";
        const other = told === null ? "" : `, ${basis} “${told}”`;
        return `Trang “${sheet}”, ô ${cell ?? ""} (${about}) ${saysInstead(typed, null)}${other}. ${column ?? ""} của cấp dưới không đi lên cấp này; nếu đồng ý, hãy ghi vào cùng cột ở bảng tổng hợp của cấp này.`;
      },
    ),
};
