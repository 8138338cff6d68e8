import { formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";

/** Once the deadline has passed, only the day tells whether the task was done in time. */
export const completedOnMissing: TaskRule = {
  code: "completed-on-missing",
  severity: "warning",
  level: "task",
  field: "completedOn",
  find: ({ completedOn, status, deadline, name, role }, { cutOff }) => {
    if (
      cutOff === null ||
      role !== "Chủ trì" ||
      completedOn.kind !== "blank" ||
      status.kind !== "read"
    )
      return undefined;
    if (status.status !== "Hoàn thành" || deadline.due === null || deadline.due >= cutOff.asOf)
      return undefined;
    return {
      message: `Chưa ghi ngày hoàn thành của ${name} (hạn ${formatDay(deadline.due)}) nên tính là hoàn thành quá hạn. Hãy ghi ngày hoàn thành.`,
    };
  },
};
