import type { TaskRule } from "../rule";

/** A usual wording is understood; the list's own words keep dropdowns and colours working. */
export const statusSpelledDifferently: TaskRule = {
  code: "status-spelled-differently",
  title: "Trạng thái ghi khác danh sách",
  severity: "info",
  level: "task",
  field: "status",
  find: ({ status, row }) =>
    status.kind === "read" && !status.exact
      ? {
          message: `“${String(row.cells.status?.value)}” được hiểu là “${status.status}”.`,
          fix: { label: `Đổi thành “${status.status}”`, value: status.status },
        }
      : undefined,
};
