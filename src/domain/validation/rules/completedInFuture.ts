import { formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";

/** Nothing can have been completed after the day the figures are of. */
export const completedInFuture: TaskRule = {
  code: "completed-in-future",
  severity: "error",
  level: "task",
  field: "completedOn",
  find: ({ completedOn, name }, { cutOff }) =>
    cutOff !== null && completedOn.kind === "read" && completedOn.day > cutOff.asOf
      ? {
          message: `Ngày hoàn thành ${formatDay(completedOn.day)} của ${name} sau ngày chốt số liệu ${formatDay(cutOff.asOf)}. Hãy ghi ngày thực tế hoặc để trống.`,
        }
      : undefined,
};
