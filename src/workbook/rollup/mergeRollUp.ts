import { quoteSheetName } from "../cellRef";
import type { SheetDraft, WorkbookDraft } from "../draft";
import type { PackageEdit } from "../packageEdit";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { standingSheet } from "./compareRollUp";
import { mergeFrame, type FramePlace } from "./mergeFrame";
import { mergeTable } from "./mergeTable";
import { ownColumnsOf } from "./ownColumns";
import { rewriteSheet } from "./rewriteSheet";
import { standingTable, tableSpan } from "./rollUpRows";
import type { RowChange } from "./rowChange";
import { standingCells } from "./standingCells";

/** How a sheet is brought up to date: not at all, cell by cell, or written anew, or put in. */
export type SheetUpdate = "same" | "cells" | "rewritten" | "added";

/** What updating a roll-up does to one of its sheets. */
export interface SheetMerge {
  readonly sheet: string;
  readonly update: SheetUpdate;
  readonly edits: readonly PackageEdit[];
  readonly changes: readonly RowChange[];
  /** For every row that stays as it is, whose it is. */
  readonly kept: readonly (string | null)[];
  /** Headings of the columns that people added. */
  readonly ownColumns: readonly string[];
}

/** What makes an earlier roll-up say what a new one says, and what of it people will see. */
export interface RollUpMerge {
  readonly edits: readonly PackageEdit[];
  /** The sheets that people see, in their order. */
  readonly sheets: readonly SheetMerge[];
}

/**
 * Brings an earlier roll-up up to date with as little as possible: a cell where a cell changed, a sheet
 * where rows came or went, nothing where nothing changed. What is not ours is not touched.
 */
export function mergeRollUp(draft: WorkbookDraft, earlier: WorkbookSnapshot): RollUpMerge {
  const first = draft.sheets.map((sheet) => mergeSheet(sheet, standingSheet(earlier, sheet.name)));
  const moved = first.flatMap(({ sheet, update }) =>
    update === "rewritten" || update === "added" ? [sheet] : [],
  );
  // Charts name the rows they show by their addresses.
  const merged = draft.sheets.map((sheet, at) => {
    const standing = standingSheet(earlier, sheet.name);
    const isMoved =
      standing !== undefined && !moved.includes(sheet.name) && chartsShow(sheet, moved);
    return isMoved ? rewritten(sheet, standing, first[at]) : first[at];
  });
  const sheets = merged.filter((each) => each !== undefined);
  return {
    edits: [...sheets.flatMap(({ edits }) => edits), ...propertiesEdit(draft, earlier)],
    sheets: sheets.filter((_, at) => draft.sheets[at]?.visibility === "visible"),
  };
}

function mergeSheet(sheet: SheetDraft, standing: SheetSnapshot | undefined): SheetMerge {
  if (standing === undefined) return addedSheet(sheet);
  return sheet.tables.length === 0
    ? mergeGridSheet(sheet, standing)
    : mergeTableSheet(sheet, standing);
}

function addedSheet(sheet: SheetDraft): SheetMerge {
  return {
    ...{ sheet: sheet.name, update: "added", kept: [], ownColumns: [] },
    edits: [{ kind: "sheet", draft: sheet }],
    changes: addedRows(sheet),
  };
}

function addedRows(sheet: SheetDraft): readonly RowChange[] {
  const nothing = { top: 1, bottom: 1, columns: [], rows: [], ownColumns: [] };
  const blank = standingCells({ name: sheet.name, visibility: "visible", rows: [] });
  return sheet.tables.length === 0 ? [] : mergeTable(sheet, nothing, blank, []).changes;
}

const IN_PLACE: FramePlace = { rowsDown: 0, column: (column) => column, inOurColumns: true };

function mergeGridSheet(sheet: SheetDraft, standing: SheetSnapshot): SheetMerge {
  const frame = mergeFrame(sheet, standingCells(standing), IN_PLACE, () => false);
  const isPatched = frame !== undefined && (sheet.visibility === "visible" || noEdits(frame));
  if (!isPatched) return rewritten(sheet, standing, undefined);
  return {
    ...{ sheet: sheet.name, kept: [], ownColumns: [], ...frame },
    update: noEdits(frame) ? "same" : "cells",
  };
}

function noEdits({ edits }: { readonly edits: readonly unknown[] }): boolean {
  return edits.length === 0;
}

function mergeTableSheet(sheet: SheetDraft, standing: SheetSnapshot): SheetMerge {
  const headings = sheet.tables[0]?.headings ?? [];
  const table = standingTable(standing, headings);
  if (table === undefined) {
    const edit = rewriteSheet(sheet, standing, undefined);
    return { ...addedSheet(sheet), update: "rewritten", edits: [edit] };
  }
  const own = ownColumnsOf(standing, table, headings);
  const cells = standingCells(standing);
  const { matched, changes, kept, edits } = mergeTable(sheet, table, cells, own);
  const common = { sheet: sheet.name, kept, ownColumns: own.map(({ heading }) => heading) };
  const span = tableSpan(sheet);
  const place: FramePlace = {
    rowsDown: table.top - span.top,
    column: (at) => table.columns[at] ?? at,
    inOurColumns: table.columns.every((column, at) => column === at),
  };
  const isInTable = (row: number): boolean => row >= span.top && row <= span.bottom;
  const frame = edits === undefined ? undefined : mergeFrame(sheet, cells, place, isInTable);
  if (edits === undefined || frame === undefined) {
    const edit = rewriteSheet(sheet, standing, { table, matched, ownColumns: own });
    return { ...common, changes, update: "rewritten", edits: [edit] };
  }
  const all = [...edits, ...frame.edits];
  return {
    ...{ ...common, edits: all, update: all.length === 0 ? "same" : "cells" },
    changes: [...changes, ...frame.changes],
  };
}

/** A sheet without a table written anew; what people see change is told as far as it is known. */
function rewritten(
  sheet: SheetDraft,
  standing: SheetSnapshot,
  known: SheetMerge | undefined,
): SheetMerge {
  return {
    ...{ sheet: sheet.name, kept: [], ownColumns: [], changes: [], ...known },
    update: "rewritten",
    edits: [rewriteSheet(sheet, standing, undefined)],
  };
}

function chartsShow({ charts }: SheetDraft, moved: readonly string[]): boolean {
  const shown = charts.flatMap(({ categories, series }) => [
    categories,
    ...series.map(({ values }) => values),
  ]);
  return moved.some((name) => shown.some((ref) => ref.startsWith(`${quoteSheetName(name)}!`)));
}

function propertiesEdit(
  { properties }: WorkbookDraft,
  earlier: WorkbookSnapshot,
): readonly PackageEdit[] {
  const isSame = Object.entries(properties).every(
    ([name, value]) => (earlier.properties.get(name) ?? "") === value,
  );
  return isSame ? [] : [{ kind: "properties", properties }];
}
