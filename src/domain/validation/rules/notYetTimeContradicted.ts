import { deadlineKind } from "../../consolidation/taskState";
import { formatDay } from "../../deadline/isoDate";
import { capitalise } from "../../text/capitalise";
import type { TaskRule } from "../rule";

/** "Chưa đến thời điểm" of a task whose deadline is already over. */
export const notYetTimeContradicted: TaskRule = {
  code: "not-yet-time-contradicted",
  title: "Ghi chưa đến thời điểm nhưng đã quá hạn",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Hạn",
  why: "Nhiệm vụ đã qua hạn thì không thể là chưa đến thời điểm thực hiện.",
  remedy: "Chọn lại trạng thái; nếu hạn đã được điều chỉnh thì ghi căn cứ.",
  field: "status",
  find: ({ status, deadline, proposedDeadline, name, role }, { cutOff, index }) => {
    if (role !== "Chủ trì" || cutOff === null || deadline.due === null) return undefined;
    if (status.kind !== "read" || status.status !== "Chưa đến thời điểm") return undefined;
    if (deadlineKind(deadline, index.plan.issued) !== "Có hạn" || deadline.due >= cutOff.asOf)
      return undefined;
    return proposedDeadline.kind === "read"
      ? undefined
      : {
          message: `${capitalise(name)} ghi “Chưa đến thời điểm” nhưng đã qua hạn ${formatDay(deadline.due)}. Hãy chọn lại trạng thái, hoặc đề nghị điều chỉnh hạn.`,
        };
  },
};
