import type { SubmissionRule } from "../rule";

/** Work done on a copy of the sheet would be lost without a word. */
export const sheetCopied: SubmissionRule = {
  code: "sheet-copied",
  title: "Nội dung nằm ở trang sao chép",
  severity: "warning",
  level: "submission",
  scope: "sheet",
  reads: "Các trang của tệp",
  why: "Nội dung điền ở trang sao chép không được tính.",
  remedy: "Chuyển nội dung về trang gốc, hoặc xóa bản sao.",
  find: ({ copies = [] }) =>
    copies.map(({ name, standardName, filledRows }) => ({
      sheet: name,
      cell: null,
      rowId: null,
      column: null,
      value: null,
      message: `Trang “${name}” là bản sao có ${filledRows} dòng đã điền nhưng không được tính; chỉ trang “${standardName}” được đọc. Hãy chuyển nội dung về trang “${standardName}” hoặc xóa bản sao.`,
    })),
};
