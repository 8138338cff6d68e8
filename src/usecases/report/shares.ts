import type { TaskGroup } from "../../domain/consolidation/taskState";
import { SHARES, type ReportBar, type Share } from "./reportView";

/** Which part of a bar a headline group belongs to. */
export function shareOf(group: TaskGroup): Share {
  switch (group) {
    case "Chưa hoàn thành, trong hạn":
      return "open";
    case "Chưa hoàn thành, quá hạn":
      return "overdue";
    case "Chưa báo cáo":
      return "unreported";
    case "Thường xuyên, định kỳ":
    case "Chưa xác định thời hạn":
    case "Không tính":
      return "other";
    case "Hoàn thành đúng hạn":
    case "Hoàn thành quá hạn":
    case "Hoàn thành, không có hạn":
      return "done";
  }
}

/** How many of the groups fall into each part. */
export function countShares(groups: readonly TaskGroup[]): Readonly<Record<Share, number>> {
  const shares = groups.map(shareOf);
  return Object.fromEntries(
    SHARES.map((share) => [share, shares.filter((each) => each === share).length]),
  ) as Record<Share, number>;
}

/** The bar of some tasks. */
export function barOf(label: string, groups: readonly TaskGroup[]): ReportBar {
  return { label, total: groups.length, shares: countShares(groups) };
}
