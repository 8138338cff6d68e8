import { cellText } from "../../submission/rawCell";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A deadline nobody understands whole: the task can never be late, and never in time. */
export const deadlineUnreadable: TaskRule = {
  code: "deadline-unreadable",
  title: "Thời hạn chưa rõ",
  severity: "info",
  level: "task",
  scope: "plan",
  reads: "Thời gian hoàn thành",
  why: "Thời hạn không hiểu được trọn vẹn thì không tính được đúng hạn hay quá hạn.",
  remedy: "Việc tự thêm: ghi lại thời hạn cho rõ; nhiệm vụ của kế hoạch: hỏi cơ quan ban hành.",
  field: "deadline",
  find: ({ row, deadline, name }) => {
    const text = row.task === null ? cellText(row.cells.deadline) : row.task.deadline;
    if (text === null || deadline.readable) return undefined;
    const advice =
      row.task === null
        ? "Hãy ghi lại cho rõ, ví dụ 12/2025 hoặc 05/3/2025"
        : "Đề nghị hỏi cơ quan ban hành kế hoạch";
    return {
      message: `Chưa hiểu thời hạn “${shortenText(text, 60)}” của ${name} nên không tính đúng hạn hay quá hạn. ${advice}.`,
    };
  },
};
