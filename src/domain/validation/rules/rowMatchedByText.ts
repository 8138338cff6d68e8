import { lineNumbers } from "../lineNumbers";
import type { SubmissionRule } from "../rule";

/** Without ids, rows are found by number and text: shown, so that a person can judge. */
export const rowMatchedByText: SubmissionRule = {
  code: "row-matched-by-text",
  title: "Dòng mất mã, nhận theo nội dung",
  severity: "info",
  level: "submission",
  scope: "sheet",
  reads: "Mã, TT, Tên nhiệm vụ",
  why: "Mất mã thì dòng được nhận theo số thứ tự và nội dung, có thể nhầm.",
  remedy: "Xem lại các dòng nêu tên; kỳ sau dùng lại biểu mẫu.",
  find: ({ rows }) => {
    const matched = rows.filter(({ match }) => match === "number-and-text" || match === "text");
    const sheets = [...new Set(matched.map(({ sheet }) => sheet))];
    return sheets.map((sheet) => {
      const here = matched.filter((row) => row.sheet === sheet);
      const some = rows.some((row) => row.sheet === sheet && row.match === "id");
      const lost = some
        ? `Trang “${sheet}” có ${here.length} dòng mất mã (${lineNumbers(here)})`
        : `Trang “${sheet}” mất cột Mã; ${here.length} dòng`;
      return {
        sheet,
        cell: some ? `A${here[0]?.row ?? 1}` : null,
        rowId: null,
        column: "Mã",
        value: null,
        message: `${lost}${some ? ", " : " "}được nhận ra theo số thứ tự và nội dung. Nên dùng lại biểu mẫu.`,
      };
    });
  },
};
