import { isFilled, isUntouched } from "../../submission/filled";
import { cellText } from "../../submission/rawCell";
import type { SubmissionRule } from "../rule";

/** In a workbook that someone began to fill, a task the agency leads was left blank. */
export const leadRowBlank: SubmissionRule = {
  code: "lead-row-blank",
  severity: "warning",
  level: "submission",
  find: (submission) => {
    if (submission.cover.nothingToReport || isUntouched(submission)) return [];
    return submission.rows.flatMap((row) => {
      if (row.kind !== "task" || isFilled(row)) return [];
      if (cellText(row.cells.role) === "Phối hợp" || row.task === null) return [];
      return [
        {
          sheet: row.sheet,
          cell: null,
          rowId: row.id,
          column: null,
          value: null,
          message: `Nhiệm vụ ${row.task.no} (dòng ${row.row}) do cơ quan chủ trì nhưng chưa điền. Hãy điền trạng thái và kết quả.`,
        },
      ];
    });
  },
};
