import { cellText, type RawCell } from "../../domain/submission/rawCell";
import { rowsUnder } from "../../workbook/rowsUnder";
import { SHEETS } from "../../workbook/sheetNames";
import type { WorkbookSnapshot } from "../ports";
import type { ReportView } from "./reportView";

/** Periods that one can take in at a glance. */
const MOST_PERIODS = 4;

/** The latest periods by `So với kỳ trước`, the current one last; none where it compares with none. */
export function trendFigures(workbook: WorkbookSnapshot): ReportView["trend"] {
  const found = rowsUnder(workbook, SHEETS.changes, {
    period: "Kỳ báo cáo",
    total: "Tổng số nhiệm vụ",
    done: "Đã hoàn thành",
    overdue: "Chưa hoàn thành, quá hạn",
    unreported: "Chưa báo cáo",
  });
  const rows = found?.rows ?? [];
  const sums = rows.findIndex(({ cells }) => cellText(cells.period)?.startsWith("Tăng, giảm"));
  return rows.slice(Math.max(0, sums - MOST_PERIODS), Math.max(0, sums)).flatMap(({ cells }) => {
    const label = cellText(cells.period);
    const [total, done, overdue, unreported] = [
      numberIn(cells.total),
      numberIn(cells.done),
      numberIn(cells.overdue),
      numberIn(cells.unreported),
    ];
    if (label === null || total === null || done === null) return [];
    if (overdue === null || unreported === null) return [];
    return [{ label, total, done, overdue, unreported }];
  });
}

function numberIn(cell: RawCell | undefined): number | null {
  return typeof cell?.value === "number" ? cell.value : null;
}
