import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import { namedAgency } from "../domain/agency/namedAgency";
import type { EarlierRow } from "../domain/submission/earlierReport";
import { cellText } from "../domain/submission/rawCell";
import { readDay, readPercent } from "../domain/submission/readings";
import { readStatus } from "../domain/submission/status";
import { rowsUnder, type CellsOf } from "./rowsUnder";
import { SHEETS } from "./sheetNames";
import type { WorkbookSnapshot } from "./snapshot";

const HEADINGS = {
  id: "Mã",
  agency: "Cơ quan",
  role: "Vai trò",
  used: "Sử dụng",
  status: "Trạng thái",
  percent: "Tỷ lệ (%)",
  result: "Kết quả thực hiện",
  completedOn: "Ngày hoàn thành",
  difficulty: "Khó khăn, vướng mắc",
};

type Cells = CellsOf<keyof typeof HEADINGS>;

/**
 * What each agency reported as lead of which task, read back from the sheet `Chi tiết` of a roll-up;
 * undefined when the sheet or one of its columns is gone.
 */
export function readRolledReports(
  workbook: WorkbookSnapshot,
  agencies: AgencyIndex,
): ReadonlyMap<string, ReadonlyMap<string, EarlierRow>> | undefined {
  const found = rowsUnder(workbook, SHEETS.detail, HEADINGS);
  if (found === undefined) return undefined;
  const reports = new Map<string, Map<string, EarlierRow>>();
  for (const { cells } of found.rows) {
    const id = cellText(cells.id);
    const agencyId = namedAgency(cellText(cells.agency), agencies);
    if (id === null || agencyId === null) continue;
    if (cellText(cells.used) !== "Có" || cellText(cells.role) !== "Chủ trì") continue;
    const report = reports.get(agencyId) ?? new Map<string, EarlierRow>();
    reports.set(agencyId, report.set(id, rowOf(cells)));
  }
  return reports;
}

function rowOf({ status, percent, completedOn, result, difficulty }: Cells): EarlierRow {
  const [state, share, day] = [
    readStatus(cellText(status)),
    readPercent(percent),
    readDay(completedOn),
  ] as const;
  return {
    status: state.kind === "read" ? state.status : null,
    percent: share.kind === "read" ? share.value : null,
    completedOn: day.kind === "read" ? day.day : null,
    result: cellText(result),
    difficulty: cellText(difficulty),
    deadline: null,
  };
}
