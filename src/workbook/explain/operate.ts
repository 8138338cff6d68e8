import { LONGEST_TEXT } from "../storableText";
import type { Operator } from "./formulaNode";
import { isFailure, type Scalar, type Traced } from "./traced";

/** What an operator makes of two values, as programs calculate it. */
export function operate(operator: Operator, left: Scalar, right: Scalar): Scalar {
  if (isFailure(left)) return left;
  if (isFailure(right)) return right;
  switch (operator) {
    case "&":
      return joined(textOf(left), textOf(right));
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    case "+":
    case "-":
    case "*":
    case "/":
      return arithmetic(operator, left, right);
  }
}

/**
 * A text of that length, made only where a cell can hold it: programs calculate no longer one, and a
 * formula of strangers may ask for any.
 */
export function textOfLength(length: number, make: () => string): Scalar {
  return length > LONGEST_TEXT ? { failure: "chữ dài hơn một ô chứa được" } : make();
}

function joined(left: string, right: string): Scalar {
  return textOfLength(left.length + right.length, () => left + right);
}

/** The same with where both come from. */
export function operateTraced(operator: Operator, left: Traced, right: Traced): Traced {
  const value = operate(operator, left.value, right.value);
  if (operator === "+" || operator === "-") {
    const first = { sign: 1, part: left } as const;
    const second = { sign: operator === "+" ? 1 : -1, part: right } as const;
    return { value, reason: { kind: "sum", parts: [first, second] } };
  }
  if (operator === "*" && typeof left.value === "number" && left.reason.kind === "given")
    return { value, reason: { kind: "times", by: left.value, part: right } };
  if (operator === "/") return { value, reason: { kind: "share", over: left, under: right } };
  return { value, reason: { kind: "made", of: [left, right] } };
}

type Plain = Exclude<Scalar, { readonly failure: string }>;

function arithmetic(operator: "+" | "-" | "*" | "/", left: Plain, right: Plain): Scalar {
  const [a, b] = [numberOf(left), numberOf(right)];
  if (Number.isNaN(a) || Number.isNaN(b)) return { failure: "có chữ ở chỗ phải là số" };
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0 ? { failure: "chia cho 0" } : a / b;
  }
}

function numberOf(value: Plain): number {
  if (value === "") return NaN;
  return value === null ? 0 : Number(value);
}

function textOf(value: Plain): string {
  return value === null ? "" : String(value);
}

/** A blank is like an empty text and like zero; else numbers come before texts, texts before truths. */
function compare(left: Plain, right: Plain): number {
  const [a, b] = [left ?? blankLike(right), right ?? blankLike(left)];
  const ranks = [a, b].map((value) => ["number", "string", "boolean"].indexOf(typeof value));
  if (ranks[0] !== ranks[1]) return (ranks[0] ?? 0) - (ranks[1] ?? 0);
  const [x, y] = [a, b].map((value) => (typeof value === "string" ? value.toLowerCase() : value));
  return x === y ? 0 : (x ?? 0) < (y ?? 0) ? -1 : 1;
}

function blankLike(other: Plain): string | number | boolean {
  if (typeof other === "number") return 0;
  return typeof other === "boolean" ? false : "";
}
