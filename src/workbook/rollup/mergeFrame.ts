import { cellRef } from "../cellRef";
import type { SheetDraft } from "../draft";
import type { CellEdit } from "../packageEdit";
import { mergeCell } from "./mergeCell";
import { draftValue, standingValue } from "./rollUpRows";
import { draftText, standingText, type RowChange } from "./rowChange";
import type { StandingCells } from "./standingCells";

/** Where the cells of a draft stand in a workbook. */
export interface FramePlace {
  /** How many rows further down. */
  readonly rowsDown: number;
  /** Places of the draft's columns, from 0. */
  readonly column: (column: number) => number;
  readonly inOurColumns: boolean;
}

export interface FrameMerge {
  readonly edits: readonly CellEdit[];
  readonly changes: readonly RowChange[];
}

/**
 * Sets the cells of a sheet that stand in no table, by their place. Undefined where the sheet is laid
 * out in another way: where something stands that the draft leaves blank, or the other way round.
 */
export function mergeFrame(
  { name, rows }: SheetDraft,
  standing: StandingCells,
  { rowsDown, column: placeOf, inOurColumns }: FramePlace,
  isInTable: (row: number) => boolean,
): FrameMerge | undefined {
  const edits: CellEdit[] = [];
  const changes: RowChange[] = [];
  for (const [index, { cells }] of rows.entries()) {
    if (isInTable(index + 1)) continue;
    const row = index + 1 + rowsDown;
    for (const [at, draft] of cells.entries()) {
      if (draft === null) continue;
      const column = placeOf(at);
      const [cell, formula] = [standing.at(row, column), standing.formulaAt(row, column)];
      const isBlank = draftValue(draft) === null;
      const wasBlank = standingValue(cell) === null;
      const isLive = draft.formula !== undefined || formula !== null;
      if (isBlank !== wasBlank && !isLive) return undefined;
      const ref = cellRef(column, row);
      const place = { sheet: standing.name, ref, cell, formula, rowsDown, inOurColumns };
      const merged = mergeCell(draft, place);
      if (merged.kind === "no-place") return undefined;
      if (merged.kind === "same") continue;
      edits.push(merged.edit);
      const [before, after] = [standingText(cell), draftText(draft)];
      if (merged.isShown)
        changes.push({
          ...{ sheet: name, change: "changed", agency: null, row: `ô ${ref}` },
          cells: [{ column: ref, before, after }],
        });
    }
  }
  return { edits, changes };
}
