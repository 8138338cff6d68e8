import { fileFault, type SubmissionRule } from "../rule";

/** A roll-up among the reports is this office's own work: named, and not judged as a report. */
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
            "Tệp là bản tổng hợp, không phải báo cáo của một cơ quan nên không kiểm tra từng ô. Hãy kiểm tra các tệp do cơ quan nộp.",
          ),
        ]
      : [],
};
