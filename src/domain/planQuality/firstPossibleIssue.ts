import type { Plan } from "../plan/plan";

/**
 * The first day on which the plan can have been issued, as far as the document bears it; null where
 * it bears none, so that nothing is called too early on a guess.
 */
export function firstPossibleIssue({
  issued,
  issuedPrecision,
}: Pick<Plan, "issued" | "issuedPrecision">): string | null {
  switch (issuedPrecision) {
    case "day":
      return issued;
    case "month":
      return `${issued.slice(0, 7)}-01`;
    case "unstated":
      return null;
  }
}
