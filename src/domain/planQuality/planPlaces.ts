import type { Plan } from "../plan/plan";

/** "Phụ lục II", or "Phần II" where the tasks stand in a part of the body. */
export function annexPlace({ annexes }: Pick<Plan, "annexes">, annex: string): string {
  const kind = annexes.find((each) => each.annex === annex)?.kind ?? "annex";
  return `${kind === "part" ? "Phần" : "Phụ lục"} ${annex}`;
}

/** "Phụ lục II, nhóm III"; the annex alone for rows outside any section. */
export function sectionPlace(
  plan: Pick<Plan, "annexes" | "sections">,
  annex: string,
  ordinal: number | null,
): string {
  const place = annexPlace(plan, annex);
  if (ordinal === null) return place;
  const section = plan.sections.find((each) => each.annex === annex && each.ordinal === ordinal);
  return `${place}, nhóm ${section?.printedNo ?? ordinal}`;
}
