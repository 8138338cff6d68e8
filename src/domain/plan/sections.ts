import type { Plan } from "./plan";

/** Short key of a section, "II.7"; ordinal 0 stands for a task outside any section. */
export function sectionKey(annex: string, section: number | null): string {
  return `${annex}.${section ?? 0}`;
}

/** Section key → "VII. Phát triển, trọng dụng nhân lực …". */
export function sectionTitles(plan: Plan): ReadonlyMap<string, string> {
  return new Map(
    plan.sections.map(({ annex, ordinal, printedNo, title }) => [
      sectionKey(annex, ordinal),
      `${printedNo ?? ordinal}. ${title}`,
    ]),
  );
}
