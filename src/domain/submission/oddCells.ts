import { isOrdinaryText } from "../text/ordinaryText";
import { rememberOf } from "../text/remember";
import type { RawCell } from "./rawCell";
import type { DataRow } from "./submission";

/** A cell of a data row, with the field its column holds. */
export interface PlacedCell {
  readonly row: DataRow;
  readonly field: string;
  readonly cell: RawCell;
}

/**
 * The odd cells of which something is true. Odd are cells that are more than a figure or an ordinary
 * text: dates, errors, formulas, texts with something wrong in their letters or stored otherwise than
 * they are read. Few cells are, and several rules ask for them: they are looked for once.
 */
export function oddCells(
  rows: readonly DataRow[],
  holds: (cell: RawCell) => boolean,
): readonly PlacedCell[] {
  return oddCellsOf(rows).filter(({ cell }) => holds(cell));
}

const oddCellsOf = rememberOf((rows: readonly DataRow[]): readonly PlacedCell[] => {
  const found: PlacedCell[] = [];
  for (const row of rows) {
    const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
    for (const field in cells) {
      const cell = cells[field];
      if (cell !== undefined && !isOrdinary(cell)) found.push({ row, field, cell });
    }
  }
  return found;
});

function isOrdinary({ type, value, formula, original }: RawCell): boolean {
  if (formula !== null || original !== undefined) return false;
  if (typeof value === "string") return type === "text" && isOrdinaryText(value);
  return type === "number" || type === "boolean";
}
