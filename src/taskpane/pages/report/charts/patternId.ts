import type { Share } from "../../../../usecases/report/reportView";

/** The name by which a part's pattern is drawn. */
export function patternId(share: Share): string {
  return `report-pattern-${share}`;
}

/** Parts that are told from others by a pattern. */
export const PATTERNED: ReadonlySet<Share> = new Set<Share>(["open", "overdue", "other"]);
