import type { TaskRule } from "../rule";

/** A proposed deadline must be a day, or it cannot be decided on. */
export const proposedDeadlineUnreadable: TaskRule = {
  code: "proposed-deadline-unreadable",
  severity: "error",
  level: "task",
  field: "proposedDeadline",
  find: ({ proposedDeadline, name }) =>
    proposedDeadline.kind === "unclear"
      ? {
          message: `Hạn đề nghị điều chỉnh “${proposedDeadline.text}” của ${name} không phải là một ngày có thật. Hãy ghi theo dạng ngày/tháng/năm.`,
        }
      : undefined,
};
