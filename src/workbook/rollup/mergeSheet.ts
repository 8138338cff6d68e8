import { cellRef, columnIndex } from "../cellRef";
import type { SheetDraft } from "../draft";
import type { PackageEdit } from "../packageEdit";
import { SHEETS } from "../sheetNames";
import type { SheetSnapshot } from "../snapshot";
import { mergeFrame, type FramePlace } from "./mergeFrame";
import { allKept, mergeTable } from "./mergeTable";
import { ownColumnsOf } from "./ownColumns";
import { down, movedDown } from "./movedDown";
import { inPeoplesOrder, isPeoplesOrder, type OrderedSheet } from "./peoplesOrder";
import { rewriteSheet } from "./rewriteSheet";
import {
  NONE_UNTOUCHED,
  standingTable,
  standingValue,
  tableSpan,
  type DraftRow,
  type MatchedRows,
  type RowRun,
  type StandingRow,
  type StandingTable,
  type UntouchedRows,
} from "./rollUpRows";
import type { RowChange } from "./rowChange";
import { standingCells } from "./standingCells";

/** How a sheet is brought up to date: not at all, cell by cell, or written anew, or put in. */
export type SheetUpdate = "same" | "cells" | "rewritten" | "added";

/** What updating a roll-up does to one of its sheets. */
export interface SheetMerge {
  readonly sheet: string;
  readonly update: SheetUpdate;
  /** Made only where somebody means to change the file: a sheet written anew is large. */
  readonly edits: () => readonly PackageEdit[];
  readonly changes: readonly RowChange[];
  /** The rows that stay as they are, from top to bottom. */
  readonly kept: readonly RowRun[];
  /** Headings of the columns that people added. */
  readonly ownColumns: readonly string[];
  /** How many rows further down than in the draft the table stands. */
  readonly rowsDown?: number;
  /** The rows stay in the order to which people sorted them, and new ones stand behind them. */
  readonly newRowsLast?: true;
  /** Where a cell of the draft stands, for a table that people sorted or whose columns they moved. */
  readonly standsAt?: (ref: string) => string;
}

/**
 * Brings one sheet up to date; without the table that it should bear, formulas that name it would know
 * nothing of its rows.
 */
export function mergeSheet(
  sheet: SheetDraft,
  standing: SheetSnapshot | undefined,
  present: PresentTable,
): SheetMerge {
  if (standing === undefined) return addedSheet(sheet);
  return sheet.tables.length === 0
    ? mergeGridSheet(sheet, standing)
    : mergeTableSheet(sheet, standing, present);
}

/** A sheet that is known to stand there as it is. */
export function sameSheet(sheet: SheetDraft): SheetMerge {
  const nothing = { edits: () => [], changes: [], ownColumns: [] };
  return { sheet: sheet.name, update: "same", kept: allKept(sheet), ...nothing };
}

/** What a workbook says of the table that a sheet should bear. */
export interface PresentTable {
  readonly hasTable: boolean;
  /** People sorted it. */
  readonly isSorted: boolean;
  readonly untouched: UntouchedRows;
}

const FIRST = { first: true } as const;

function addedSheet(sheet: SheetDraft): SheetMerge {
  return {
    ...{ sheet: sheet.name, update: "added", kept: [], ownColumns: [] },
    edits: () => [
      { kind: "sheet", draft: sheet, ...(sheet.name === SHEETS.overview ? FIRST : {}) },
    ],
    changes: addedRows(sheet),
  };
}

function addedRows(sheet: SheetDraft): readonly RowChange[] {
  const nothing = { top: 1, bottom: 1, columns: [], rows: [], ownColumns: [] };
  const blank = standingCells({ name: sheet.name, visibility: "visible", rows: [] });
  const matching = { ownColumns: [], untouched: NONE_UNTOUCHED };
  return sheet.tables.length === 0 ? [] : mergeTable(sheet, nothing, blank, matching).changes;
}

const IN_PLACE: FramePlace = { rowsDown: 0, column: (column) => column, inOurColumns: true };

function mergeGridSheet(sheet: SheetDraft, standing: SheetSnapshot): SheetMerge {
  const frame = mergeFrame(sheet, standingCells(standing), IN_PLACE, () => false);
  const isPatched =
    frame !== undefined &&
    (sheet.visibility === "visible" || noEdits(frame)) &&
    !(isForPrograms(sheet) && reachesBeyond(sheet, standing));
  if (!isPatched) return rewritten(sheet, standing, undefined);
  return {
    ...{ sheet: sheet.name, kept: [], ownColumns: [], changes: frame.changes },
    edits: () => frame.edits,
    update: noEdits(frame) ? "same" : "cells",
  };
}

/** A sheet that people never see: nothing on it is theirs. */
function isForPrograms({ visibility }: SheetDraft): boolean {
  return visibility === "very-hidden";
}

/** Rows of before would be read as rows of now. */
function reachesBeyond({ rows }: SheetDraft, standing: SheetSnapshot): boolean {
  return standing.rows.some(
    ({ number, cells }) =>
      number > rows.length && cells.some((cell) => standingValue(cell) !== null),
  );
}

function noEdits({ edits }: { readonly edits: readonly unknown[] }): boolean {
  return edits.length === 0;
}

function mergeTableSheet(
  drafted: SheetDraft,
  standing: SheetSnapshot,
  present: PresentTable,
): SheetMerge {
  const headings = drafted.tables[0]?.headings ?? [];
  const table = standingTable(standing, headings, present.untouched);
  const { top } = tableSpan(drafted);
  // Where ours begins with its headings, what stands above them is people's: a title, an addressee.
  const rowsDown = table === undefined || top > 1 ? 0 : table.top - top;
  const sheet = movedDown(drafted, rowsDown);
  if (sheet === undefined || rowsDown === 0)
    return mergeFoundTable(drafted, standing, table, present);
  const merged = mergeFoundTable(sheet, standing, table, present);
  const standsAt = (ref: string): string => {
    const moved = down(ref, rowsDown);
    return merged.standsAt?.(moved) ?? moved;
  };
  return { ...merged, rowsDown, standsAt };
}

function mergeFoundTable(
  sheet: SheetDraft,
  standing: SheetSnapshot,
  table: StandingTable | undefined,
  { hasTable, isSorted, untouched }: PresentTable,
): SheetMerge {
  const headings = sheet.tables[0]?.headings ?? [];
  if (table === undefined) {
    const edits = (): readonly PackageEdit[] => [rewriteSheet(sheet, standing, undefined, true)];
    return { ...addedSheet(sheet), update: "rewritten", edits };
  }
  const own = ownColumnsOf(standing, table, headings);
  const cells = standingCells(standing);
  const matching = { ownColumns: own, untouched };
  const { matched, changes, kept, edits } = mergeTable(sheet, table, cells, matching);
  const common = { sheet: sheet.name, kept, ownColumns: own.map(({ heading }) => heading) };
  const span = tableSpan(sheet);
  const place: FramePlace = {
    rowsDown: table.top - span.top,
    column: (at) => table.columns[at] ?? at,
    inOurColumns: table.columns.every((column, at) => column === at),
  };
  const isInTable = (row: number): boolean => row >= span.top && row <= span.bottom;
  const frame = edits === undefined ? undefined : mergeFrame(sheet, cells, place, isInTable);
  if (edits === undefined || frame === undefined || !hasTable) {
    const ordered = isPeoplesOrder(sheet.name, matched, isSorted)
      ? inPeoplesOrder(sheet, matched)
      : undefined;
    const rows = { table, matched: ordered?.matched ?? matched, ownColumns: own };
    const restored = !hasTable || table.columns.includes(-1);
    return {
      ...{ ...common, changes, update: "rewritten" },
      edits: () => [rewriteSheet(ordered?.sheet ?? sheet, standing, rows, restored)],
      ...(ordered === undefined ? {} : { standsAt: inOrder(ordered) }),
      ...(ordered === undefined || matched.added.length === 0 ? {} : { newRowsLast: true }),
    };
  }
  const all = [...edits, ...frame.edits];
  return {
    ...{ ...common, edits: () => all, update: all.length === 0 ? "same" : "cells" },
    standsAt: standsAt(table, matched),
    changes: [...changes, ...frame.changes],
  };
}

function inOrder({ rowOf }: OrderedSheet): (ref: string) => string {
  return (ref) => ref.replace(/\d+$/u, (row) => String(rowOf(Number(row))));
}

function standsAt(
  { columns }: StandingTable,
  { pairs }: MatchedRows<DraftRow, StandingRow>,
): (ref: string) => string {
  const rows = new Map(pairs.map(([draft, row]) => [draft.number, row.number]));
  return (ref) => {
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/u.exec(ref) ?? [];
    const row = rows.get(Number(digits));
    const column = columns[columnIndex(letters)] ?? -1;
    return row === undefined || column < 0 ? ref : cellRef(column, row);
  };
}

/** A sheet without a table written anew; what people see change is told as far as it is known. */
export function rewritten(
  sheet: SheetDraft,
  standing: SheetSnapshot,
  known: SheetMerge | undefined,
): SheetMerge {
  return {
    ...{ sheet: sheet.name, kept: [], ownColumns: [], changes: [], ...known },
    update: "rewritten",
    edits: () => [
      !isForPrograms(sheet)
        ? rewriteSheet(sheet, standing, undefined, false)
        : { kind: "sheet", draft: { ...sheet, name: standing.name } },
    ],
  };
}
