import { groupInOrder } from "./groupInOrder";
import type { PlanLine } from "./planLines";

/** A number such as 7.10, as its parts. */
export type RowNumber = readonly number[];

/** One numbered row and how its number follows the one before. */
export interface NumberStep {
  readonly line: PlanLine;
  readonly number: RowNumber;
  /** The numbered row before it in the annex; null at the first one. */
  readonly before: { readonly line: PlanLine; readonly number: RowNumber } | null;
  /** A section, or the part for another year, begins here, where numbers may begin anew. */
  readonly startsPart: boolean;
  readonly kind: "follows" | "restarts" | "skips" | "repeats" | "goes-back";
}

const NUMBER = /^\d{1,4}(?:\.\d{1,4})*$/u;

/** The parts of a printed number; null for whatever is none, such as a blank cell or a dash. */
export function readNumber(text: string): RowNumber | null {
  return NUMBER.test(text) ? text.split(".").map(Number) : null;
}

/** The number as it is printed. */
export function numberText(number: RowNumber): string {
  return number.join(".");
}

/** Whether a list may begin with the number: 1, or 1.1. */
function isFirst(number: RowNumber): boolean {
  return number.every((part) => part === 1);
}

/** After 2.3 may come 2.4, 2.3.1, 3 and 3.1. */
function follows(before: RowNumber, number: RowNumber): boolean {
  const next = before.map((part, depth) => [...before.slice(0, depth), part + 1]);
  const allowed = [...next, ...next.map((each) => [...each, 1]), [...before, 1]];
  return allowed.some((each) => numberText(each) === numberText(number));
}

function comesAfter(number: RowNumber, before: RowNumber): boolean {
  const at = number.findIndex((part, depth) => part !== before[depth]);
  return at !== -1 && (number[at] ?? 0) > (before[at] ?? 0);
}

function startsPart(line: PlanLine, before: PlanLine): boolean {
  return line.section !== before.section || line.horizon !== before.horizon;
}

function stepsOfAnnex(lines: readonly PlanLine[]): readonly NumberStep[] {
  const steps: NumberStep[] = [];
  let seen = new Set<string>();
  for (const line of lines) {
    const number = readNumber(line.printedNo);
    if (number === null) continue;
    const before = steps.at(-1) ?? null;
    const starts = before === null || startsPart(line, before.line);
    const kind = kindOf(number, before, starts, seen);
    if (kind === "restarts" || (starts && kind === "goes-back")) seen = new Set();
    seen.add(numberText(number));
    steps.push({ line, number, before, startsPart: starts, kind });
  }
  return steps;
}

function kindOf(
  number: RowNumber,
  before: NumberStep | null,
  starts: boolean,
  seen: ReadonlySet<string>,
): NumberStep["kind"] {
  if (before === null) return isFirst(number) ? "follows" : "skips";
  if (follows(before.number, number)) return "follows";
  if (starts && isFirst(number)) return "restarts";
  if (!starts && seen.has(numberText(number))) return "repeats";
  return comesAfter(number, before.number) ? "skips" : "goes-back";
}

/** How the printed numbers of each annex follow one another; rows without a number are passed over. */
export function numberSteps(lines: readonly PlanLine[]): readonly NumberStep[] {
  return groupInOrder(lines, ({ annex }) => annex).flatMap(stepsOfAnnex);
}

/** The numbers left out between two on one level, "12, 13"; null where that cannot be told. */
export function numbersBetween(before: RowNumber, number: RowNumber): string | null {
  const stem = number.slice(0, -1);
  const from = numberText(before.slice(0, -1)) === numberText(stem) ? (before.at(-1) ?? 0) : null;
  const to = number.at(-1) ?? 0;
  if (from === null || before.length !== number.length || to - from > 10) return null;
  const missing = Array.from({ length: to - from - 1 }, (_, at) => [...stem, from + 1 + at]);
  return missing.map(numberText).join(", ");
}
