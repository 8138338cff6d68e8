import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** An id the plan does not have: a row of another plan or a damaged id. */
export const rowIdUnknown: SubmissionRule = {
  code: "row-id-unknown",
  title: "Mã dòng lạ",
  severity: "error",
  level: "submission",
  scope: "row",
  reads: "Mã",
  why: "Mã lạ là dòng của kế hoạch khác hoặc mã bị sửa.",
  remedy: "Lấy lại dòng từ biểu mẫu, hoặc xóa mã nếu là việc phát sinh.",
  find: ({ rows }) =>
    rows
      .filter(({ match }) => match === "unknown-id")
      .map((row) => ({
        sheet: row.sheet,
        cell: row.cells.id?.ref ?? null,
        rowId: row.id,
        column: "Mã",
        value: row.id,
        message: `Mã “${shortenText(row.id ?? "", 60)}” ở dòng ${row.row} không có trong kế hoạch nên dòng này không được tính. Hãy lấy lại dòng từ biểu mẫu, hoặc xóa mã nếu là việc phát sinh.`,
      })),
};
