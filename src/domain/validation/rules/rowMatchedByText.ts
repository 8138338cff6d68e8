import type { SubmissionRule } from "../rule";

/** Without ids, rows are found by number and text: shown, so that a person can judge. */
export const rowMatchedByText: SubmissionRule = {
  code: "row-matched-by-text",
  severity: "info",
  level: "submission",
  find: ({ rows }) => {
    const matched = rows.filter(({ match }) => match === "number-and-text" || match === "text");
    const sheets = [...new Set(matched.map(({ sheet }) => sheet))];
    return sheets.map((sheet) => {
      const count = matched.filter((row) => row.sheet === sheet).length;
      return {
        sheet,
        cell: null,
        rowId: null,
        column: "Mã",
        value: null,
        message: `Trang “${sheet}” mất cột Mã; ${count} dòng được nhận ra theo số thứ tự và nội dung. Nên dùng lại biểu mẫu.`,
      };
    });
  },
};
