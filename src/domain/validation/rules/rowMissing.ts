import type { DataRow } from "../../submission/submission";
import type { SubmissionRule } from "../rule";
import { rowNumber, rowTitle } from "../../plan/planIndex";
import { shortenText } from "../../text/shortenText";

/** A row the agency leads was deleted from its workbook. */
export const rowMissing: SubmissionRule = {
  code: "row-missing",
  title: "Thiếu dòng",
  severity: "warning",
  level: "submission",
  scope: "rows",
  reads: "Mã của mọi dòng",
  why: "Dòng bị xóa thì nhiệm vụ bị tính là chưa báo cáo.",
  remedy: "Lấy lại dòng từ biểu mẫu.",
  find: ({ identity, rows, sheets }, { assignments }) => {
    const agencyId = identity?.agencyId ?? null;
    if (agencyId === null) return [];
    const present = new Set(rows.map(({ id }) => id));
    const kinds = new Set<DataRow["kind"]>(sheets.map(({ kind }) => kind));
    return assignments
      .filter(
        ({ row, leads }) => leads.includes(agencyId) && kinds.has(row.kind) && !present.has(row.id),
      )
      .map(({ row }) => ({
        sheet: null,
        cell: null,
        rowId: row.id,
        column: null,
        value: null,
        message: `Thiếu dòng ${row.kind === "task" ? "nhiệm vụ" : "chỉ tiêu"} ${rowNumber(row)} “${shortenText(rowTitle(row), 60)}” do cơ quan chủ trì. Hãy lấy lại dòng từ biểu mẫu.`,
      }));
  },
};
