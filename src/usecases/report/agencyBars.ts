import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import { cellText } from "../../domain/submission/rawCell";
import { readFigure } from "../../domain/submission/readings";
import { rowsUnder } from "../../workbook/rowsUnder";
import { SHEETS } from "../../workbook/sheetNames";
import type { WorkbookSnapshot } from "../ports";
import type { ReportBar } from "./reportView";
import { countShares } from "./shares";

const LEADS = { agency: "Cơ quan", leads: "Nhiệm vụ chủ trì" };
const DETAIL = { agency: "Cơ quan", role: "Vai trò", used: "Sử dụng", group: "Phân nhóm" };

/**
 * What each lead agency reports, the one with most tasks first. The number of tasks comes from
 * `Theo cơ quan`, their groups from the rows of `Chi tiết` that count; what no row tells of is
 * unreported. `undefined` when a sheet or a heading is gone.
 */
export function agencyBars(workbook: WorkbookSnapshot): readonly ReportBar[] | undefined {
  const lines = rowsUnder(workbook, SHEETS.byAgency, LEADS);
  const details = rowsUnder(workbook, SHEETS.detail, DETAIL);
  if (lines === undefined || details === undefined) return undefined;
  const groups = new Map<string, TaskGroup[]>();
  for (const { cells } of details.rows) {
    const agency = cellText(cells.agency);
    const group = TASK_GROUPS.find((each) => each === cellText(cells.group));
    const counts = cellText(cells.role) === "Chủ trì" && cellText(cells.used) === "Có";
    if (agency === null || group === undefined || !counts) continue;
    groups.set(agency, [...(groups.get(agency) ?? []), group]);
  }
  return lines.rows
    .flatMap(({ cells }) => {
      const agency = cellText(cells.agency);
      const leads = readFigure(cells.leads);
      if (agency === null || leads.kind !== "read" || leads.value === 0) return [];
      return [agencyBar(agency, leads.value, groups.get(agency) ?? [])];
    })
    .sort((a, b) => b.total - a.total);
}

function agencyBar(label: string, total: number, groups: readonly TaskGroup[]): ReportBar {
  const shares = countShares(groups);
  return {
    label,
    total,
    shares: { ...shares, unreported: Math.max(0, total - groups.length) },
  };
}
