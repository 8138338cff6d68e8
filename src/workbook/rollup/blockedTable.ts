import type { BlockedSheetDraft, ListedRows, RowBlock } from "../blockedDraft";
import type { CellDraft, RowDraft } from "../draft";
import type { StyleName } from "../styles";
import { agencyColumn, draftText } from "./rowChange";
import {
  cellsOf,
  FIRST_ITEM,
  headingRow,
  nothingRow,
  rowOf,
  tableFrame,
  type TableColumn,
  type TableFrame,
} from "./tableSheet";

/** A block of a table. */
export interface TableBlock extends RowBlock {
  readonly listed: ListedRows;
}

/** The same sheet as `tableSheet` makes, its items in blocks. */
export function blockedTable<Item>(
  input: TableFrame<Item>,
  blocks: readonly TableBlock[],
): BlockedSheetDraft {
  const { columns } = input;
  const count = blocks.reduce((sum, { listed }) => sum + listed.count, 0);
  const styles = new Set<StyleName>(["heading", ...columns.map(({ style }) => style), "text"]);
  return {
    frame: tableFrame(input, Math.max(1, count), 0),
    looks: [...styles],
    blocks: [
      nobodysRow(() => headingRow(columns)),
      ...(count === 0
        ? [nobodysRow(() => nothingRow(columns, input.nothing))]
        : blocks.filter(({ listed }) => listed.count > 0)),
    ],
  };
}

function nobodysRow(row: () => RowDraft): TableBlock {
  const listed = { count: 1, owners: () => [null] };
  return { key: null, linksTo: [], rows: () => [row()], listed };
}

/** A block of items that are looked at only where its rows are needed. */
export function itemBlock<Item>(
  columns: readonly TableColumn<Item>[],
  { items, ...block }: Omit<TableBlock, "rows"> & { readonly items: () => readonly Item[] },
): TableBlock {
  return {
    ...block,
    rows: (first) => items().map((item, at) => rowOf(columns, cellsOf(columns, item, first + at))),
  };
}

/** So many rows are worth a block of their own, and no block of what is shown has more than these. */
const LEAST = 64;
const MOST = 256;

/**
 * Items in blocks that are known by what their cells show: their rows need not be measured and written
 * again where all of it is the same. A block ends with a group, whose rows come and go together, so that
 * what changes in one seldom moves where others end. None of them links anywhere.
 */
export function shownBlocks<Item>(
  columns: readonly TableColumn<Item>[],
  items: readonly Item[],
  groupOf: (item: Item) => string,
): readonly TableBlock[] {
  const whose = agencyColumn(columns.map(({ heading }) => heading));
  return runsOf(items, groupOf).map(({ start, end }): TableBlock => {
    const cells = items
      .slice(start, end)
      .map((item, index) => cellsOf(columns, item, start + index + FIRST_ITEM));
    const owners = (): readonly (string | null)[] => cells.map((row) => draftText(row[whose]));
    return {
      listed: { count: cells.length, owners },
      key: [JSON.stringify(cells.map((row) => row.map(shownIn)))],
      linksTo: [],
      rows: () => cells.map((row) => rowOf(columns, row)),
    };
  });
}

function shownIn({ value, formula }: CellDraft): unknown {
  return formula === undefined ? value : [value, formula];
}

/** Items that follow one another, from `start` to before `end`. */
interface Run {
  readonly start: number;
  readonly end: number;
}

function runsOf<Item>(items: readonly Item[], groupOf: (item: Item) => string): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  items.forEach((item, at) => {
    const next = items[at + 1];
    const isGroupEnd = next !== undefined && groupOf(next) !== groupOf(item);
    if (next !== undefined && at + 1 - start < (isGroupEnd ? LEAST : MOST)) return;
    runs.push({ start, end: at + 1 });
    start = at + 1;
  });
  return runs;
}
