import { isSum } from "../../submission/closingWords";
import { cellText } from "../../submission/rawCell";
import type { DataRow } from "../../submission/submission";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** A row without id and without a name, or a note or signature below the table, belongs to no task. */
export const rowUnidentified: SubmissionRule = {
  code: "row-unidentified",
  title: "Dòng không nhận ra",
  severity: "warning",
  level: "submission",
  scope: "row",
  reads: "Mã, Tên nhiệm vụ",
  why: "Chữ lạc trong hoặc dưới bảng không phải là nhiệm vụ nên không được tính.",
  remedy: "Xóa khỏi bảng; nếu là việc phát sinh thì ghi tên cho rõ.",
  find: ({ rows }) =>
    rows
      .filter(({ match, cells }) => match === "unidentified" && !isSum(cellText(cells.title) ?? ""))
      .map((row) => {
        const cell = row.cells.title ?? Object.values(row.cells)[0];
        return {
          sheet: row.sheet,
          cell: cell?.ref ?? null,
          rowId: null,
          column: null,
          value: cellText(cell),
          message: messageOf(row, shortenText(cellText(cell) ?? "", 60)),
        };
      }),
};

function messageOf({ row, kind, cells }: DataRow, text: string): string {
  const what = kind === "task" ? "nhiệm vụ" : "chỉ tiêu";
  return cells.title === undefined
    ? `Dòng ${row} có nội dung “${text}” nhưng không có mã và tên ${what} nên không tính. Hãy xóa nếu thừa, hoặc ghi tên ${what}.`
    : `Dòng ${row} “${text}” là ghi chú hoặc phần ký ở dưới bảng, không phải ${what} nên không tính. Nên xóa khỏi bảng; nếu là việc phát sinh, hãy ghi tên cho rõ.`;
}
