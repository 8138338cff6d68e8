import { columnLetters } from "../cellRef";
import {
  emptyFrame,
  headerText,
  plainRow,
  type CellDraft,
  type ConditionalFormatDraft,
  type LinkDraft,
  type RowDraft,
  type SheetDraft,
  type SheetFrame,
} from "../draft";
import { fittingHeight } from "../rowHeight";
import type { StyleName } from "../styles";

/** What a column shows for a row: a value, with the live formula behind it if there is one. */
export interface Shown {
  readonly value: string | number | null;
  readonly formula?: string;
  readonly link?: LinkDraft;
}

/** A column of a roll-up table: `show` gets the row's item and its row number on the sheet. */
export interface TableColumn<Item> {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly hidden?: boolean;
  /** Folded away with one click. */
  readonly foldable?: boolean;
  readonly show: (item: Item, row: number) => Shown | string | number | null;
}

/** All of a table's sheet but its rows. */
export interface TableFrame<Item> {
  readonly name: string;
  /** Name of the table, Latin letters only. */
  readonly table: string;
  readonly columns: readonly TableColumn<Item>[];
  readonly title: string;
  readonly frozenColumns?: number;
  /** Said in the first row when there is nothing to list. */
  readonly nothing: string;
  readonly conditionalFormats?: (lastRow: number) => readonly ConditionalFormatDraft[];
  readonly tabColour?: string;
  /** Heading of the last column on paper; columns beyond it are for the screen. */
  readonly printTo?: string;
}

interface TableSheetInput<Item> extends TableFrame<Item> {
  readonly items: readonly Item[];
  /** Headings of the columns summed in a row below the table, one row apart so that sorting spares it. */
  readonly totals?: readonly string[];
  /** Sentences below the table, some of them live. */
  readonly notes?: readonly (string | Shown)[];
}

/** A sheet that is one Excel table: headings in row 1, one row an item, ready to sort, filter and print. */
export function tableSheet<Item>(input: TableSheetInput<Item>): SheetDraft {
  const { columns, items } = input;
  const body =
    items.length === 0
      ? [nothingRow(columns, input.nothing)]
      : items.map((item, at) => itemRow(columns, item, at + FIRST_ITEM));
  const below = rowsBelow(input);
  return {
    ...tableFrame(input, body.length, below.length),
    rows: [headingRow(columns), ...body, ...below],
  };
}

/** Number of the row on which the first item stands. */
export const FIRST_ITEM = 2;

/** All of a table's sheet but its rows: so many of them in the table, so many below it. */
export function tableFrame<Item>(
  input: TableFrame<Item>,
  length: number,
  below: number,
): SheetFrame {
  const { columns } = input;
  const last = length + 1;
  return {
    ...emptyFrame,
    name: input.name,
    columns: columns.map(({ width, hidden, foldable }) => ({
      width,
      hidden: hidden ?? false,
      foldable: foldable ?? false,
    })),
    freeze: { rows: 1, columns: input.frozenColumns ?? 0 },
    tables: [
      {
        name: input.table,
        ref: `A1:${columnLetters(columns.length - 1)}${last}`,
        headings: columns.map(({ heading }) => heading),
        filter: null,
      },
    ],
    conditionalFormats: input.conditionalFormats?.(last) ?? [],
    print: {
      orientation: "landscape",
      repeatRow: 1,
      area:
        input.printTo === undefined
          ? null
          : `A1:${letterOf(columns, input.printTo)}${last + below}`,
      onePage: false,
      header: headerText(input.title),
      footer: "&CTrang &P/&N",
    },
    tabColour: input.tabColour ?? null,
  };
}

function rowsBelow<Item>({
  table,
  columns,
  items,
  totals = [],
  notes = [],
}: TableSheetInput<Item>): readonly RowDraft[] {
  if (totals.length === 0 && notes.length === 0) return [];
  const label = columns.findIndex(({ hidden }) => !hidden);
  const totalRow = columns.map(({ heading, show }, at): CellDraft => {
    if (at === label) return { value: "Cộng", style: "total" };
    if (!totals.includes(heading)) return { value: null, style: "total" };
    const value = items.reduce((sum, item, index) => sum + numberShown(show(item, index + 2)), 0);
    return { value, formula: `SUM(${table}[${heading}])`, style: "totalInteger" };
  });
  const noteRows = notes.map((note) =>
    plainRow(columns.map((_, at) => (at === label ? noteCell(note) : null))),
  );
  const total = totals.length === 0 || items.length === 0 ? [] : [plainRow(totalRow, 20)];
  return [plainRow([]), ...total, ...noteRows];
}

function noteCell(note: string | Shown): CellDraft {
  return typeof note === "string"
    ? { value: note, style: "overflow" }
    : { ...note, style: "overflow" };
}

function numberShown(shown: Shown | string | number | null): number {
  const value = shown !== null && typeof shown === "object" ? shown.value : shown;
  return typeof value === "number" ? value : 0;
}

/** The row of the headings, high enough for all of them. */
export function headingRow<Item>(columns: readonly TableColumn<Item>[]): RowDraft {
  const cells = columns.map(({ heading }): CellDraft => ({ value: heading, style: "heading" }));
  const height = fittingHeight(
    columns.map(({ heading, width }) => ({ text: heading, width: width - 3 })),
  );
  return { cells, height: height + 4, hidden: false };
}

function itemRow<Item>(columns: readonly TableColumn<Item>[], item: Item, row: number): RowDraft {
  return rowOf(columns, cellsOf(columns, item, row));
}

/** What an item shows in each column on this row. */
export function cellsOf<Item>(
  columns: readonly TableColumn<Item>[],
  item: Item,
  row: number,
): readonly CellDraft[] {
  return columns.map(({ style, show }): CellDraft => {
    const shown = show(item, row);
    return shown !== null && typeof shown === "object"
      ? { style, ...shown }
      : { style, value: shown };
  });
}

/** A row of these cells, high enough for all of them. */
export function rowOf(
  columns: readonly Pick<TableColumn<never>, "width" | "hidden">[],
  cells: readonly CellDraft[],
): RowDraft {
  const height = itemHeight(
    columns,
    cells.map(({ value }) => value),
  );
  return { cells, height, hidden: false };
}

/** How high a row of a table is: every text in it that people see can be read. */
export function itemHeight(
  columns: readonly { readonly width: number; readonly hidden?: boolean }[],
  values: readonly unknown[],
): number {
  return fittingHeight(
    columns.map(({ width, hidden }, at) => {
      const value = values[at];
      return { text: hidden || typeof value !== "string" ? "" : value, width };
    }),
  );
}

/** A table must have a row; an empty one says why it is empty. */
export function nothingRow<Item>(columns: readonly TableColumn<Item>[], text: string): RowDraft {
  const at = columns.findIndex(({ hidden, width }) => !hidden && width >= 20);
  return plainRow(
    columns.map((_, index): CellDraft => ({
      value: index === Math.max(0, at) ? text : null,
      style: "text",
    })),
  );
}

/** Letters of a column by its heading, for formulas on the same row. */
export function letterOf<Item>(columns: readonly TableColumn<Item>[], heading: string): string {
  const at = columns.findIndex((column) => column.heading === heading);
  if (at < 0) throw new Error(`No column ${heading}`);
  return columnLetters(at);
}
