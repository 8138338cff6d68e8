import type { RawCell } from "../../domain/submission/rawCell";
import { cellRef, columnLetters, lastRow } from "../cellRef";
import type { CellDraft, FreeLook, FreeSheetDraft, SheetDraft } from "../draft";
import { unmoved } from "../move/axisMove";
import { ALL_COLUMNS, ALL_ROWS, sheetMover, type SheetMove } from "../move/sheetMove";
import type { SheetEdit } from "../packageEdit";
import { shiftFormula } from "../shiftFormula";
import type { SheetSnapshot } from "../snapshot";
import type { Style } from "../styles";
import { heightsGiven } from "./heightsGiven";
import type { OwnColumn } from "./ownColumns";
import {
  tableSpan,
  type DraftRow,
  type MatchedRows,
  type StandingRow,
  type StandingTable,
} from "./rollUpRows";
import { standingCells, type StandingCells } from "./standingCells";

/** A table that is written anew, and what it takes over. */
export interface RewrittenTable {
  readonly table: StandingTable;
  readonly matched: MatchedRows<DraftRow, StandingRow>;
  readonly ownColumns: readonly OwnColumn[];
}

const OWN_WIDTH = 18;

/**
 * A sheet written anew in place of the one that stands there. Of people's own it takes over: columns
 * beside a table, by row; what they made of rows and columns that stay; what they drew; and what
 * stands beside, above or below ours.
 */
export function rewriteSheet(
  sheet: SheetDraft,
  standing: SheetSnapshot,
  rewritten: RewrittenTable | undefined,
  restored: boolean,
): SheetEdit {
  const move = moveOf(sheet, rewritten);
  const cells = standingCells(standing);
  const page = openPage(sheet, cells, move);
  const added = rewritten?.ownColumns.length ?? 0;
  if (rewritten !== undefined) takeOwnColumns(sheet, rewritten, page);
  takeLooseCells(sheet, standing, rewritten?.table, added, page);
  const draft: FreeSheetDraft = {
    ...sheet,
    name: standing.name,
    columns: [
      ...sheet.columns,
      ...Array.from({ length: added }, () => ({ width: OWN_WIDTH, hidden: false })),
    ],
    rows: page.rows(),
    tables: rewritten === undefined ? sheet.tables : widened(sheet, rewritten.ownColumns),
  };
  const heights = heightsGiven(sheet, cells, move, rewritten);
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const ownRowsAbove = sheet.rows.findIndex((row) => row.cells.length > 0);
  const own = { ownRowsAbove, ownRowsFrom: sheet.rows.length + 1, ownColumnsFrom: widest + 1 };
  return {
    kind: "sheet",
    draft,
    takenOver: { move, cells: page.looks, heights, ...own, restored },
  };
}

/** Where the rows and columns of a sheet lie that is written anew. */
function moveOf(sheet: SheetDraft, rewritten: RewrittenTable | undefined): SheetMove {
  if (rewritten === undefined) {
    if (sheet.tables.length === 0)
      return { rows: unmoved(ALL_ROWS), columns: unmoved(ALL_COLUMNS) };
    // Nothing of the table was found again: none of its rows is one that stood there.
    const rows = { first: 1, last: sheet.rows.length };
    const columns = { first: 1, last: sheet.columns.length };
    return {
      rows: { before: rows, after: rows, from: new Map(), limits: ALL_ROWS },
      columns: { before: columns, after: columns, from: new Map(), limits: ALL_COLUMNS },
    };
  }
  const { table, matched, ownColumns } = rewritten;
  const span = tableSpan(sheet);
  const columns = [...table.columns, ...ownColumns.map(({ column }) => column)];
  return {
    rows: {
      // An emptied table still has its blank row.
      before: { first: table.top + 1, last: Math.max(table.bottom, table.top + 1) },
      after: { first: span.top + 1, last: span.bottom },
      from: new Map(matched.pairs.map(([draft, row]) => [draft.number, row.number])),
      limits: ALL_ROWS,
    },
    columns: {
      before: { first: 1, last: columns.reduce((most, column) => Math.max(most, column + 1), 0) },
      after: { first: 1, last: columns.length },
      from: new Map(
        columns.flatMap((column, at) => (column < 0 ? [] : [[at + 1, column + 1] as const])),
      ),
      limits: ALL_COLUMNS,
    },
  };
}

type FreeCell = CellDraft<FreeLook>;

/** The new sheet while it is put together. */
interface Page {
  /** Cells outside a table that look as before. */
  readonly looks: Map<string, string>;
  /** Puts what stands at a place at another one, its formula as it reads there. */
  readonly take: (from: Place, to: Place) => void;
  readonly put: (to: Place, cell: FreeCell) => void;
  readonly rows: () => FreeSheetDraft["rows"];
}

/** Row from 1, column from 0. */
type Place = readonly [row: number, column: number];

function openPage(sheet: SheetDraft, standing: StandingCells, move: SheetMove): Page {
  const mover = sheetMover(move);
  const own = new Map<number, Map<number, FreeCell>>();
  const put: Page["put"] = ([row, column], cell) => {
    const inRow = own.get(row) ?? new Map<number, FreeCell>();
    own.set(row, inRow.set(column, cell));
  };
  const isHere = (name: string): boolean => name === "";
  return {
    looks: new Map(),
    put,
    take: ([row, column], to) => {
      const present = standing.formulaAt(row, column);
      const formula =
        present === null
          ? undefined
          : (mover.places(present, isHere) ?? shiftFormula(present, to[0] - row, to[1] - column));
      put(to, ownCell(standing.at(row, column), formula));
    },
    rows: () => {
      let last = sheet.rows.length;
      for (const row of own.keys()) last = Math.max(last, row);
      return Array.from({ length: last }, (_, at) => {
        const row = sheet.rows[at] ?? { cells: [], height: null, hidden: false };
        const added = own.get(at + 1);
        if (added === undefined) return row;
        const width = Math.max(row.cells.length, ...[...added.keys()].map((column) => column + 1));
        const cells = Array.from(
          { length: width },
          (__, column) => added.get(column) ?? row.cells[column] ?? null,
        );
        return { ...row, cells };
      });
    },
  };
}

function ownCell(cell: RawCell | undefined, formula: string | undefined): FreeCell {
  const style: Style =
    typeof cell?.value === "string"
      ? { format: "@" }
      : cell?.numberFormat == null
        ? {}
        : { format: cell.numberFormat };
  const value = cell?.original ?? cell?.value ?? (formula === undefined ? null : "");
  return { value, style, ...(formula === undefined ? {} : { formula }) };
}

/** Takes over what people entered beside the rows that stay. */
function takeOwnColumns(
  sheet: SheetDraft,
  { matched, ownColumns }: RewrittenTable,
  page: Page,
): void {
  const width = sheet.tables[0]?.headings.length ?? 0;
  const { top } = tableSpan(sheet);
  for (const [at, { column, heading }] of ownColumns.entries()) {
    page.put([top, width + at], { value: heading, style: "heading" });
    for (const [draft, row] of matched.pairs)
      page.take([row.number, column], [draft.number, width + at]);
  }
}

/**
 * What stands beside, above or below all of ours is people's own. Below, it keeps its distance from the
 * table's last row, as far as a sheet has rows.
 */
function takeLooseCells(
  sheet: SheetDraft,
  { rows }: SheetSnapshot,
  table: StandingTable | undefined,
  added: number,
  page: Page,
): void {
  const width = sheet.rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    sheet.columns.length,
  );
  const span = tableSpan(sheet);
  const room = lastRow - (rows.at(-1)?.number ?? 0);
  for (const { number: row, cells } of rows) {
    if (table !== undefined && row >= table.top && row <= table.bottom) continue;
    const below = table !== undefined && row > table.bottom;
    const down =
      table === undefined
        ? 0
        : below
          ? Math.min(room, span.bottom - table.bottom)
          : span.top - table.top;
    const target = row + down;
    if (target < 1) continue;
    for (const [column, cell] of cells.entries()) {
      // A row that we leave blank, above or below a table, is people's.
      const isOurs = column < width && (sheet.rows[target - 1]?.cells.length ?? 0) > 0;
      if (cell === undefined || isOurs) continue;
      const toColumn = below || table === undefined ? column : column + added;
      page.take([row, column], [target, toColumn]);
      page.looks.set(cellRef(toColumn, target), cellRef(column, row));
    }
  }
}

function widened(
  { tables }: SheetDraft,
  ownColumns: readonly OwnColumn[],
): FreeSheetDraft["tables"] {
  const [first, ...others] = tables;
  if (first === undefined || ownColumns.length === 0) return tables;
  const headings = [...first.headings, ...ownColumns.map(({ heading }) => heading)];
  const ref = first.ref.replace(/:[A-Z]+/u, `:${columnLetters(headings.length - 1)}`);
  return [{ ...first, ref, headings }, ...others];
}
