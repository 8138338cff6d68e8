import type { FormulaNode } from "./formulaNode";
import type { Criterion, Failure, Traced, TracedColumn } from "./traced";

/** What a function may ask of the calculation around it. */
export interface Calculation {
  readonly calculate: (node: FormulaNode) => Traced;
  /** A column of a table, or why it cannot be had. */
  readonly column: (node: FormulaNode) => TracedColumn | Failure;
  /** The values of an expression over columns, row by row, with the rows they stand in. */
  readonly spread: (node: FormulaNode) => TracedColumn | Failure;
  /** The cells that a reference or a range means; empty where it means none. */
  readonly cells: (node: FormulaNode) => readonly Traced[];
  /** Which rows of a column meet a condition. */
  readonly matches: (column: TracedColumn, criterion: Criterion) => Matches;
}

/** The rows of a column that meet a condition, by their index from 0. */
export interface Matches {
  readonly indexes: readonly number[];
  /** 1 for each of them, 0 for the others. */
  readonly flags: Uint8Array;
}

/** One function of the formulas that we write. A new one is its file and a line in the list. */
export interface SheetFunction {
  readonly name: string;
  readonly call: (inputs: readonly FormulaNode[], calculation: Calculation) => Traced;
}
