import { TASK_STATUSES } from "../../submission/status";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A state that is none of the list counts nowhere, so it must be chosen again. */
export const statusUnknown: TaskRule = {
  code: "status-unknown",
  title: "Trạng thái ngoài danh sách",
  severity: "error",
  level: "task",
  scope: "cell",
  reads: "Trạng thái",
  why: "Trạng thái ngoài danh sách không được tính vào nhóm nào.",
  remedy: "Chọn trạng thái trong danh sách.",
  field: "status",
  find: ({ status, name, role }) =>
    status.kind === "unknown" && role === "Chủ trì"
      ? {
          message: `Trạng thái “${shortenText(status.text, 60)}” của ${name} không có trong danh sách. Hãy chọn một trong: ${TASK_STATUSES.join("; ")}.`,
        }
      : undefined,
};
