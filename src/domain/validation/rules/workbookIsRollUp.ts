import { fileFault, type SubmissionRule } from "../rule";

/** A roll-up among the reports carries reports that were checked already: named, and not judged as one. */
export const workbookIsRollUp: SubmissionRule = {
  code: "workbook-is-roll-up",
  title: "Tệp là bảng tổng hợp",
  severity: "info",
  level: "submission",
  scope: "file",
  reads: "Thông tin nhận dạng của tệp",
  why: "Bản tổng hợp không phải là báo cáo của một cơ quan.",
  remedy: "Kiểm tra các tệp do cơ quan nộp.",
  find: ({ identity }) =>
    identity?.role === "roll-up"
      ? [
          fileFault(
            "Tệp là bản tổng hợp nên không kiểm tra từng ô. Khi tổng hợp, các báo cáo bên trong được lấy cùng những gì đã kiểm tra ở cấp dưới.",
          ),
        ]
      : [],
};
