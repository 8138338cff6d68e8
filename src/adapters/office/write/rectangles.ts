import { cellRef, columnLetters } from "../../../workbook/cellRef";

/** A block of cells; rows and columns count from 0. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell with what it has in common with its neighbours. */
export interface KeyedCell<Key> {
  readonly row: number;
  readonly column: number;
  readonly key: Key;
}

/** A block whose cells all have the same key. */
export interface KeyedRectangle<Key> extends Rectangle {
  readonly key: Key;
}

/**
 * Few blocks that hold each given cell once: runs down a column, then equal runs side by side. A cell
 * given twice counts once, with the later key.
 */
export function rectanglesOf<Key extends string>(
  cells: Iterable<KeyedCell<Key>>,
): readonly KeyedRectangle<Key>[] {
  const found: KeyedRectangle<Key>[] = [];
  let open = new Map<string, number>();
  let column = -1;
  let here = new Map<string, number>();
  for (const run of runsOf(cells)) {
    if (run.column !== column) {
      open = run.column === column + 1 ? here : new Map<string, number>();
      here = new Map<string, number>();
      column = run.column;
    }
    const kind = `${run.row}:${run.rows}:${run.key}`;
    const at = open.get(kind);
    const left = at === undefined ? undefined : found[at];
    if (at === undefined || left === undefined) here.set(kind, found.push(run) - 1);
    else {
      found[at] = { ...left, columns: left.columns + 1 };
      here.set(kind, at);
    }
  }
  return found;
}

/** Cells one below the other with the same key, column by column. */
function runsOf<Key>(cells: Iterable<KeyedCell<Key>>): readonly KeyedRectangle<Key>[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; rows: number; columns: number; key: Key }[] = [];
  for (const { row, column, key } of sorted) {
    const last = runs.at(-1);
    const below = last?.column === column ? row - last.row - last.rows : NaN;
    if (last !== undefined && below === 0 && last.key === key) last.rows += 1;
    else if (last === undefined || below !== -1)
      runs.push({ row, column, rows: 1, columns: 1, key });
  }
  return runs;
}

/** "B2:D10" */
export function addressOf({ row, column, rows, columns }: Rectangle): string {
  const first = cellRef(column, row + 1);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellRef(column + columns - 1, row + rows)}`;
}

/** Excel takes no longer list of addresses at once. */
const LONGEST_LIST = 8_000;

/** Lists of addresses, "A1:B2,D4", each short enough for `getRanges`. */
export function addressLists(rectangles: readonly Rectangle[]): readonly string[] {
  const lists: string[] = [];
  for (const address of rectangles.map(addressOf)) {
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length + 1 > LONGEST_LIST) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}

/** "5:9" for whole rows, from 0. */
export function rowsAddress(row: number, rows: number): string {
  return `${row + 1}:${row + rows}`;
}

/** "B:D" for whole columns, from 0. */
export function columnsAddress(column: number, columns: number): string {
  return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
}
