import type { TaskRule } from "../rule";
import { undatedCompletion } from "../undatedCompletion";

/** Before the deadline a task done is in time in any case; its day still belongs to a clear report. */
export const completedOnAdvised: TaskRule = {
  code: "completed-on-advised",
  title: "Nên ghi ngày hoàn thành",
  severity: "info",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Ngày hoàn thành",
  why: "Có ngày hoàn thành thì báo cáo rõ việc xong đúng hạn.",
  remedy: "Ghi ngày hoàn thành thực tế.",
  field: "completedOn",
  find: (entry, context) => {
    // A day that cannot be right has a finding of its own.
    if (entry.completedOn.kind !== "blank") return undefined;
    const undated = undatedCompletion(entry, context);
    return undated === undefined || undated.countsAsLate
      ? undefined
      : { message: `Nên ghi ngày hoàn thành của ${undated.name} để xác định đúng hạn.` };
  },
};
