import { cellText } from "../../domain/submission/rawCell";
import { readFigure } from "../../domain/submission/readings";
import { rowsUnder } from "../../workbook/rowsUnder";
import { SHEETS } from "../../workbook/sheetNames";
import type { WorkbookSnapshot } from "../ports";
import type { ReportView } from "./reportView";

const HEADINGS = { handling: "Xử lý", rows: "Dòng đọc được", match: "Khớp" };

/** Whether every row of every file is accounted for, by `Đối soát`; null when it cannot be read. */
export function accountingFigures(workbook: WorkbookSnapshot): ReportView["accounting"] {
  const found = rowsUnder(workbook, SHEETS.accounting, HEADINGS);
  if (found === undefined) return null;
  // Totals and notes below the table say nothing of how a file was handled.
  const files = found.rows.filter(({ cells }) => cellText(cells.handling) !== null);
  const rows = files.map(({ cells }) => readFigure(cells.rows));
  return {
    files: files.length,
    rows: rows.reduce((sum, reading) => sum + (reading.kind === "read" ? reading.value : 0), 0),
    matches: files.every(({ cells }) => cellText(cells.match) === "Khớp"),
  };
}
