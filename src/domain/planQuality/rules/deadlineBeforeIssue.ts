import { parseDeadline } from "../../deadline/parseDeadline";
import { issuedText } from "../../plan/planName";
import { firstPossibleIssue } from "../firstPossibleIssue";
import { cellFault, deadlineWithDay } from "../lineFaults";
import { cellsOf } from "../planLines";
import type { PlanRule } from "../planRule";

/** A task that was due before the plan existed is late the day it is assigned. */
export const deadlineBeforeIssue: PlanRule = {
  code: "deadline-before-issue",
  title: "Hạn trước ngày ban hành",
  severity: "warning",
  find: ({ plan, lines }) => {
    const issue = firstPossibleIssue(plan);
    if (issue === null) return [];
    return lines.flatMap((line) =>
      cellsOf(line, ["deadline"]).flatMap((cell) => {
        const { due } = parseDeadline(cell.text);
        if (due === null || due >= issue) return [];
        return [
          cellFault(
            line,
            cell,
            `Hạn ${deadlineWithDay(cell.text, due)} đã qua trước khi kế hoạch được ban hành (${issuedText(plan) ?? ""}). Hãy xác nhận hạn, hoặc ghi hạn mới.`,
          ),
        ];
      }),
    );
  },
};
