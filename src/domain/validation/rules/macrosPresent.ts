import { fileFault, type SubmissionRule } from "../rule";

/** The template has no macros: whoever opens the file should know that this one does. */
export const macrosPresent: SubmissionRule = {
  code: "macros-present",
  title: "Tệp có macro",
  severity: "warning",
  level: "submission",
  scope: "file",
  reads: "Cả tệp",
  why: "Biểu mẫu không có macro; người nhận cần biết tệp có macro lạ.",
  remedy: "Lưu lại dạng .xlsx rồi nộp.",
  find: ({ macros }) =>
    macros
      ? [
          fileFault(
            "Tệp có macro mà biểu mẫu không có; chương trình không chạy macro. Hãy lưu lại dạng .xlsx rồi nộp lại.",
          ),
        ]
      : [],
};
