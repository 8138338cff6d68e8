import { foldAccents } from "../../domain/text/foldText";
import type { SheetDraft, WorkbookDraft } from "../draft";
import type { SheetSnapshot, WorkbookSnapshot } from "../snapshot";
import { draftRows, isSameRow, keyColumns, matchRows, standingTable } from "./rollUpRows";

/** What writing a sheet again does to its rows. */
export interface RowChanges {
  readonly sheet: string;
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
  readonly dropped: number;
  /** Headings of columns that people added beside ours. */
  readonly ownColumns: readonly string[];
}

/** What writing a roll-up over an earlier one does, sheet by sheet, to the rows of its tables. */
export function compareRollUp(
  draft: WorkbookDraft,
  earlier: WorkbookSnapshot,
): readonly RowChanges[] {
  return draft.sheets
    .filter(({ visibility, tables }) => visibility === "visible" && tables.length > 0)
    .map((sheet) => compareSheet(sheet, standingSheet(earlier, sheet.name)));
}

/** The sheet of that name, else one whose name is written a little otherwise. */
export function standingSheet(
  { sheets }: WorkbookSnapshot,
  wanted: string,
): SheetSnapshot | undefined {
  return (
    sheets.find(({ name }) => name === wanted) ??
    sheets.find(({ name }) => foldAccents(name) === foldAccents(wanted))
  );
}

function compareSheet(sheet: SheetDraft, earlier: SheetSnapshot | undefined): RowChanges {
  const headings = sheet.tables[0]?.headings ?? [];
  const { rows: before, ownColumns } = standingTable(earlier, headings) ?? NO_TABLE;
  const keys = keyColumns(sheet.name, headings);
  const { pairs, added, dropped } = matchRows(draftRows(sheet), before, keys);
  const kept = pairs.filter(([one, other]) => isSameRow(one, other)).length;
  return {
    sheet: sheet.name,
    added: added.length,
    changed: pairs.length - kept,
    kept,
    dropped: dropped.length,
    ownColumns,
  };
}

const NO_TABLE = { rows: [], ownColumns: [] };
