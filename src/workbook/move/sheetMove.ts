import { columnIndex, columnLetters, lastColumn, lastRow } from "../cellRef";
import { mapReferences, writtenAddress, type AddressReference, type Corner } from "../references";
import { axisMover, unmoved, type AxisMove, type AxisMover, type Stretch } from "./axisMove";

/** Where the cells of a sheet lie that is written anew; rows and columns both count from 1. */
export interface SheetMove {
  readonly rows: AxisMove;
  readonly columns: AxisMove;
}

/** All the rows, and all the columns, that a sheet has. */
export const ALL_ROWS: Stretch = { first: 1, last: lastRow };
export const ALL_COLUMNS: Stretch = { first: 1, last: lastColumn };

/** A page on which every cell keeps its place. */
export const NOTHING_MOVED: SheetMove = { rows: unmoved(ALL_ROWS), columns: unmoved(ALL_COLUMNS) };

/** A block of cells. */
export interface Block {
  readonly rows: Stretch;
  readonly columns: Stretch;
}

/** Moves what is said of cells to where these cells go. */
export interface SheetMover {
  /** Where blocks go, from the top; none where all their cells are gone. */
  readonly blocks: (blocks: readonly Block[]) => readonly Block[];
  /** Where a cell goes. */
  readonly cell: (
    row: number,
    column: number,
  ) => { readonly row: number; readonly column: number } | undefined;
  /** A formula for the cells of some blocks, as it reads where they go; undefined where it cannot. */
  readonly formula: (
    formula: string,
    from: readonly Block[],
    to: readonly Block[],
  ) => string | undefined;
  /** What names places of the sheet, whether fixed by "$" or not, as it reads afterwards. */
  readonly places: (formula: string, isHere: (sheet: string) => boolean) => string | undefined;
}

/** Opens a move. */
export function sheetMover(move: SheetMove): SheetMover {
  const [rows, columns] = [axisMover(move.rows), axisMover(move.columns)];
  return {
    blocks: (blocks) =>
      blocks
        .flatMap((block) =>
          rows
            .stretch(block.rows)
            .flatMap((down) =>
              columns.stretch(block.columns).map((across) => ({ rows: down, columns: across })),
            ),
        )
        .sort((a, b) => a.rows.first - b.rows.first || a.columns.first - b.columns.first),
    cell: (row, column) => {
      const [down, across] = [rows.place(row), columns.place(column)];
      return down === undefined || across === undefined ? undefined : { row: down, column: across };
    },
    formula: (formula, from, to) => {
      const [before, after] = [cornerOf(from), cornerOf(to)];
      const across = uniformShift(columns, from);
      const isOneColumn = from.every(
        (block) =>
          block.columns.first === block.columns.last && before.column === block.columns.last,
      );
      return mapReferences(formula, (reference) => {
        if (reference.sheet !== "") return writtenAddress(reference.from, reference.to);
        const shifted = {
          row: (row: number): number => row + after.row - before.row,
          column: (column: number): number | undefined => {
            const moved = columns.place(column);
            return isOneColumn || moved === column + (across ?? Number.NaN) ? moved : undefined;
          },
        };
        return movedReference(reference, rows, columns, shifted);
      });
    },
    places: (formula, isHere) =>
      mapReferences(formula, (reference) =>
        isHere(reference.sheet)
          ? movedReference(reference, rows, columns, undefined)
          : writtenAddress(reference.from, reference.to),
      ),
  };
}

/** The first cell of all blocks, from which their rules count. */
export function cornerOf(blocks: readonly Block[]): {
  readonly row: number;
  readonly column: number;
} {
  const least = (places: readonly number[]): number =>
    places.reduce((low, place) => Math.min(low, place), Infinity);
  return {
    row: least(blocks.map(({ rows }) => rows.first)),
    column: least(blocks.map(({ columns }) => columns.first)),
  };
}

/** How far all columns of some blocks move; undefined where they do not move alike. */
function uniformShift(columns: AxisMover, blocks: readonly Block[]): number | undefined {
  const shifts = new Set(
    blocks.map((block) => {
      const { first, last } = block.columns;
      const parts = columns.stretch(block.columns);
      const [part] = parts;
      const isWhole = parts.length === 1 && part !== undefined;
      return isWhole && (last - first === part.last - part.first || last >= lastColumn)
        ? part.first - first
        : undefined;
    }),
  );
  const [shift] = shifts;
  return shifts.size === 1 ? shift : undefined;
}

/** How references move that are counted from the cell they stand in; undefined where none are. */
interface Shifts {
  readonly row: (row: number) => number;
  readonly column: (column: number) => number | undefined;
}

function movedReference(
  { from, to }: AddressReference,
  rows: AxisMover,
  columns: AxisMover,
  shifts: Shifts | undefined,
): string | undefined {
  const down = movedParts(from.row, to?.row, rows, shifts?.row, ROW);
  const across = movedParts(from.column, to?.column, columns, shifts?.column, COLUMN);
  if (down === undefined || across === undefined) return undefined;
  const start: Corner = { column: across[0], row: down[0] };
  return writtenAddress(start, to === undefined ? undefined : { column: across[1], row: down[1] });
}

interface Notation {
  readonly read: (text: string) => number;
  readonly write: (place: number) => string;
  readonly last: number;
}

const ROW: Notation = { read: Number, write: String, last: lastRow };
const COLUMN: Notation = {
  read: (letters) => columnIndex(letters.toUpperCase()) + 1,
  write: (place) => columnLetters(place - 1),
  last: lastColumn,
};

/** The rows, or the columns, of both corners. */
function movedParts(
  from: string,
  to: string | undefined,
  mover: AxisMover,
  shift: ((place: number) => number | undefined) | undefined,
  { read, write, last }: Notation,
): readonly [string, string] | undefined {
  if (from === "" && (to ?? "") === "") return ["", ""];
  const isFixed = (part: string): boolean => shift === undefined || part.startsWith("$");
  const sign = (part: string): string => (part.startsWith("$") ? "$" : "");
  const place = (part: string): number => read(part.replace("$", ""));
  const written = (part: string, moved: number | undefined): string | undefined =>
    moved === undefined || moved < 1 || moved > last ? undefined : sign(part) + write(moved);
  if (to !== undefined && isFixed(from) && isFixed(to)) {
    const parts = mover.stretch({ first: place(from), last: place(to) });
    const [first, end] = [written(from, parts[0]?.first), written(to, parts.at(-1)?.last)];
    return first === undefined || end === undefined ? undefined : [first, end];
  }
  const [first, end] = [from, to ?? from].map((part) =>
    written(part, isFixed(part) ? mover.place(place(part)) : shift?.(place(part))),
  );
  return first === undefined || end === undefined ? undefined : [first, end];
}
