import type { TaskStatus } from "../submission/status";
import type { Contribution } from "./contribution";

/** From furthest behind to done; what a body has nothing to do with holds nobody up. */
const FURTHEST_BEHIND_FIRST: readonly TaskStatus[] = [
  "Chưa thực hiện",
  "Tạm dừng",
  "Đang thực hiện",
  "Đã trình, chờ ban hành",
  "Hoàn thành",
  "Chưa đến thời điểm",
  "Không phát sinh",
];

/**
 * Several bodies of one agency are one lead: the agency's own row stands for it, else the row of the
 * body furthest behind, so that a task is done when the last of them is. The others' rows are kept as
 * coordinating ones: used, shown, and changing no state.
 */
export function mergeUnits(contributions: readonly Contribution[]): readonly Contribution[] {
  const groups = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    if (!speaksForLead(contribution)) continue;
    const key = `${contribution.row.id ?? ""}|${contribution.agencyId ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), contribution]);
  }
  const behind = new Set(
    [...groups.values()].flatMap((group) => [...group].sort(byStanding).slice(1)),
  );
  return contributions.map((contribution) =>
    behind.has(contribution) ? { ...contribution, role: "Phối hợp" } : contribution,
  );
}

function speaksForLead({ row, role, disposition, blank }: Contribution): boolean {
  return row.kind === "task" && role === "Chủ trì" && disposition.kind === "used" && !blank;
}

/** The agency itself, then the body furthest behind; ties by id, so that the order of files is none. */
function byStanding(a: Contribution, b: Contribution): number {
  const [left, right] = [standing(a), standing(b)];
  const at = left.findIndex((value, place) => value !== right[place]);
  return at < 0 ? 0 : (left[at] ?? "") < (right[at] ?? "") ? -1 : 1;
}

function standing({ unitId, entry }: Contribution): readonly (string | number)[] {
  const status = entry?.status.kind === "read" ? entry.status.status : null;
  const rank =
    status === null ? FURTHEST_BEHIND_FIRST.length : FURTHEST_BEHIND_FIRST.indexOf(status);
  const percent = entry?.percent.kind === "read" ? entry.percent.value : 0;
  // An unknown day of completion is the latest there can be.
  const day = entry?.completedOn.kind === "read" ? entry.completedOn.day : "9999";
  const later = -Number(day.replaceAll("-", ""));
  return [unitId === null ? 0 : 1, rank, percent, later, unitId ?? ""];
}
