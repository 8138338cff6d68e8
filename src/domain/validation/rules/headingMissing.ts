import type { SubmissionRule } from "../rule";

/** Columns that the figures need; a workbook may lack the others without harm. */
const NEEDED = [
  "Tên nhiệm vụ",
  "Trạng thái",
  "Kết quả thực hiện",
  "Ngày hoàn thành",
  "Chỉ tiêu",
  "Thực hiện",
];

/** A column that was deleted or renamed beyond recognition leaves its content out. */
export const headingMissing: SubmissionRule = {
  code: "heading-missing",
  title: "Thiếu cột",
  severity: "error",
  level: "submission",
  scope: "header",
  reads: "Dòng tiêu đề",
  why: "Thiếu cột thì nội dung của cột đó không được đọc.",
  remedy: "Thêm lại cột với đúng tiêu đề của biểu mẫu.",
  find: ({ sheets }) =>
    sheets
      .filter(({ headerRow }) => headerRow !== null)
      .flatMap(({ name, headerRow, missing }) =>
        missing
          .filter((heading) => NEEDED.includes(heading))
          .map((heading) => ({
            sheet: name,
            cell: `A${headerRow ?? 1}`,
            rowId: null,
            column: heading,
            value: null,
            message: `Trang “${name}” thiếu cột “${heading}”. Hãy thêm lại cột với đúng tiêu đề này.`,
          })),
      ),
};
