import { formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";

/** Done before the span began that the plan gives the task. */
export const completedBeforeStart: TaskRule = {
  code: "completed-before-start",
  title: "Hoàn thành trước khi bắt đầu",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Thời gian hoàn thành, Ngày hoàn thành",
  why: "Kế hoạch giao làm từ một thời điểm; xong trước thời điểm đó thường là gõ nhầm năm.",
  remedy: "Ghi lại ngày hoàn thành; nếu xong sớm thật thì nêu ở cột Kết quả thực hiện.",
  field: "completedOn",
  find: ({ completedOn, deadline: { from }, name }, { index }) => {
    if (completedOn.kind !== "read" || from === null || completedOn.day >= from) return undefined;
    // A day before the plan itself has a finding of its own.
    if (completedOn.day < index.plan.issued) return undefined;
    return {
      message: `Ngày hoàn thành ${formatDay(completedOn.day)} của ${name} trước ngày bắt đầu theo kế hoạch (${formatDay(from)}). Hãy kiểm tra lại năm.`,
    };
  },
};
