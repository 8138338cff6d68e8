import { ALL_COLUMNS, ALL_ROWS, NOTHING_MOVED } from "../../src/workbook/move/sheetMove";
import type { TakenOver } from "../../src/workbook/packageEdit";

/** What a page without a table takes over from the one before: everything, where it was. */
export const PAGE_TAKEN_OVER: TakenOver = {
  move: NOTHING_MOVED,
  cells: new Map(),
  heights: new Map(),
  ownRowsAbove: 0,
  ownRowsFrom: 1_000,
  ownColumnsFrom: 100,
  restored: false,
};

/**
 * What a table under headings in row 1 takes over: `rows` and `columns` give, place by place from the
 * first, where what stands there now stood before; null for what is new.
 */
export function tableTakenOver(
  before: { readonly rows: number; readonly columns: number },
  rows: readonly (number | null)[],
  columns: readonly (number | null)[],
  more: Partial<TakenOver> = {},
): TakenOver {
  const from = (list: readonly (number | null)[], first: number): ReadonlyMap<number, number> =>
    new Map(list.flatMap((old, at) => (old === null ? [] : [[first + at, old] as const])));
  return {
    ...PAGE_TAKEN_OVER,
    move: {
      rows: {
        before: { first: 2, last: before.rows + 1 },
        after: { first: 2, last: rows.length + 1 },
        from: from(rows, 2),
        limits: ALL_ROWS,
      },
      columns: {
        before: { first: 1, last: before.columns },
        after: { first: 1, last: columns.length },
        from: from(columns, 1),
        limits: ALL_COLUMNS,
      },
    },
    ownRowsFrom: rows.length + 2,
    ownColumnsFrom: columns.length + 1,
    ...more,
  };
}
