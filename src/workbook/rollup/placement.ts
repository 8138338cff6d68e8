import { cellRef } from "../cellRef";
import { type CellDraft, type RowDraft } from "../draft";

/** A cell at a row number (from 1) and column (from 0), merged over `span` columns and `down` rows. */
export interface Placement {
  readonly row: number;
  readonly column: number;
  readonly cell: CellDraft;
  readonly span: number;
  readonly down: number;
  /** Height of the row in points, where the cell decides it. */
  readonly height: number | null;
}

/** Puts a cell somewhere on a page that is laid out freely. */
export function place(
  row: number,
  column: number,
  cell: CellDraft,
  { span = 1, down = 1, height = null }: Partial<Pick<Placement, "span" | "down" | "height">> = {},
): Placement {
  return { row, column, cell, span, down, height };
}

/** Lays placements out as rows; the cells a merge covers keep its look. */
export function layOut(placements: readonly Placement[], columns: number): readonly RowDraft[] {
  const last = Math.max(...placements.map(({ row, down }) => row + down - 1));
  const rows = Array.from({ length: last }, () => new Array<CellDraft | null>(columns).fill(null));
  for (const { row, column, cell, span, down } of placements) {
    for (let at = row; at < row + down; at += 1) {
      for (let next = column; next < column + span; next += 1) {
        const covered = { value: null, style: cell.style };
        rows[at - 1]?.splice(next, 1, at === row && next === column ? cell : covered);
      }
    }
  }
  return rows.map((cells, at) => {
    const heights = placements.flatMap(({ row, height }) =>
      row === at + 1 && height !== null ? [height] : [],
    );
    return { cells, height: heights.length === 0 ? null : Math.max(...heights), hidden: false };
  });
}

/** The ranges to merge, "A1:C2". */
export function mergesOf(placements: readonly Placement[]): readonly string[] {
  return placements
    .filter(({ span, down }) => span > 1 || down > 1)
    .map(
      ({ row, column, span, down }) =>
        `${cellRef(column, row)}:${cellRef(column + span - 1, row + down - 1)}`,
    );
}
