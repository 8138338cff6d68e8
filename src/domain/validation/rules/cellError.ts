import { oddCells } from "../../submission/oddCells";
import { headingOf } from "../../submission/columns";
import type { SubmissionRule } from "../rule";

/** `#REF!` and its kin say nothing: the formula behind is broken. */
export const cellError: SubmissionRule = {
  code: "cell-error",
  title: "Ô báo lỗi công thức",
  severity: "error",
  level: "submission",
  scope: "cell",
  reads: "Mọi ô của bảng",
  why: "Ô lỗi công thức không cho biết giá trị gì.",
  remedy: "Nhập lại giá trị thay cho công thức.",
  find: ({ rows }) =>
    oddCells(rows, ({ type }) => type === "error").map(({ row, field, cell }) => {
      const column = headingOf(row.kind, field);
      return {
        sheet: row.sheet,
        cell: cell.ref,
        rowId: row.id,
        column,
        value: String(cell.value),
        message: `Ô ${cell.ref} (cột ${column}) có lỗi công thức ${String(cell.value)}. Hãy nhập lại giá trị.`,
      };
    }),
};
