import { isSum } from "../../submission/closingWords";
import { cellText } from "../../submission/rawCell";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** A sum typed into the table is no task, and Excel would sort and count it as one. */
export const totalRowInTable: SubmissionRule = {
  code: "total-row-in-table",
  title: "Dòng cộng nằm trong bảng",
  severity: "warning",
  level: "submission",
  scope: "row",
  reads: "Mã, Tên nhiệm vụ, Chỉ tiêu",
  why: "Dòng cộng không phải là nhiệm vụ nhưng Excel vẫn sắp xếp, lọc và đếm cùng các nhiệm vụ.",
  remedy: "Xóa dòng cộng; số tổng đã có ở bản tổng hợp.",
  find: ({ rows }) =>
    rows
      .filter(({ match, cells }) => match === "unidentified" && isSum(cellText(cells.title) ?? ""))
      .map(({ sheet, row, cells: { title } }) => {
        const text = shortenText(cellText(title) ?? "", 60);
        return {
          sheet,
          cell: title?.ref ?? null,
          rowId: null,
          column: null,
          value: text,
          message: `Dòng ${row} “${text}” là dòng cộng nên không tính. Hãy xóa dòng này khỏi bảng.`,
        };
      }),
};
