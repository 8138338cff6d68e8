import { cellRef, columnIndex, lastColumn, lastRow } from "../../../../workbook/cellRef";
import type { Block } from "../../../../workbook/move/sheetMove";

const PART = /^\$?(?<column>[A-Z]{1,3})?\$?(?<row>\d{1,7})?$/u;

/** "A2:C9 E5" as blocks, whole rows and columns too; what is no address is left out. */
export function readBlocks(ranges: string): readonly Block[] {
  return ranges
    .trim()
    .split(/\s+/u)
    .flatMap((range): readonly Block[] => {
      const [from = "", to = from] = range.toUpperCase().split(":");
      const [start, end] = [PART.exec(from)?.groups, PART.exec(to)?.groups];
      if (from === "" || start === undefined || end === undefined) return [];
      const row = (text: string | undefined, other: number): number => Number(text ?? other);
      const column = (text: string | undefined, other: number): number =>
        text === undefined ? other : columnIndex(text) + 1;
      return [
        {
          rows: { first: row(start["row"], 1), last: row(end["row"], lastRow) },
          columns: { first: column(start["column"], 1), last: column(end["column"], lastColumn) },
        },
      ];
    });
}

/** Blocks as a sheet lists them. */
export function writtenBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ rows, columns }) => {
      const from = cellRef(columns.first - 1, rows.first);
      const to = cellRef(columns.last - 1, rows.last);
      return from === to ? from : `${from}:${to}`;
    })
    .join(" ");
}

/** The cells of some blocks that lie in none of the others. */
export function withoutBlocks(
  blocks: readonly Block[],
  others: readonly Block[],
): readonly Block[] {
  return others.reduce<readonly Block[]>(
    (left, other) => left.flatMap((block) => without(block, other)),
    blocks,
  );
}

/** Whether two blocks share a cell. */
export function touch(a: Block, b: Block): boolean {
  return (
    a.rows.first <= b.rows.last &&
    b.rows.first <= a.rows.last &&
    a.columns.first <= b.columns.last &&
    b.columns.first <= a.columns.last
  );
}

function without(block: Block, other: Block): readonly Block[] {
  if (!touch(block, other)) return [block];
  const { rows, columns } = block;
  const between = {
    first: Math.max(rows.first, other.rows.first),
    last: Math.min(rows.last, other.rows.last),
  };
  return [
    { rows: { first: rows.first, last: other.rows.first - 1 }, columns },
    { rows: between, columns: { first: columns.first, last: other.columns.first - 1 } },
    { rows: between, columns: { first: other.columns.last + 1, last: columns.last } },
    { rows: { first: other.rows.last + 1, last: rows.last }, columns },
  ].filter((part) => part.rows.first <= part.rows.last && part.columns.first <= part.columns.last);
}
