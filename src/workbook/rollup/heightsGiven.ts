import type { RawCell } from "../../domain/submission/rawCell";
import type { SheetDraft } from "../draft";
import { placeBefore } from "../move/axisMove";
import type { SheetMove } from "../move/sheetMove";
import {
  draftValue,
  isSameRow,
  isSameValue,
  standingValue,
  tableSpan,
  type DraftRow,
  type MatchedRows,
  type StandingRow,
} from "./rollUpRows";
import type { StandingCells } from "./standingCells";
import { itemHeight } from "./tableSheet";

/**
 * How high we made the rows of a sheet as it stands, by their new numbers: a row of another height was
 * set by people. Rows that did not stand there are left out, and those outside the table whose texts
 * changed: how high they were cannot be told any more.
 */
export function heightsGiven(
  sheet: SheetDraft,
  standing: StandingCells,
  { rows: move }: SheetMove,
  rewritten: { readonly matched: MatchedRows<DraftRow, StandingRow> } | undefined,
): ReadonlyMap<number, number | null> {
  const heights = new Map<number, number | null>();
  const { top, bottom } = sheet.tables.length === 0 ? { top: 0, bottom: 0 } : tableSpan(sheet);
  for (const [at, { cells, height }] of sheet.rows.entries()) {
    const row = at + 1;
    const before = row > top && row <= bottom ? undefined : placeBefore(move, row);
    if (before === undefined) continue;
    const isSame = cells.every((cell, column) =>
      isSameValue(draftValue(cell), standingValue(standing.at(before, column))),
    );
    if (isSame || row === top) heights.set(row, height);
  }
  for (const [draft, row] of rewritten?.matched.pairs ?? []) {
    const height = sheet.rows[draft.number - 1]?.height ?? null;
    const isSame = height === null || isSameRow(draft, row);
    const given = isSame ? height : itemHeight(sheet.columns, row.cells.map(stored));
    heights.set(draft.number, given);
  }
  return heights;
}

function stored(cell: RawCell | undefined): unknown {
  return cell?.original ?? cell?.value;
}
