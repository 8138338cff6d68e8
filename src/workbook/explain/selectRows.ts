import { readCriterion } from "./criterion";
import type { FormulaNode } from "./formulaNode";
import type { Calculation } from "./sheetFunction";
import {
  isFailure,
  type Condition,
  type Failure,
  type Selection,
  type TracedColumn,
} from "./traced";

/** The rows that meet all conditions of COUNTIFS or SUMIFS; a failure when they cannot be told. */
export function selectRows(
  inputs: readonly FormulaNode[],
  calculation: Calculation,
): Selection | Failure {
  const conditions: Condition[] = [];
  let first: TracedColumn | undefined;
  let kept: readonly number[] = [];
  for (let at = 0; at < inputs.length; at += 2) {
    const [columnNode, criterionNode] = [inputs[at], inputs[at + 1]];
    if (columnNode === undefined || criterionNode === undefined)
      return { failure: "thiếu điều kiện đếm" };
    const column = calculation.column(columnNode);
    if ("failure" in column) return column;
    const { value } = calculation.calculate(criterionNode);
    if (isFailure(value)) return value;
    const criterion = readCriterion(value);
    const mask = calculation.mask(column, criterion);
    const all = column.rows.map((_, index) => index);
    kept = (first === undefined ? all : kept).filter((index) => mask[index] === 1);
    first ??= column;
    const isSubject = dependsOnNeighbour(criterionNode);
    conditions.push({ heading: column.heading, criterion, isSubject });
  }
  if (first === undefined) return { failure: "thiếu điều kiện đếm" };
  const { table, sheet, rows } = first;
  return {
    table,
    sheet,
    conditions,
    rows: kept.map((index) => rows[index] ?? 0),
    heading: null,
  };
}

function dependsOnNeighbour(node: FormulaNode): boolean {
  if (node.kind === "operation") return [node.left, node.right].some(dependsOnNeighbour);
  return node.kind === "reference";
}
