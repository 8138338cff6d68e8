import { readCriterion } from "./criterion";
import type { FormulaNode } from "./formulaNode";
import type { Calculation, Matches } from "./sheetFunction";
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
  const met: Matches[] = [];
  for (let at = 0; at < inputs.length; at += 2) {
    const [columnNode, criterionNode] = [inputs[at], inputs[at + 1]];
    if (columnNode === undefined || criterionNode === undefined)
      return { failure: "thiếu điều kiện đếm" };
    const column = calculation.column(columnNode);
    if ("failure" in column) return column;
    const { value } = calculation.calculate(criterionNode);
    if (isFailure(value)) return value;
    const criterion = readCriterion(value);
    met.push(calculation.matches(column, criterion));
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
    rows: inAll(met).map((index) => rows[index] ?? 0),
    heading: null,
  };
}

/** The indexes that stand in every list: only those of the shortest are looked up in the others. */
function inAll(met: readonly Matches[]): readonly number[] {
  const [shortest, ...others] = met.toSorted((a, b) => a.indexes.length - b.indexes.length);
  return (shortest?.indexes ?? []).filter((index) =>
    others.every(({ flags }) => flags[index] === 1),
  );
}

function dependsOnNeighbour(node: FormulaNode): boolean {
  if (node.kind === "operation") return [node.left, node.right].some(dependsOnNeighbour);
  return node.kind === "reference";
}
