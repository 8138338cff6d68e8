import type { Plan } from "../plan/plan";
import { groupInOrder } from "./groupInOrder";

type Section = Plan["sections"][number];

/** A section, the value of its numeral, and the section before it in the annex. */
export interface NumeralStep {
  readonly section: Section;
  readonly value: number;
  readonly before: { readonly section: Section; readonly value: number } | null;
}

const ROMAN = /^[IVX]{1,6}$/u;
const ARABIC = /^\d{1,3}$/u;
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The value of "IV" or "4"; null for anything else. */
export function numeralValue(text: string): number | null {
  if (ARABIC.test(text)) return Number(text);
  if (!ROMAN.test(text)) return null;
  const digits = [...text].map((letter) => DIGITS[letter] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

/** The numbered sections of each annex, each with the one before it. */
export function numeralSteps({ sections }: Pick<Plan, "sections">): readonly NumeralStep[] {
  return groupInOrder(sections, ({ annex }) => annex).flatMap((group) => {
    const numbered = group.flatMap((section) => {
      const value = numeralValue(section.printedNo ?? "");
      return value === null ? [] : [{ section, value }];
    });
    return numbered.map((each, at) => ({ ...each, before: numbered[at - 1] ?? null }));
  });
}
