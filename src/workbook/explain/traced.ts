import type { CellPlace } from "./grid";

/** What could not be calculated, and why in words for people. */
export interface Failure {
  readonly failure: string;
}

/** A calculated value; null is a blank cell. */
export type Scalar = string | number | boolean | null | Failure;

/** A condition of COUNTIFS and its like, understood. */
export interface Criterion {
  readonly operator: "=" | "<>" | "<" | ">" | "<=" | ">=";
  readonly operand: string | number;
}

/** A condition that rows were counted by. */
export interface Condition {
  readonly heading: string;
  readonly criterion: Criterion;
  /** True where a cell beside the formula says which rows are meant ("this agency's"). */
  readonly isSubject: boolean;
}

/** Rows of a table that a figure is made of. */
export interface Selection {
  /** Name of the table in formulas. */
  readonly table: string;
  readonly sheet: string;
  readonly conditions: readonly Condition[];
  /** Numbers of the rows on the sheet. */
  readonly rows: readonly number[];
  /** The column that is summed or searched; null where rows are counted. */
  readonly heading: string | null;
}

/** Where a value comes from. */
export type Reason =
  /** Written in the formula itself. */
  | { readonly kind: "given" }
  /** Another cell: `from` is null for one without a formula. */
  | { readonly kind: "cell"; readonly place: CellPlace; readonly from: Traced | null }
  | {
      readonly kind: "rows";
      readonly how: "count" | "sum" | "latest";
      readonly selection: Selection;
    }
  | {
      readonly kind: "sum";
      readonly parts: readonly { readonly sign: 1 | -1; readonly part: Traced }[];
    }
  | { readonly kind: "times"; readonly by: number; readonly part: Traced }
  | { readonly kind: "share"; readonly over: Traced; readonly under: Traced }
  | { readonly kind: "choice"; readonly test: Traced; readonly taken: Traced }
  /** A text joined, a comparison, a rounding: made of others. */
  | { readonly kind: "made"; readonly of: readonly Traced[] };

/** A value with where it comes from. */
export interface Traced {
  readonly value: Scalar;
  readonly reason: Reason;
}

/** Several values, one a row of a table's column. */
export interface TracedColumn {
  readonly table: string;
  readonly sheet: string;
  readonly heading: string;
  readonly rows: readonly number[];
  readonly values: readonly Scalar[];
}

/** Whether a value is none. */
export function isFailure(value: Scalar): value is Failure {
  return typeof value === "object" && value !== null;
}

/** A value that could not be calculated. */
export function failed(failure: string): Traced {
  return { value: { failure }, reason: { kind: "given" } };
}

/** A value made of others, and a failure when one of them is. */
export function madeOf(of: readonly Traced[], calculate: () => Scalar): Traced {
  const broken = of.find(({ value }) => isFailure(value));
  return { value: broken === undefined ? calculate() : broken.value, reason: { kind: "made", of } };
}
