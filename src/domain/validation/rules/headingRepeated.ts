import type { SubmissionRule } from "../rule";

/** Two columns of one heading: only the first is read. */
export const headingRepeated: SubmissionRule = {
  code: "heading-repeated",
  title: "Trùng tiêu đề cột",
  severity: "warning",
  level: "submission",
  scope: "header",
  reads: "Dòng tiêu đề",
  why: "Hai cột cùng tiêu đề thì chỉ cột bên trái được đọc.",
  remedy: "Xóa hoặc đổi tên cột thừa.",
  find: ({ sheets }) =>
    sheets.flatMap(({ name, headerRow, repeated }) =>
      repeated.map((heading) => ({
        sheet: name,
        cell: `A${headerRow ?? 1}`,
        rowId: null,
        column: heading,
        value: heading,
        message: `Trang “${name}” có hai cột cùng nghĩa “${heading}”; chỉ cột bên trái được đọc. Hãy xóa hoặc đổi tên cột thừa.`,
      })),
    ),
};
