import { parseTarget } from "../target/parseTarget";
import { foldText } from "../text/foldText";
import type { TargetValue } from "../target/target";
import { indicatorWords, shareWithin } from "./indicatorWords";
import type { PlanLine } from "./planLines";

/** One figure that a plan sets for one indicator in one year. */
export interface Indicator {
  readonly line: PlanLine;
  readonly year: string;
  readonly text: string;
  readonly value: TargetValue;
  readonly words: ReadonlySet<string>;
}

const FEWEST_WORDS = 4;
const LEAST_SHARE = 0.9;
/** "≥ 95 đối với A ≥ 90 đối với B": each figure is for what stands behind it. */
const NEXT_FIGURE = /(?<=\S) (?=[≥≤<>] ?\d)/u;
const FIGURE_AND_SCOPE = /^(?<figure>[≥≤<>]? ?\d[\d.,]* ?%?) (?:đối với|cho|của) (?<scope>.+)$/u;

/** The figures of a row; a cell with figures for several scopes gives one each. */
export function indicatorsOf(line: PlanLine): readonly Indicator[] {
  return line.values.flatMap(({ year, text }) => {
    if (text === null || line.heading) return [];
    return text.split(NEXT_FIGURE).flatMap((part) => {
      const { figure = part, scope = "" } = FIGURE_AND_SCOPE.exec(part)?.groups ?? {};
      const value = parseTarget(figure, line.unit);
      if (!value.readable || value.value === null) return [];
      const words = indicatorWords(`${line.title} ${scope}`);
      return [{ line, year, text: part, value, words }];
    });
  });
}

/**
 * Whether two rows measure the same: all but a tenth of what the shorter one names stands in the
 * other, and both count in the same unit.
 */
export function isSameIndicator(one: Indicator, other: Indicator): boolean {
  const [shorter, longer] =
    one.words.size <= other.words.size ? [one.words, other.words] : [other.words, one.words];
  if (shorter.size < FEWEST_WORDS || !countInOneUnit(one, other)) return false;
  return shareWithin(shorter, longer) >= LEAST_SHARE;
}

/** A row without a column for the unit bears it in the figure: "10%" may be of anything. */
function countInOneUnit(one: Indicator, other: Indicator): boolean {
  const [own, others] = [one, other].map(({ value }) => foldText(value.unit ?? ""));
  const isBare = one.line.unit === null || other.line.unit === null;
  return isBare ? own?.[0] === others?.[0] : own === others;
}

/** Whether two figures ask for different things; a bare number asks to reach it. */
export function asksDifferently(one: TargetValue, other: TargetValue): boolean {
  if (one.value !== other.value || one.min !== other.min || one.max !== other.max) return true;
  return reach(one) !== reach(other);
}

function reach({ op, opStated }: TargetValue): string {
  return opStated ? op : ">=";
}
