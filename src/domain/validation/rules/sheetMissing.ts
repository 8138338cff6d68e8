import { fileFault, type SubmissionRule } from "../rule";

/** Without the sheet of tasks there is nothing to read. */
export const sheetMissing: SubmissionRule = {
  code: "sheet-missing",
  title: "Thiếu trang",
  severity: "error",
  level: "submission",
  scope: "sheet",
  reads: "Các trang của tệp",
  why: "Không có trang Nhiệm vụ thì không có gì để đọc.",
  remedy: "Dùng biểu mẫu của kế hoạch và giữ nguyên tên trang.",
  find: ({ identity, sheets }) =>
    identity?.role === "roll-up" || sheets.some(({ kind }) => kind === "task")
      ? []
      : [
          fileFault(
            "Tệp không có trang “Nhiệm vụ”. Hãy dùng biểu mẫu của kế hoạch và giữ nguyên tên trang.",
          ),
        ],
};
