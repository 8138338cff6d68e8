import { formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";

/** A completion day beside a state that is not done contradicts it. */
export const completedOnNotDone: TaskRule = {
  code: "completed-on-not-done",
  title: "Có ngày hoàn thành nhưng chưa hoàn thành",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Ngày hoàn thành",
  why: "Có ngày hoàn thành mà trạng thái chưa hoàn thành là hai điều mâu thuẫn.",
  remedy: "Sửa trạng thái, hoặc xóa ngày hoàn thành.",
  field: "completedOn",
  find: ({ completedOn, status, name }) =>
    completedOn.kind === "read" && status.kind === "read" && status.status !== "Hoàn thành"
      ? {
          message: `Có ngày hoàn thành ${formatDay(completedOn.day)} nhưng trạng thái của ${name} là “${status.status}”. Hãy sửa trạng thái hoặc xóa ngày.`,
        }
      : undefined,
};
