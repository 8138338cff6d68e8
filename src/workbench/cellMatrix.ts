import type { CellPatch } from "./gridPatch";
import { CELL_TYPE, type GridCell } from "./gridTypes";
import type { GridContent } from "./readGrid";
import { wholeStyle, type WholeStyle } from "./univerStyle";

/** A cell with everything that an earlier content could have left. */
interface WholeCell extends Omit<GridCell, "s"> {
  readonly si: null;
  readonly p: null;
  readonly s: WholeStyle | null;
}

/** Changes of cells, sheet by sheet. */
export function bySheet(cells: readonly CellPatch[]): ReadonlyMap<string, readonly CellPatch[]> {
  const sheets = new Map<string, CellPatch[]>();
  for (const cell of cells) {
    const list = sheets.get(cell.sheetId) ?? [];
    list.push(cell);
    sheets.set(cell.sheetId, list);
  }
  return sheets;
}

/** Cells as the grid wants them for a change: by row, by column, each with all that it is to be. */
export function matrixOf(
  cells: readonly CellPatch[],
): Readonly<Record<number, Readonly<Record<number, WholeCell>>>> {
  const rows: Record<number, Record<number, WholeCell>> = {};
  for (const { row, column, cell } of cells) {
    (rows[row] ??= {})[column] = {
      v: null,
      f: null,
      ...cell,
      si: null,
      p: null,
      s: wholeStyle(cell?.s),
    };
  }
  return rows;
}

/** A content alone, as the grid writes it, in place of any other. */
export function contentData({ value, formula }: GridContent): Omit<WholeCell, "s"> {
  const rest = { f: formula, si: null, p: null };
  if (formula !== null || value === "") return { v: null, ...rest };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CELL_TYPE.boolean, ...rest };
  return { v: value, t: CELL_TYPE[typeof value === "number" ? "number" : "string"], ...rest };
}
