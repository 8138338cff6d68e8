import { readCells, type StoredCell } from "./packageCells";

/** How the values cached with the formulas of a workbook stand against a program's own. */
export interface FormulaComparison {
  /** Formulas compared. */
  readonly count: number;
  /** One line a cell that differs: address, both values, the formula. */
  readonly differences: readonly string[];
}

/**
 * Lays the value cached with every formula beside the one another program calculated. A formula
 * that the program did not keep as one counts as a difference: it cannot have been calculated.
 */
export function compareFormulas(ours: Uint8Array, recalculated: Uint8Array): FormulaComparison {
  const theirs = readCells(recalculated);
  const formulas = [...readCells(ours)].filter(([, { formula }]) => formula !== null);
  return {
    count: formulas.length,
    differences: formulas.flatMap(([address, cell]) => {
      const other = theirs.get(address);
      if (other?.formula === null || other === undefined)
        return [`${address}: no formula any more`];
      if (isSame(cell.value, other.value)) return [];
      return [`${address}: ${show(cell.value)} ≠ ${show(other.value)}, ${cell.formula ?? ""}`];
    }),
  };
}

/** Programs store the text of no letters in different ways, and numbers to their own last digit. */
function isSame(one: StoredCell["value"], other: StoredCell["value"]): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) < 1e-9;
  return (one ?? "") === (other ?? "");
}

function show(value: StoredCell["value"]): string {
  return value === null ? "nothing" : JSON.stringify(value);
}
