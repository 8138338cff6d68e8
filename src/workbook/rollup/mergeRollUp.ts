import { cellRef, columnIndex, quoteSheetName } from "../cellRef";
import type { SheetDraft, WorkbookDraft } from "../draft";
import type { PackageEdit } from "../packageEdit";
import type { PackageOutline } from "../packageOutline";
import { SHEETS } from "../sheetNames";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { standingSheet } from "./compareRollUp";
import { inTheirNames, nameEdits, type TheirPlaces } from "./inTheirNames";
import { knownSheets } from "./knownSheets";
import { mergeFrame, type FramePlace } from "./mergeFrame";
import { mergeLinks } from "./mergeLinks";
import { mergeTable } from "./mergeTable";
import { ownColumnsOf } from "./ownColumns";
import { rewriteSheet } from "./rewriteSheet";
import {
  standingTable,
  tableSpan,
  type DraftRow,
  type MatchedRows,
  type StandingRow,
  type StandingTable,
} from "./rollUpRows";
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
  /** Where a cell of the draft stands, for a table that people sorted or whose columns they moved. */
  readonly standsAt?: (ref: string) => string;
}

/** What makes an earlier roll-up say what a new one says, and what of it people will see. */
export interface RollUpMerge {
  readonly edits: readonly PackageEdit[];
  /** The sheets that people see, in their order. */
  readonly sheets: readonly SheetMerge[];
}

/**
 * Brings an earlier roll-up up to date with as little as possible: a cell where a cell changed, a sheet
 * where rows came or went, nothing where nothing changed. What is not ours is not touched; a sheet of
 * ours keeps the name that people gave it.
 */
export function mergeRollUp(
  draft: WorkbookDraft,
  standing: WorkbookSnapshot,
  outline: PackageOutline,
): RollUpMerge {
  const { workbook: earlier, theirNames } = knownSheets(standing, outline);
  const hasTable = (sheet: SheetDraft): boolean =>
    sheet.tables.every(({ name }) => outline.tables.has(name.toLowerCase()));
  const first = draft.sheets.map((sheet) =>
    mergeSheet(sheet, standingSheet(earlier, sheet.name), hasTable(sheet)),
  );
  const moved = first.flatMap(({ sheet, update }) =>
    update === "rewritten" || update === "added" ? [sheet] : [],
  );
  // Charts name the rows they show by their addresses.
  const merged = draft.sheets.map((sheet, at) => {
    const there = standingSheet(earlier, sheet.name);
    const isMoved = there !== undefined && !moved.includes(sheet.name) && chartsShow(sheet, moved);
    return isMoved ? rewritten(sheet, there, first[at]) : first[at];
  });
  const sheets = merged.filter((each) => each !== undefined);
  const places = theirPlaces(sheets, theirNames);
  const ours = new Set(sheets.map(({ sheet }) => theirNames.get(sheet) ?? sheet));
  const isPeoples = (name: string): boolean =>
    !ours.has(name) && standing.sheets.some((each) => each.name === name);
  const done = sheets.map((each, at) => {
    const edits = each.edits.map((edit) => inTheirNames(edit, places));
    const page = draft.sheets[at];
    const isPage = page?.tables.length === 0 && page.visibility === "visible";
    if (!isPage || each.update === "rewritten" || each.update === "added")
      return { ...each, edits };
    const sheet = theirNames.get(each.sheet) ?? each.sheet;
    const there = outline.linksOn(sheet);
    const links = mergeLinks(page, { sheet, there, ledTo: places.ledTo, isPeoples });
    const update = links.length === 0 ? each.update : ("cells" as const);
    return { ...each, update, edits: [...edits, ...links] };
  });
  return {
    edits: [
      ...done.flatMap(({ edits }) => edits),
      ...nameEdits(draft, outline, places),
      ...propertiesEdit(draft, earlier),
    ],
    sheets: done.filter((_, at) => draft.sheets[at]?.visibility === "visible"),
  };
}

function theirPlaces(
  sheets: readonly SheetMerge[],
  names: ReadonlyMap<string, string>,
): TheirPlaces {
  const byName = new Map(sheets.map((each) => [each.sheet, each]));
  return {
    names,
    ledTo: (link) => ({
      ...link,
      sheet: names.get(link.sheet) ?? link.sheet,
      ref: byName.get(link.sheet)?.standsAt?.(link.ref) ?? link.ref,
    }),
  };
}

function mergeSheet(
  sheet: SheetDraft,
  standing: SheetSnapshot | undefined,
  hasTable: boolean,
): SheetMerge {
  if (standing === undefined) return addedSheet(sheet);
  return sheet.tables.length === 0
    ? mergeGridSheet(sheet, standing)
    : mergeTableSheet(sheet, standing, hasTable);
}

const FIRST = { first: true } as const;

function addedSheet(sheet: SheetDraft): SheetMerge {
  return {
    ...{ sheet: sheet.name, update: "added", kept: [], ownColumns: [] },
    edits: [{ kind: "sheet", draft: sheet, ...(sheet.name === SHEETS.overview ? FIRST : {}) }],
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

/** Without its table, which some programs lose, formulas that name it would know nothing of the rows. */
function mergeTableSheet(
  sheet: SheetDraft,
  standing: SheetSnapshot,
  hasTable: boolean,
): SheetMerge {
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
  if (edits === undefined || frame === undefined || !hasTable) {
    const edit = rewriteSheet(sheet, standing, { table, matched, ownColumns: own });
    return { ...common, changes, update: "rewritten", edits: [edit] };
  }
  const all = [...edits, ...frame.edits];
  return {
    ...{ ...common, edits: all, update: all.length === 0 ? "same" : "cells" },
    standsAt: standsAt(table, matched),
    changes: [...changes, ...frame.changes],
  };
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
