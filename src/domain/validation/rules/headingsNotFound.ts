import type { SubmissionRule } from "../rule";

/** A sheet of the template whose headings are gone cannot be read. */
export const headingsNotFound: SubmissionRule = {
  code: "headings-not-found",
  title: "Không thấy dòng tiêu đề",
  severity: "error",
  level: "submission",
  scope: "header",
  reads: "Dòng tiêu đề",
  why: "Không có dòng tiêu đề thì không biết ô nào là gì.",
  remedy: "Khôi phục dòng tiêu đề theo biểu mẫu.",
  find: ({ sheets }) =>
    sheets
      .filter(({ headerRow }) => headerRow === null)
      .map(({ name }) => ({
        sheet: name,
        cell: null,
        rowId: null,
        column: null,
        value: null,
        message: `Không tìm thấy dòng tiêu đề cột trên trang “${name}”. Hãy khôi phục các tiêu đề theo biểu mẫu.`,
      })),
};
