import type { RawCell } from "../../domain/submission/rawCell";
import { testOf } from "./criterion";
import { calculationOn, NOT_OURS, type Lookups } from "./calculationOn";
import type { Matches } from "./sheetFunction";
import type { CellPlace, Grid } from "./grid";
import { parseFormula } from "./parseFormula";
import {
  type Criterion,
  failed,
  isFailure,
  type Failure,
  type Scalar,
  type Traced,
  type TracedColumn,
} from "./traced";

/** Calculates cells of a roll-up anew, as they stand now, and knows where each value comes from. */
export interface Evaluator {
  /** A cell's value; a formula of no form that we write gives a failure. */
  readonly evaluate: (place: CellPlace) => Traced;
  /** What a program last calculated or a person typed. */
  readonly stored: (place: CellPlace) => Scalar;
}

/** Opens the calculation of a roll-up; every cell and condition is worked out once. */
export function openEvaluator(grid: Grid): Evaluator {
  const known = new Map<string, Traced>();
  const columns = new Map<string, TracedColumn | Failure>();
  const met = new Map<string, Matches>();

  const stored = (place: CellPlace): Scalar => storedValue(grid.cell(place));

  const evaluate = (place: CellPlace): Traced => {
    const key = `${place.sheet}!${place.column},${place.row}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // A formula that comes back to itself meets this instead of turning for ever.
    known.set(key, failed("công thức quay vòng về chính nó"));
    const traced = evaluateFormula(grid.cell(place)?.formula ?? null, place);
    known.set(key, traced);
    return traced;
  };

  const evaluateFormula = (formula: string | null, place: CellPlace): Traced => {
    if (formula === null)
      return { value: stored(place), reason: { kind: "cell", place, from: null } };
    const node = parseFormula(formula.replace(/^=/u, ""));
    return node === undefined
      ? failed(NOT_OURS)
      : calculationOn(place.sheet, lookups).calculate(node);
  };

  /** A cell as a formula sees it; where we cannot follow its own formula its stored value stands. */
  const cellValue = (place: CellPlace): Traced => {
    const traced = evaluate(place);
    if (grid.cell(place)?.formula === null || grid.cell(place) === undefined) return traced;
    if (isFailure(traced.value))
      return { value: stored(place), reason: { kind: "cell", place, from: null } };
    return { value: traced.value, reason: { kind: "cell", place, from: traced } };
  };

  const columnOf = (name: string, heading: string): TracedColumn | Failure => {
    const key = `${name}[${heading}]`;
    const column = columns.get(key) ?? readColumn(name, heading);
    columns.set(key, column);
    return column;
  };

  const readColumn = (name: string, heading: string): TracedColumn | Failure => {
    const table = grid.table(name);
    if (table === undefined) return { failure: `không tìm thấy bảng ${name}` };
    const column = table.headings.indexOf(heading);
    if (column < 0) return { failure: `trang “${table.sheet}” không còn cột “${heading}”` };
    const { sheet, rows } = table;
    const values = rows.map((row) => cellValue({ sheet, column, row }).value);
    return { table: table.table, sheet, heading, rows, values };
  };

  const matches = (column: TracedColumn, wanted: Criterion): Matches => {
    const key = `${column.table}[${column.heading}]${wanted.operator}${typeof wanted.operand}:${wanted.operand}`;
    const before = met.get(key);
    if (before !== undefined) return before;
    const test = testOf(wanted);
    const flags = new Uint8Array(column.values.length);
    const indexes: number[] = [];
    for (const [index, value] of column.values.entries()) {
      if (!test(value)) continue;
      flags[index] = 1;
      indexes.push(index);
    }
    const made = { indexes, flags };
    met.set(key, made);
    return made;
  };

  const lookups: Lookups = { grid, cellValue, columnOf, matches };
  return { evaluate, stored };
}

/** An error or an empty text that a program stored is told apart from a blank cell. */
function storedValue(cell: RawCell | undefined): Scalar {
  if (cell === undefined) return null;
  if (cell.type === "error") return { failure: `ô đang báo lỗi ${String(cell.value)}` };
  return cell.value ?? (cell.formula === null ? null : "");
}
