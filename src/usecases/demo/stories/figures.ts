import type { PlanTarget } from "../../../domain/plan/plan";
import { parseTarget } from "../../../domain/target/parseTarget";
import { yearOf } from "../../../domain/deadline/isoDate";
import { seededNumber } from "../seededChoice";
import type { TargetStory } from "./story";
import { lastMonthEnd } from "./tellings";

/** Hundredths of what is asked that officers report, from and so many above. */
const LEAST = 72;
const SPREAD = 31;

/**
 * A figure that an officer may report for a target of a plan: somewhat below what is asked, now and
 * then above. Words, and stages that are still far off, get none.
 */
export function figureOf(
  agencyId: string,
  target: { readonly id: string } & Pick<PlanTarget, "unit" | "value" | "horizon">,
  due: string,
): TargetStory | undefined {
  if (target.value === null || Number(target.horizon) > yearOf(due) + 5) return undefined;
  const { op, value, min } = parseTarget(target.value, target.unit);
  const asked = op === "range" ? min : value;
  if (asked === null || op === "text" || op === "none") return undefined;
  const share = LEAST + seededNumber([agencyId, target.id, "figure"], SPREAD);
  const lowerIsBetter = op === "<=" || op === "<";
  const actual = lowerIsBetter ? asked + 1 + (share % 5) : Math.round(asked * share) / 100;
  return { actual, measuredOn: lastMonthEnd(due), dataSource: "Báo cáo của cơ quan (dữ liệu mẫu)" };
}
