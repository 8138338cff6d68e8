import type { DataRow } from "../../submission/submission";
import type { SubmissionRule } from "../rule";

/** More line numbers than these help nobody. */
const MOST_LINES = 10;

/** Without ids, rows are found by number and text: shown, so that a person can judge. */
export const rowMatchedByText: SubmissionRule = {
  code: "row-matched-by-text",
  title: "Dòng mất mã, nhận theo nội dung",
  severity: "info",
  level: "submission",
  find: ({ rows }) => {
    const matched = rows.filter(({ match }) => match === "number-and-text" || match === "text");
    const sheets = [...new Set(matched.map(({ sheet }) => sheet))];
    return sheets.map((sheet) => {
      const here = matched.filter((row) => row.sheet === sheet);
      const some = rows.some((row) => row.sheet === sheet && row.match === "id");
      const lost = some
        ? `Trang “${sheet}” có ${here.length} dòng mất mã (${lines(here)})`
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

function lines(rows: readonly DataRow[]): string {
  const shown = rows.slice(0, MOST_LINES).map(({ row }) => row);
  return `dòng ${shown.join(", ")}${rows.length > MOST_LINES ? ", …" : ""}`;
}
