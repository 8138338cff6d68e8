import { TARGET_COLUMNS, TASK_COLUMNS } from "../../submission/columns";
import type { RawCell } from "../../submission/rawCell";
import type { SubmissionRule } from "../rule";

/** `#REF!` and its kin say nothing: the formula behind is broken. */
export const cellError: SubmissionRule = {
  code: "cell-error",
  severity: "error",
  level: "submission",
  find: ({ rows }) =>
    rows.flatMap((row) => {
      const columns = row.kind === "task" ? TASK_COLUMNS : TARGET_COLUMNS;
      const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
      return columns.flatMap(({ field, heading }) => {
        const cell = cells[field];
        return cell?.type === "error"
          ? [
              {
                sheet: row.sheet,
                cell: cell.ref,
                rowId: row.id,
                column: heading,
                value: String(cell.value),
                message: `Ô ${cell.ref} (cột ${heading}) có lỗi công thức ${String(cell.value)}. Hãy nhập lại giá trị.`,
              },
            ]
          : [];
      });
    }),
};
