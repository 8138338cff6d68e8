import { blankFault } from "../lineFaults";
import type { PlanRule } from "../planRule";

/** Without a deadline a task can never be late. */
export const deadlineMissing: PlanRule = {
  code: "deadline-missing",
  title: "Chưa ghi thời gian hoàn thành",
  severity: "error",
  find: ({ lines }) =>
    lines
      .filter(({ kind, heading, deadline }) => kind === "task" && !heading && deadline === null)
      .map((line) =>
        blankFault(
          line,
          "deadline",
          "Chưa ghi thời gian hoàn thành nên không đôn đốc được. Hãy ghi hạn, hoặc ghi “Thường xuyên”.",
        ),
      ),
};
