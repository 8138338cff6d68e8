import { fileFault, type SubmissionRule } from "../rule";

/** The template has no macros: whoever opens the file should know that this one does. */
export const macrosPresent: SubmissionRule = {
  code: "macros-present",
  title: "Tệp có macro",
  severity: "warning",
  level: "submission",
  find: ({ macros }) =>
    macros
      ? [
          fileFault(
            "Tệp có macro mà biểu mẫu không có; chương trình không chạy macro. Hãy lưu lại dạng .xlsx rồi nộp lại.",
          ),
        ]
      : [],
};
