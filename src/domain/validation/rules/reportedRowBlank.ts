import { isFilled, isUntouched } from "../../submission/filled";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** Reported last period, and nothing is said of it now. */
export const reportedRowBlank: SubmissionRule = {
  code: "reported-row-blank",
  title: "Kỳ trước có báo cáo, kỳ này để trống",
  severity: "warning",
  level: "submission",
  scope: "previous",
  reads: "Các cột cần điền của kỳ này và kỳ trước",
  why: "Nhiệm vụ đã báo cáo kỳ trước mà nay để trống thì bị tính là chưa báo cáo.",
  remedy: "Điền trạng thái và kết quả đến kỳ này, kể cả khi không có gì mới.",
  find: (submission, { previous }) => {
    if (previous === null || submission.cover.nothingToReport || isUntouched(submission)) return [];
    return submission.rows.flatMap((row) => {
      const earlier = row.id === null ? undefined : previous.rows.get(row.id);
      if (row.kind !== "task" || earlier === undefined || isFilled(row)) return [];
      const letters = submission.sheets
        .find(({ kind, name }) => kind === "task" && name === row.sheet)
        ?.columns.get("status");
      const said = earlier.status ?? earlier.result;
      const then = said === null ? "" : ` (“${shortenText(said, 60)}”)`;
      return [
        {
          sheet: row.sheet,
          cell: letters === undefined ? null : `${letters}${row.row}`,
          rowId: row.id,
          column: "Trạng thái",
          value: null,
          message: `Nhiệm vụ ${row.task?.no ?? ""} (dòng ${row.row}) đã báo cáo ${previous.periodLabel}${then} nhưng kỳ này để trống. Hãy điền trạng thái và kết quả đến kỳ này.`,
        },
      ];
    });
  },
};
