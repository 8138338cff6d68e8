import { isFilled } from "../../submission/filled";
import type { TaskRule } from "../rule";

/** A task of the plan with a result but no state cannot be counted. */
export const statusMissing: TaskRule = {
  code: "status-missing",
  title: "Thiếu trạng thái",
  severity: "error",
  level: "task",
  scope: "row",
  reads: "Trạng thái",
  why: "Nhiệm vụ có nội dung mà không có trạng thái thì không xếp được vào nhóm nào.",
  remedy: "Chọn trạng thái trong danh sách.",
  field: "status",
  find: ({ status, row, name, role }) =>
    status.kind === "blank" && role === "Chủ trì" && row.task !== null && isFilled(row)
      ? { message: `Đã ghi nội dung nhưng chưa chọn trạng thái của ${name}. Hãy chọn trạng thái.` }
      : undefined,
};
