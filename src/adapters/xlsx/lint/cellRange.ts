import { lastColumn, lastRow } from "../../../workbook/cellRef";

/** A block of cells, counted from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "B3" as a row and a column; `undefined` when it is not the address of a cell of a sheet. */
export function readCell(
  text: string,
): { readonly row: number; readonly column: number } | undefined {
  let column = 0;
  let at = 0;
  for (let code = text.charCodeAt(0); code >= 65 && code <= 90; code = text.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  if (at === 0 || at > 3 || at === text.length || text.length > at + 7) return undefined;
  let row = 0;
  for (let digit = at; digit < text.length; digit += 1) {
    const code = text.charCodeAt(digit) - 48;
    if (code < 0 || code > 9 || (digit === at && code === 0)) return undefined;
    row = row * 10 + code;
  }
  return column <= lastColumn && row <= lastRow ? { row, column } : undefined;
}

/** "A1:C9" or "B3", the first corner top left. */
export function readRange(text: string): CellRange | undefined {
  const [from = "", to = from, ...rest] = text.split(":");
  const start = readCell(from);
  const end = readCell(to);
  if (start === undefined || end === undefined || rest.length > 0) return undefined;
  if (start.row > end.row || start.column > end.column) return undefined;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** "A1:C9 E5": ranges parted by single spaces; `undefined` when one of them is not legal. */
export function readRanges(text: string): readonly CellRange[] | undefined {
  const ranges = text.split(" ").map(readRange);
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** Whether two blocks share a cell. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Whether every cell of the inner block lies in the outer one. */
export function contains(outer: CellRange, inner: CellRange): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** The first pair of blocks that share a cell, looking only at blocks on the same rows. */
export function firstOverlap<T extends { readonly range: CellRange }>(
  blocks: readonly T[],
): readonly [T, T] | undefined {
  let current: readonly T[] = [];
  for (const block of blocks.toSorted((a, b) => a.range.top - b.range.top)) {
    current = current.filter(({ range }) => range.bottom >= block.range.top);
    const other = current.find(({ range }) => overlap(range, block.range));
    if (other !== undefined) return [other, block];
    current = [...current, block];
  }
  return undefined;
}
