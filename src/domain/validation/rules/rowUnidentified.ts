import { cellText } from "../../submission/rawCell";
import type { SubmissionRule } from "../rule";

/** A row without id and without a name belongs to no task and is left out. */
export const rowUnidentified: SubmissionRule = {
  code: "row-unidentified",
  severity: "warning",
  level: "submission",
  find: ({ rows }) =>
    rows
      .filter(({ match }) => match === "unidentified")
      .map((row) => {
        const cell = Object.values(row.cells)[0];
        return {
          sheet: row.sheet,
          cell: cell?.ref ?? null,
          rowId: null,
          column: null,
          value: cellText(cell),
          message: `Dòng ${row.row} có nội dung “${cellText(cell) ?? ""}” nhưng không có mã và tên nhiệm vụ nên không tính. Hãy xóa nếu thừa, hoặc ghi tên nhiệm vụ.`,
        };
      }),
};
