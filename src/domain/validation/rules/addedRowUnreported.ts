import { isFilled } from "../../submission/filled";
import { cellText } from "../../submission/rawCell";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** Work of its own that the agency only named: no state, no result, nothing to report on. */
export const addedRowUnreported: SubmissionRule = {
  code: "added-row-unreported",
  title: "Việc tự thêm chỉ có tên",
  severity: "info",
  level: "submission",
  scope: "row",
  reads: "Tên nhiệm vụ và các cột cần điền của dòng tự thêm",
  why: "Việc phát sinh chỉ có tên thì không biết đã làm đến đâu.",
  remedy: "Ghi trạng thái và kết quả, hoặc xóa dòng.",
  find: ({ rows }) =>
    rows
      .filter((row) => row.match === "added" && !isFilled(row))
      .map((row) => {
        const title = cellText(row.cells.title);
        return {
          sheet: row.sheet,
          cell: row.cells.title?.ref ?? null,
          rowId: null,
          column: row.kind === "task" ? "Tên nhiệm vụ" : "Chỉ tiêu",
          value: title,
          message: `Dòng ${row.row} tự thêm “${shortenText(title ?? "", 60)}” chỉ có tên. Nên ghi trạng thái và kết quả, hoặc xóa dòng.`,
        };
      }),
};
