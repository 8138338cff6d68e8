import { cellText } from "../../submission/rawCell";
import type { SubmissionRule } from "../rule";

/** A row the agency wrote itself is kept and shown, outside the plan's figures. */
export const rowAdded: SubmissionRule = {
  code: "row-added",
  title: "Dòng cơ quan tự thêm",
  severity: "info",
  level: "submission",
  scope: "row",
  reads: "Mã, Tên nhiệm vụ",
  why: "Việc ngoài kế hoạch được giữ lại và hiện riêng, không tính vào số nhiệm vụ của kế hoạch.",
  remedy: "Không cần sửa; nếu là nhiệm vụ của kế hoạch, hãy điền vào dòng có sẵn.",
  find: ({ rows }) =>
    rows
      .filter(({ match }) => match === "added")
      .map((row) => ({
        sheet: row.sheet,
        cell: row.cells.title?.ref ?? null,
        rowId: null,
        column: row.kind === "task" ? "Tên nhiệm vụ" : "Chỉ tiêu",
        value: cellText(row.cells.title),
        message: `Dòng ${row.row} không có trong kế hoạch, được ghi nhận là “Phát sinh ngoài kế hoạch”.`,
      })),
};
