import { formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";

/** A completion day before the plan itself is usually a wrong year. */
export const completedBeforePlan: TaskRule = {
  code: "completed-before-plan",
  title: "Ngày hoàn thành trước khi có kế hoạch",
  severity: "warning",
  level: "task",
  field: "completedOn",
  find: ({ completedOn, name }, { index }) =>
    completedOn.kind === "read" && completedOn.day < index.plan.issued
      ? {
          message: `Ngày hoàn thành ${formatDay(completedOn.day)} của ${name} trước ngày ban hành kế hoạch (${formatDay(index.plan.issued)}). Hãy kiểm tra lại năm.`,
        }
      : undefined,
};
