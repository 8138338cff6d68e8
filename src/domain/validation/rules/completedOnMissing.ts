import type { TaskRule } from "../rule";
import { undatedCompletion } from "../undatedCompletion";

/** Once the deadline has passed, only the day tells whether the task was done in time. */
export const completedOnMissing: TaskRule = {
  code: "completed-on-missing",
  title: "Thiếu ngày hoàn thành",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Hạn, Ngày hoàn thành",
  why: "Nhiệm vụ đã qua hạn mà không có ngày hoàn thành thì phải tạm tính là quá hạn.",
  remedy: "Ghi ngày hoàn thành thực tế.",
  field: "completedOn",
  find: (entry, context) => {
    const undated = undatedCompletion(entry, context);
    if (!undated?.countsAsLate) return undefined;
    const what =
      entry.completedOn.kind === "blank"
        ? "Chưa ghi ngày hoàn thành"
        : "Chưa có ngày hoàn thành hợp lệ";
    return {
      message: `${what} của ${undated.name} nên tạm tính là hoàn thành quá hạn. Hãy ghi ngày hoàn thành.`,
    };
  },
};
