import { deadlineKind } from "../../consolidation/taskState";
import { formatDay } from "../../deadline/isoDate";
import { capitalise } from "../../text/capitalise";
import type { TaskRule } from "../rule";

/** Overdue or paused without a reason: nobody can help, and the leader will ask. */
export const difficultyMissing: TaskRule = {
  code: "difficulty-missing",
  title: "Chưa nêu khó khăn, vướng mắc",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Hạn, Khó khăn, vướng mắc",
  why: "Quá hạn hoặc tạm dừng mà không nêu lý do thì không ai giúp tháo gỡ được.",
  remedy: "Nêu nguyên nhân; nếu đã xong thì sửa trạng thái.",
  field: "difficulty",
  find: ({ status, difficulty, deadline, name, role }, { cutOff, index }) => {
    if (role !== "Chủ trì" || status.kind !== "read" || difficulty !== null) return undefined;
    if (status.status === "Tạm dừng")
      return {
        message: `${capitalise(name)} tạm dừng nhưng chưa nêu lý do. Hãy ghi khó khăn, vướng mắc.`,
      };
    const open = ["Chưa thực hiện", "Đang thực hiện", "Đã trình, chờ ban hành"].includes(
      status.status,
    );
    const dated = deadlineKind(deadline, index.plan.issued) === "Có hạn";
    return open && dated && cutOff !== null && deadline.due !== null && deadline.due < cutOff.asOf
      ? {
          message: `${capitalise(name)} đã quá hạn (${formatDay(deadline.due)}) nhưng chưa nêu khó khăn, vướng mắc. Hãy nêu nguyên nhân.`,
        }
      : undefined;
  },
};
