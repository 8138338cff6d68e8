import type { TaskRule } from "../rule";

/** A usual wording is understood; the list's own words keep dropdowns and colours working. */
export const statusSpelledDifferently: TaskRule = {
  code: "status-spelled-differently",
  title: "Trạng thái ghi khác danh sách",
  severity: "info",
  level: "task",
  scope: "cell",
  reads: "Trạng thái",
  why: "Cách ghi khác danh sách vẫn được hiểu, nhưng màu và bộ lọc của biểu mẫu không nhận ra.",
  remedy: "Bấm sửa nhanh, hoặc chọn lại trong danh sách.",
  field: "status",
  find: ({ status, row }) =>
    status.kind === "read" && !status.exact
      ? {
          message: `“${String(row.cells.status?.value)}” được hiểu là “${status.status}”.`,
          fix: { label: `Đổi thành “${status.status}”`, value: status.status },
        }
      : undefined,
};
