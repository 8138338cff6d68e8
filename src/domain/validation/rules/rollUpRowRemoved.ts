import { handEditFaults } from "../handEditFaults";
import type { SubmissionRule } from "../rule";

/** A row deleted from a lower level's roll-up still is on its report, and still counts above. */
export const rollUpRowRemoved: SubmissionRule = {
  code: "roll-up-row-removed",
  title: "Bảng tổng hợp cấp dưới bị xóa dòng",
  severity: "warning",
  level: "submission",
  scope: "rows",
  reads: "Trang Chi tiết của bảng tổng hợp cấp dưới",
  why: "Dòng vẫn còn trong báo cáo gốc bên trong bảng tổng hợp nên cấp trên vẫn tính.",
  remedy:
    "Không muốn tính thì loại báo cáo kèm lý do, hoặc đề nghị cơ quan sửa báo cáo rồi tổng hợp lại.",
  find: (submission) =>
    handEditFaults(
      submission,
      ["row-removed"],
      ({ sheet, about, source }) =>
        `Trang “${sheet}” không còn dòng ${about}, nhưng báo cáo gốc ${source ?? ""} vẫn có nên dòng vẫn được tính. Nếu không muốn tính, hãy loại báo cáo đó kèm lý do, hoặc đề nghị sửa báo cáo, tổng hợp lại rồi gửi lại.`,
    ),
};
