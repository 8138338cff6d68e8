import { handEditFaults, saysInstead } from "../handEditFaults";
import type { SubmissionRule } from "../rule";

/** A row that people wrote into a lower level's roll-up is on no report, and does not travel up. */
export const rollUpRowAdded: SubmissionRule = {
  code: "roll-up-row-added",
  title: "Bảng tổng hợp cấp dưới có dòng thêm tay",
  severity: "warning",
  level: "submission",
  scope: "rows",
  reads: "Trang Chi tiết của bảng tổng hợp cấp dưới",
  why: "Dòng không có trong báo cáo nào bên trong bảng tổng hợp thì cấp trên không tính.",
  remedy: "Đề nghị cơ quan đưa nội dung vào báo cáo, tổng hợp lại ở cấp dưới rồi gửi lại.",
  find: (submission) =>
    handEditFaults(
      submission,
      ["row-added"],
      ({ sheet, cell, about, typed }) =>
        `Trang “${sheet}”, ô ${cell ?? ""} (${about}) ${saysInstead(typed, null)}, nhưng không báo cáo nào bên trong bảng tổng hợp có dòng này nên không được tính. Hãy đề nghị đưa nội dung vào báo cáo, tổng hợp lại rồi gửi lại.`,
    ),
};
