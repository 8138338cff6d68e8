import { handEditFaults, saysInstead } from "../handEditFaults";
import type { SubmissionRule } from "../rule";

/** What was typed over a report's words in a lower level's roll-up is on no report, and does not travel up. */
export const rollUpRowEdited: SubmissionRule = {
  code: "roll-up-row-edited",
  title: "Bảng tổng hợp cấp dưới có ô sửa tay",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Trang Chi tiết của bảng tổng hợp cấp dưới",
  why: "Cấp trên tính theo báo cáo gốc bên trong bảng tổng hợp, không theo chữ sửa tay, nên số liệu hai cấp có thể khác nhau.",
  remedy: "Sửa ở báo cáo gốc, tổng hợp lại ở cấp dưới rồi gửi lại; sửa nhầm thì bỏ qua.",
  find: (submission) =>
    handEditFaults(submission, ["cell"], ({ sheet, cell, column, about, typed, told, source }) => {
      const place = `Trang “${sheet}”, ô ${cell ?? ""} (${about}) ${saysInstead(typed, told)}`;
      return column === "Sử dụng"
        ? `${place}, nhưng theo báo cáo gốc ${source ?? ""} thì là “${told ?? ""}” và tổng hợp lấy theo đó. Nếu không muốn tính, hãy loại báo cáo đó kèm lý do, hoặc đề nghị sửa báo cáo, tổng hợp lại rồi gửi lại.`
        : `${place}, báo cáo gốc ${source ?? ""} ${saysInstead(told, typed)}; tổng hợp lấy theo báo cáo gốc. Nếu chữ sửa tay mới đúng, hãy đề nghị sửa báo cáo gốc, tổng hợp lại rồi gửi lại.`;
    }),
};
