import { endOfYear } from "../deadline/isoDate";
import type { TargetValue } from "./target";

/** How a target stands, in the words that officials read. */
export const ATTAINMENT_STATES = [
  "Đạt",
  "Vượt",
  "Chưa đạt, còn thời hạn",
  "Không đạt",
  "Chưa có số liệu",
  "Cần người đánh giá",
  "Không giao",
] as const;

export type AttainmentState = (typeof ATTAINMENT_STATES)[number];

/** False where the plan asks for nothing: "-" in a stage; that is no target and enters no denominator. */
export function isAsked(state: AttainmentState): boolean {
  return state !== "Không giao";
}

/** How a target stands, and by how much: negative when the figure falls short. */
export interface Attainment {
  readonly state: AttainmentState;
  readonly distance: number | null;
}

const NOT_ASKED: Attainment = { state: "Không giao", distance: null };
const FOR_A_PERSON: Attainment = { state: "Cần người đánh giá", distance: null };

interface Measured {
  readonly distance: number;
  readonly met: "met" | "exceeded" | "short";
}

/** Takes off what binary fractions add: 0.8 - 0.75 is 0.05. */
function difference(from: number, to: number): number {
  return Number((from - to).toFixed(10));
}

function measureRange(min: number, max: number, actual: number): Measured {
  if (actual < min) return { distance: difference(actual, min), met: "short" };
  if (actual > max) return { distance: difference(actual, max), met: "exceeded" };
  return { distance: 0, met: "met" };
}

function measureFigure(distance: number, isStrict: boolean): Measured {
  return { distance, met: distance > 0 || (distance === 0 && !isStrict) ? "met" : "short" };
}

function measure({ op, value, min, max }: TargetValue, actual: number): Measured | undefined {
  switch (op) {
    case "range":
      return min === null || max === null ? undefined : measureRange(min, max, actual);
    case ">=":
    case ">":
      return value === null ? undefined : measureFigure(difference(actual, value), op === ">");
    case "<=":
    case "<":
      return value === null ? undefined : measureFigure(difference(value, actual), op === "<");
    case "text":
    case "none":
      return undefined;
  }
}

function isOver(horizon: string, today: string): boolean {
  return /^\d{4}$/u.test(horizon) && today > endOfYear(Number(horizon));
}

/** Whether no single figure can be held against the target: words, or a text not understood whole. */
export function isForPerson({ readable, op, forEachGroup }: TargetValue): boolean {
  return !readable || op === "text" || forEachGroup === true;
}

/**
 * How an actual figure stands to its target. A target is only missed once its horizon, a year, has
 * passed; words and unreadable texts are for a person to judge.
 */
export function judgeTarget(
  target: TargetValue,
  actual: number | null,
  at: { readonly horizon: string; readonly today: string },
): Attainment {
  if (isForPerson(target)) return FOR_A_PERSON;
  if (target.op === "none") return NOT_ASKED;
  if (actual === null) return { state: "Chưa có số liệu", distance: null };
  const measured = measure(target, actual);
  if (!measured) return FOR_A_PERSON;
  const { distance, met } = measured;
  if (met === "met") return { state: "Đạt", distance };
  if (met === "exceeded") return { state: "Vượt", distance };
  return { state: isOver(at.horizon, at.today) ? "Không đạt" : "Chưa đạt, còn thời hạn", distance };
}
