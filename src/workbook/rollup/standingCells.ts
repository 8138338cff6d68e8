import { cellRef } from "../cellRef";
import type { RawCell } from "../../domain/submission/rawCell";
import type { SheetSnapshot } from "../snapshot";

/** Looks cells of a sheet up by row (from 1) and column (from 0). */
export interface StandingCells {
  readonly name: string;
  readonly at: (row: number, column: number) => RawCell | undefined;
  readonly formulaAt: (row: number, column: number) => string | null;
}

/** The cells of a sheet as it stands in a workbook. */
export function standingCells({ name, rows, emptyFormulas }: SheetSnapshot): StandingCells {
  const byNumber = new Map(rows.map((row) => [row.number, row.cells]));
  const at: StandingCells["at"] = (row, column) => byNumber.get(row)?.[column];
  return {
    name,
    at,
    formulaAt: (row, column) =>
      at(row, column)?.formula ?? emptyFormulas?.get(cellRef(column, row)) ?? null,
  };
}
