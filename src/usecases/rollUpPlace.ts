import { readIdentity } from "../workbook/identity";
import type { CollectionTarget } from "./fileWork";
import type { WorkbookSnapshot } from "./ports";

/** Whether a roll-up may be written into a workbook that stands open, and if not why. */
export type RollUpPlace =
  /** Only new sheets would come. */
  | { readonly kind: "free" }
  /** A roll-up of the same plan and period, which is replaced. */
  | { readonly kind: "replaces" }
  /** Somebody's report, which would be lost. */
  | { readonly kind: "report" }
  /** A roll-up of another plan or period, which would be lost. */
  | { readonly kind: "other-roll-up"; readonly periodId: string }
  /** Sheets of somebody's own that have names of ours. */
  | { readonly kind: "names-taken"; readonly sheets: readonly string[] };

/** Judges an open workbook as the place for a roll-up with sheets of these names. */
export function rollUpPlace(
  workbook: WorkbookSnapshot,
  { planId, periodId }: CollectionTarget,
  sheetNames: readonly string[],
): RollUpPlace {
  const { identity } = readIdentity(workbook);
  if (identity !== null && identity.role !== "roll-up") return { kind: "report" };
  if (identity !== null) {
    const isSame = identity.planId === planId && identity.period === periodId;
    return isSame ? { kind: "replaces" } : { kind: "other-roll-up", periodId: identity.period };
  }
  // Excel takes names that differ in case only for the same.
  const ours = new Set(sheetNames.map((name) => name.toLowerCase()));
  const taken = workbook.sheets
    .map(({ name }) => name)
    .filter((name) => ours.has(name.toLowerCase()));
  return taken.length === 0 ? { kind: "free" } : { kind: "names-taken", sheets: taken };
}
