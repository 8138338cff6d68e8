import { cellText } from "../../domain/submission/rawCell";
import { ATTAINMENT_STATES } from "../../domain/target/attainment";
import { rowsUnder } from "../../workbook/rowsUnder";
import { SHEETS } from "../../workbook/sheetNames";
import type { WorkbookSnapshot } from "../ports";
import { isPending } from "./reportedTasks";
import type { ReportView } from "./reportView";

/** How the targets stand by `Chỉ tiêu`; `undefined` when the sheet or a heading is gone. */
export function targetFigures(
  workbook: WorkbookSnapshot,
): { readonly states: ReportView["targets"]; readonly pending: boolean } | undefined {
  const found = rowsUnder(workbook, SHEETS.targets, { id: "Mã", state: "Đánh giá" });
  if (found === undefined) return undefined;
  const rows = found.rows.filter(({ cells }) => cellText(cells.id) !== null);
  const states = ATTAINMENT_STATES.map((state) => ({
    state,
    count: rows.filter(({ cells }) => cellText(cells.state) === state).length,
  }));
  return { states, pending: rows.some(({ cells }) => isPending(cells.state)) };
}
