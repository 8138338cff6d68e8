import { deadlineKind } from "../../consolidation/taskState";
import { parseDeadline } from "../../deadline/parseDeadline";
import { isFilled } from "../../submission/filled";
import { cellText } from "../../submission/rawCell";
import { rowRole } from "../../submission/rowRole";
import { readStatus } from "../../submission/status";
import type { DataRow, Submission } from "../../submission/submission";
import type { PlacedFault, RuleContext, SubmissionRule } from "../rule";

const AGREEING: readonly string[] = ["Không phát sinh", "Chưa đến thời điểm"];

/** "Không phát sinh" for the whole period, although rows are filled or tasks have fallen due. */
export const nothingToReportContradicted: SubmissionRule = {
  code: "nothing-to-report-contradicted",
  title: "Khai không phát sinh nhưng có nội dung",
  severity: "warning",
  level: "submission",
  scope: "file",
  reads: "Trang Hướng dẫn và các dòng đã điền",
  why: "Khai không phát sinh mà vẫn có nội dung hoặc có việc đến hạn thì không biết tin bên nào.",
  remedy: "Bỏ lựa chọn Không phát sinh, hoặc xóa nội dung đã điền.",
  find: (submission, context) => {
    if (!submission.cover.nothingToReport) return [];
    const filled = submission.rows.filter((row) => isLed(row, submission, context));
    const reporting = filled.filter(saysSomething);
    if (reporting.length > 0)
      return [
        coverFault(
          `Đã chọn “Không phát sinh trong kỳ” nhưng vẫn điền ${reporting.length} dòng do cơ quan chủ trì. Hãy bỏ lựa chọn này, hoặc xóa nội dung đã điền.`,
        ),
      ];
    const due = unreportedDue(submission, filled, context);
    return due === 0
      ? []
      : [
          coverFault(
            `Đã chọn “Không phát sinh trong kỳ” nhưng cơ quan chủ trì ${due} nhiệm vụ đã đến hạn. Hãy ghi kết quả của các nhiệm vụ này, kể cả khi đã hoàn thành từ kỳ trước.`,
          ),
        ];
  },
};

/** A filled row in which the agency answers for a task or target, or for work of its own. */
function isLed(row: DataRow, { identity }: Submission, { assignments }: RuleContext): boolean {
  if (row.match === "unidentified" || row.match === "unknown-id" || !isFilled(row)) return false;
  const agencyId = identity?.agencyId ?? null;
  const assignment = assignments.find((each) => each.row.id === row.id);
  if (row.kind === "task") return rowRole(row, agencyId, assignment) === "Chủ trì";
  return agencyId === null || assignment === undefined || assignment.leads.includes(agencyId);
}

/** A row that itself says "Không phát sinh" or "Chưa đến thời điểm" agrees with the cover. */
function saysSomething(row: DataRow): boolean {
  if (row.kind !== "task") return true;
  const status = readStatus(cellText(row.cells.status));
  return status.kind !== "read" || !AGREEING.includes(status.status);
}

/** How many tasks the agency leads that are due by the cut-off and of which it says nothing. */
function unreportedDue(
  { identity }: Submission,
  filled: readonly DataRow[],
  { assignments, cutOff, index }: RuleContext,
): number {
  const agencyId = identity?.agencyId ?? null;
  if (agencyId === null || cutOff === null) return 0;
  const told = new Set(filled.map(({ id }) => id));
  return assignments.filter(({ row, leads }) => {
    if (row.kind !== "task" || !leads.includes(agencyId) || told.has(row.id)) return false;
    const deadline = parseDeadline(row.task.deadline);
    if (deadlineKind(deadline, index.plan.issued) === "Thường xuyên, định kỳ") return false;
    return deadline.due !== null && deadline.due <= cutOff.asOf;
  }).length;
}

function coverFault(message: string): PlacedFault {
  return {
    sheet: "Hướng dẫn",
    cell: null,
    rowId: null,
    column: "Không phát sinh trong kỳ",
    value: "Không phát sinh",
    message,
  };
}
