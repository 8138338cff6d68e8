import type { RawCell } from "./rawCell";
import type { DataRow } from "./submission";

/** A cell of a data row, with the field its column holds. */
export interface PlacedCell {
  readonly row: DataRow;
  readonly field: string;
  readonly cell: RawCell;
}

/** The cells of which something is true; a workbook has many cells, so nothing is copied on the way. */
export function cellsWhere(
  rows: readonly DataRow[],
  holds: (cell: RawCell) => boolean,
): readonly PlacedCell[] {
  const found: PlacedCell[] = [];
  for (const row of rows) {
    const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
    for (const field in cells) {
      const cell = cells[field];
      if (cell !== undefined && holds(cell)) found.push({ row, field, cell });
    }
  }
  return found;
}
