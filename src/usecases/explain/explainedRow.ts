import type { ReportedRow } from "../../workbook/explain/origins";
import type { TableRecord } from "../../workbook/explain/tableRecords";
import { rowTitle } from "./cellTitle";
import type { OpenRollUp } from "./openRollUp";
import type { ExplainedRow } from "./explanation";

/** The columns that say how a row of a table stands. */
const STATES: Readonly<Partial<Record<string, readonly string[]>>> = {
  TongHop: ["Trạng thái", "Phân nhóm"],
  QuaHan: ["Trạng thái"],
  SapDenHan: ["Trạng thái"],
  ChiTieu: ["Đánh giá"],
  ChiTiet: ["Trạng thái"],
  TinhHinhNop: ["Tình hình", "Tệp", "Ngày nhận"],
  DoiSoat: ["Xử lý", "Lý do"],
  CanhBao: ["Mức"],
};

/** A row of the roll-up with the rows of the files that it was made from. */
export function explainedRow(record: TableRecord, rollUp: OpenRollUp): ExplainedRow {
  const states = (STATES[record.table] ?? []).map((heading) => record.text(heading));
  const told = [...new Set([...states, ...decidedBy(record)].filter((text) => text !== null))];
  return {
    row: record.row,
    id: record.text("Mã"),
    title: rowTitle(record),
    state: told.length === 0 ? null : told.join(" · "),
    reported: reportedRows(record, rollUp),
  };
}

/** Why a task's state is not what the reports of this period say: a verdict, or an earlier report. */
function decidedBy(record: TableRecord): readonly (string | null)[] {
  if (record.table !== "TongHop") return [];
  const verdict = record.text("Xác nhận của cơ quan tổng hợp");
  if (verdict !== null) return [`cơ quan tổng hợp xác nhận: ${verdict}`];
  const before = Number(record.value("Xong từ kỳ trước") ?? 0);
  if (!(before > 0)) return [];
  const expected = record.text("Phải báo cáo");
  const period = record.text("Kỳ của trạng thái gần nhất");
  return expected === "1"
    ? [`đã hoàn thành từ kỳ trước${period === null ? "" : ` (${period})`}`]
    : [`${before}/${expected ?? ""} cơ quan đã hoàn thành từ kỳ trước`];
}

function reportedRows(
  record: TableRecord,
  { tables, origins }: OpenRollUp,
): readonly ReportedRow[] {
  switch (record.table) {
    case "TongHop":
    case "SoSanh":
    case "ChiTieu":
      return origins.about(record.text("Mã") ?? "");
    case "ChiTiet":
      return origins.rows.filter(({ detailRow }) => detailRow === record.row);
    case "QuaHan":
    case "SapDenHan":
      return origins.about(taskLike(record, tables.all("TongHop"))?.text("Mã") ?? "");
    case "VuongMac":
      return origins.rows.filter(
        ({ file, row }) => file === record.text("Tệp") && String(row) === record.text("Dòng"),
      );
    case "TheoCoQuan":
      return origins.rows.filter(
        ({ agency, role }) => agency === record.text("Cơ quan") && role === "Chủ trì",
      );
    default:
      return [];
  }
}

/** The follow-up lists name a task by its number and words. */
function taskLike(record: TableRecord, tasks: readonly TableRecord[]): TableRecord | undefined {
  return tasks.find((task) =>
    ["TT", "Tên nhiệm vụ"].every((heading) => task.text(heading) === record.text(heading)),
  );
}
