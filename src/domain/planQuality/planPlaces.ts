import type { Plan } from "../plan/plan";
import { annexName } from "../plan/planName";

/** "Phụ lục II, nhóm III"; the annex alone for rows outside any section. */
export function sectionPlace(
  plan: Pick<Plan, "annexes" | "sections">,
  annex: string,
  ordinal: number | null,
): string {
  const place = annexName(plan, annex);
  if (ordinal === null) return place;
  const section = plan.sections.find((each) => each.annex === annex && each.ordinal === ordinal);
  return `${place}, nhóm ${section?.printedNo ?? ordinal}`;
}
