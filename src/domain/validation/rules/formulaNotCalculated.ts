import { oddCells } from "../../submission/oddCells";
import { headingOf } from "../../submission/columns";
import type { SubmissionRule } from "../rule";

/** Some programs save a formula without what it gives: the cell looks filled in Excel and is read as blank. */
export const formulaNotCalculated: SubmissionRule = {
  code: "formula-not-calculated",
  title: "Công thức chưa được tính",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Mọi ô có công thức",
  why: "Phần mềm đã lưu công thức mà không lưu kết quả, nên ô được đọc là trống.",
  remedy: "Mở tệp bằng Excel, lưu lại rồi nộp lại.",
  find: ({ rows }) =>
    oddCells(rows, ({ type, formula }) => type === "blank" && formula !== null).map(
      ({ row, field, cell }) => ({
        sheet: row.sheet,
        cell: cell.ref,
        rowId: row.id,
        column: headingOf(row.kind, field),
        value: null,
        message: `Ô ${cell.ref} là công thức chưa có kết quả nên được đọc là ô trống. Hãy mở tệp bằng Excel, lưu lại rồi nộp lại.`,
      }),
    ),
};
