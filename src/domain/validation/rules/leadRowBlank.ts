import { assignmentsById } from "../../plan/assignments";
import { isFilled, isUntouched } from "../../submission/filled";
import { rowRole } from "../../submission/rowRole";
import type { SubmissionRule } from "../rule";

/** In a workbook that someone began to fill, a task the agency leads was left blank. */
export const leadRowBlank: SubmissionRule = {
  code: "lead-row-blank",
  title: "Nhiệm vụ chủ trì chưa điền",
  severity: "warning",
  level: "submission",
  scope: "row",
  reads: "Các cột cần điền",
  why: "Nhiệm vụ do cơ quan chủ trì mà để trống thì bị tính là chưa báo cáo.",
  remedy: "Điền trạng thái và kết quả, kể cả khi chưa thực hiện.",
  find: (submission, { assignments }) => {
    if (submission.cover.nothingToReport || isUntouched(submission)) return [];
    const agencyId = submission.identity?.agencyId ?? null;
    const byRow = assignmentsById(assignments);
    return submission.rows.flatMap((row) => {
      if (row.kind !== "task" || row.task === null || isFilled(row)) return [];
      if (rowRole(row, agencyId, byRow.get(row.task.id)) === "Phối hợp") return [];
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
