import { NOT_SUBMITTED } from "../../domain/consolidation/boardState";
import { cellText } from "../../domain/submission/rawCell";
import { readFigure } from "../../domain/submission/readings";
import { rowsUnder } from "../../workbook/rowsUnder";
import { SHEETS } from "../../workbook/sheetNames";
import type { WorkbookSnapshot } from "../ports";
import type { ReportView } from "./reportView";

const HEADINGS = {
  agency: "Cơ quan",
  expected: "Phải báo cáo",
  state: "Tình hình",
  late: "Muộn (ngày)",
  times: "Số lần đôn đốc",
};

const NOT_COUNTED: ReadonlySet<string> = new Set(NOT_SUBMITTED);

/** Who has submitted and who has not, by `Tình hình nộp`; null when the sheet cannot be read. */
export function submissionFigures(workbook: WorkbookSnapshot): ReportView["submissions"] {
  const found = rowsUnder(workbook, SHEETS.board, HEADINGS, ["late", "times"]);
  if (found === undefined) return null;
  const rows = found.rows.filter(({ cells }) => cellText(cells.expected) === "Có");
  const missing = rows.filter(({ cells }) => NOT_COUNTED.has(cellText(cells.state) ?? ""));
  const number = (cell: Parameters<typeof readFigure>[0]): number => {
    const reading = readFigure(cell);
    return reading.kind === "read" ? reading.value : 0;
  };
  const states = new Map<string, number>();
  for (const { cells } of rows) {
    const state = stateName(cellText(cells.state) ?? "");
    states.set(state, (states.get(state) ?? 0) + 1);
  }
  return {
    expected: rows.length,
    submitted: rows.length - missing.length,
    late: rows.filter(({ cells }) => number(cells.late) > 0).length,
    states: [...states].map(([state, count]) => ({ state, count })),
    missing: missing.map(({ cells, refOf }) => ({
      name: cellText(cells.agency) ?? "",
      followUps: number(cells.times),
      place: { sheet: found.sheet, cell: refOf("agency") },
    })),
  };
}

/** "Muộn 2 ngày" and "Muộn 5 ngày" are one state. */
function stateName(state: string): string {
  return state.startsWith("Muộn") ? "Muộn" : state;
}
