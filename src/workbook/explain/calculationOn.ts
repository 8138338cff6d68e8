import type { FormulaNode, Reference } from "./formulaNode";
import { SHEET_FUNCTIONS } from "./functions";
import type { CellPlace, Grid } from "./grid";
import { operate, operateTraced } from "./operate";
import type { Calculation } from "./sheetFunction";
import { failed, type Failure, type Scalar, type Traced, type TracedColumn } from "./traced";

/** Said of a formula that people or other programs wrote. */
export const NOT_OURS = "công thức này không phải dạng do phần mềm viết";

const FUNCTIONS = new Map(SHEET_FUNCTIONS.map((each) => [each.name, each]));

/** What a calculation looks up in the workbook around it. */
export interface Lookups {
  readonly grid: Grid;
  readonly cellValue: (place: CellPlace) => Traced;
  readonly columnOf: (table: string, heading: string) => TracedColumn | Failure;
  readonly matches: Calculation["matches"];
}

/** The calculation of a formula that stands on a sheet. */
export function calculationOn(
  home: string,
  { grid, cellValue, columnOf, matches }: Lookups,
): Calculation {
  const placeOf = ({ sheet, column, row }: Reference): CellPlace => ({
    sheet: sheet === null ? home : (grid.sheetName(sheet) ?? sheet),
    column,
    row,
  });

  const column = (node: FormulaNode): TracedColumn | Failure =>
    node.kind === "column" ? columnOf(node.table, node.heading) : { failure: NOT_OURS };

  const cells = (node: FormulaNode): readonly Traced[] => {
    if (node.kind === "range") return cellsBetween(placeOf(node.from), node.to).map(cellValue);
    if (node.kind !== "column") return [calculate(node)];
    const found = columnOf(node.table, node.heading);
    if ("failure" in found) return [failed(found.failure)];
    const at = grid.table(node.table)?.headings.indexOf(node.heading) ?? 0;
    return found.rows.map((row) => cellValue({ sheet: found.sheet, column: at, row }));
  };

  const calculate = (node: FormulaNode): Traced => {
    switch (node.kind) {
      case "literal":
        return { value: node.value, reason: { kind: "given" } };
      case "reference":
        return cellValue(placeOf(node.to));
      case "name": {
        const place = grid.named(node.name);
        return place === undefined ? failed(`không tìm thấy tên ${node.name}`) : cellValue(place);
      }
      case "call": {
        const found = FUNCTIONS.get(node.name.toUpperCase());
        return found === undefined ? failed(NOT_OURS) : found.call(node.inputs, calculation);
      }
      case "operation":
        return operateTraced(node.operator, calculate(node.left), calculate(node.right));
      case "column":
      case "range":
        return failed(NOT_OURS);
    }
  };

  const spread = (node: FormulaNode): TracedColumn | Failure => {
    if (node.kind === "column") return columnOf(node.table, node.heading);
    if (node.kind !== "operation") return { failure: NOT_OURS };
    const [left, right] = [node.left, node.right].map((side) =>
      spansRows(side) ? spread(side) : calculate(side).value,
    );
    return spreadOver(node.operator, left, right);
  };

  const calculation: Calculation = { calculate, column, spread, cells, matches };
  return calculation;
}

function cellsBetween(from: CellPlace, to: Reference): readonly CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = from.row; row <= to.row; row += 1) {
    for (let column = from.column; column <= to.column; column += 1)
      places.push({ sheet: from.sheet, column, row });
  }
  return places;
}

function spansRows(node: FormulaNode): boolean {
  if (node.kind === "operation") return spansRows(node.left) || spansRows(node.right);
  return node.kind === "column";
}

type Side = TracedColumn | Scalar | undefined;

function isFailureSide(side: Side): side is Failure {
  return typeof side === "object" && side !== null && "failure" in side;
}

function isColumn(side: Side): side is TracedColumn {
  return typeof side === "object" && side !== null && "rows" in side;
}

/** Row by row; the heading that remains is that of the last column. */
function spreadOver(
  operator: Parameters<typeof operate>[0],
  left: Side,
  right: Side,
): TracedColumn | Failure {
  const base = isColumn(right) ? right : left;
  if (!isColumn(base)) return isFailureSide(base) ? base : { failure: NOT_OURS };
  const at = (side: Side, index: number): Scalar =>
    isColumn(side) ? (side.values[index] ?? null) : (side ?? null);
  const values = base.rows.map((_, index) => operate(operator, at(left, index), at(right, index)));
  return { ...base, values };
}
