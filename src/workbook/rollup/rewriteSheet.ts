import type { RawCell } from "../../domain/submission/rawCell";
import { cellRef, columnLetters, lastRow } from "../cellRef";
import type { CellDraft, FreeLook, FreeSheetDraft, SheetDraft } from "../draft";
import type { SheetEdit } from "../packageEdit";
import { shiftFormula } from "../shiftFormula";
import type { SheetSnapshot } from "../snapshot";
import type { Style } from "../styles";
import type { OwnColumn } from "./ownColumns";
import {
  tableSpan,
  type DraftRow,
  type MatchedRows,
  type StandingRow,
  type StandingTable,
} from "./rollUpRows";
import { standingCells } from "./standingCells";

/** A table that is written anew, and what it takes over. */
export interface RewrittenTable {
  readonly table: StandingTable;
  readonly matched: MatchedRows<DraftRow, StandingRow>;
  readonly ownColumns: readonly OwnColumn[];
}

const OWN_WIDTH = 18;

/**
 * A sheet written anew in place of the one that stands there. Of people's own it takes over: columns
 * beside a table, by row; how wide columns are and how cells of rows that stay look; what people drew;
 * and what stands beside or below ours.
 */
export function rewriteSheet(
  sheet: SheetDraft,
  standing: SheetSnapshot,
  rewritten: RewrittenTable | undefined,
): SheetEdit {
  const page = openPage(sheet, standing);
  if (sheet.tables.length === 0) for (const at of sheet.columns.keys()) page.columns.set(at, at);
  const added = rewritten === undefined ? 0 : takeOver(sheet, rewritten, page);
  takeLooseCells(sheet, rewritten?.table, added, page);
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
  return { kind: "sheet", draft, looks: page.looks, columns: page.columns };
}

type FreeCell = CellDraft<FreeLook>;

/** The new sheet while it is put together. */
interface Page {
  readonly looks: Map<string, string>;
  /** Columns that stay as wide as they were, by their new place. */
  readonly columns: Map<number, number>;
  /** Puts what stands at a place at another one; keeps its formula where it may. */
  readonly take: (from: Place, to: Place, withFormula: boolean) => void;
  readonly put: (to: Place, cell: FreeCell) => void;
  /** The cells of the sheet that stands there and hold something. */
  readonly filled: readonly Place[];
  readonly rows: () => FreeSheetDraft["rows"];
}

/** Row from 1, column from 0. */
type Place = readonly [row: number, column: number];

function openPage(sheet: SheetDraft, snapshot: SheetSnapshot): Page {
  const standing = standingCells(snapshot);
  const looks = new Map<string, string>();
  const columns = new Map<number, number>();
  const own = new Map<number, Map<number, FreeCell>>();
  const put: Page["put"] = ([row, column], cell) => {
    const inRow = own.get(row) ?? new Map<number, FreeCell>();
    own.set(row, inRow.set(column, cell));
  };
  return {
    looks,
    columns,
    put,
    take: ([row, column], [toRow, toColumn], withFormula) => {
      const cell = standing.at(row, column);
      const present = standing.formulaAt(row, column);
      const formula =
        present === null || !withFormula ? undefined : shiftFormula(present, toRow - row, 0);
      put([toRow, toColumn], ownCell(cell, formula));
      looks.set(cellRef(toColumn, toRow), cellRef(column, row));
      if (toColumn >= sheet.columns.length && !columns.has(toColumn)) columns.set(toColumn, column);
    },
    filled: snapshot.rows.flatMap(({ number, cells }) =>
      cells.flatMap((cell, column) => (cell === undefined ? [] : [[number, column] as const])),
    ),
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

/** Takes over what belongs to the rows of a table; gives how many columns were added. */
function takeOver(
  sheet: SheetDraft,
  { table, matched, ownColumns }: RewrittenTable,
  page: Page,
): number {
  const width = sheet.tables[0]?.headings.length ?? 0;
  const { top } = tableSpan(sheet);
  const inOurColumns = table.columns.every((column, at) => column === at);
  for (const [at, { column, heading }] of ownColumns.entries()) {
    const target = width + at;
    page.put([top, target], { value: heading, style: "heading" });
    page.columns.set(target, column);
    page.looks.set(cellRef(target, top), cellRef(column, table.top));
    for (const [draft, row] of matched.pairs)
      page.take([row.number, column], [draft.number, target], inOurColumns && column === target);
  }
  for (const [at, column] of table.columns.entries())
    if (column >= 0) {
      page.columns.set(at, column);
      page.looks.set(cellRef(at, top), cellRef(column, table.top));
    }
  for (const [draft, row] of matched.pairs)
    for (const [at, column] of table.columns.entries())
      if (column >= 0) page.looks.set(cellRef(at, draft.number), cellRef(column, row.number));
  return ownColumns.length;
}

/**
 * What stands beside or below all of ours is people's own. Below, it keeps its distance from the
 * table's last row, as far as a sheet has rows.
 */
function takeLooseCells(
  sheet: SheetDraft,
  table: StandingTable | undefined,
  added: number,
  page: Page,
): void {
  const width = sheet.rows.reduce(
    (most, { cells }) => Math.max(most, cells.length),
    sheet.columns.length,
  );
  const span = tableSpan(sheet);
  const lowest = page.filled.reduce((most, [row]) => Math.max(most, row), 0);
  const room = lastRow - lowest;
  for (const place of page.filled) {
    const [row, column] = place;
    if (table !== undefined && row >= table.top && row <= table.bottom) continue;
    const below = table !== undefined && row > table.bottom;
    const down =
      table === undefined
        ? 0
        : below
          ? Math.min(room, span.bottom - table.bottom)
          : span.top - table.top;
    const target = row + down;
    const isOurs = column < width && target <= sheet.rows.length;
    if (!isOurs && target >= 1)
      page.take(
        place,
        [target, below || table === undefined ? column : column + added],
        down === 0,
      );
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
