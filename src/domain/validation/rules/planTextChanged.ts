import { taskHeading, type TaskField } from "../../submission/columns";
import { cellText } from "../../submission/rawCell";
import { foldText } from "../../text/foldText";
import type { PlanTask } from "../../plan/plan";
import type { PlacedFault, SubmissionRule } from "../rule";

const COMPARED = ["title", "deadline", "product", "lead"] as const satisfies readonly TaskField[];

/** The plan's words are the plan's: a changed title or deadline in one file is shown, the plan counts. */
export const planTextChanged: SubmissionRule = {
  code: "plan-text-changed",
  severity: "warning",
  level: "submission",
  find: ({ rows }) =>
    rows.flatMap((row) => {
      if (row.kind !== "task" || row.task === null || row.match !== "id") return [];
      const { task, cells, sheet, id } = row;
      return COMPARED.flatMap((field): readonly PlacedFault[] => {
        const cell = cells[field];
        const written = cellText(cell);
        if (cell === undefined || written === null || !differs(written, task, field)) return [];
        const column = taskHeading(field);
        return [
          {
            sheet,
            cell: cell.ref,
            rowId: id,
            column,
            value: written,
            message: `Cột ${column} của nhiệm vụ ${task.no} khác kế hoạch: “${shorten(written)}” thay vì “${shorten(task[field] ?? "")}”. Số liệu vẫn tính theo kế hoạch; nếu muốn điều chỉnh hạn, dùng cột Hạn đề nghị điều chỉnh.`,
            fix: { label: "Trả lại nội dung kế hoạch", value: task[field] },
          },
        ];
      });
    }),
};

function differs(written: string, task: PlanTask, field: (typeof COMPARED)[number]): boolean {
  return foldText(written) !== foldText(task[field] ?? "");
}

function shorten(text: string): string {
  const line = text.replace(/\n/gu, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
