import type { CellMark } from "./cellMark";
import type { FreeSheetDraft } from "./draft";
import type { SheetMove } from "./move/sheetMove";

/** A change to a workbook file; whatever no edit names stays as it is, byte for byte. */
export type PackageEdit = CellEdit | SheetEdit | NameEdit | LinkEdit | MarksEdit | PropertiesEdit;

/**
 * What is to stand in a cell, under its own style. Null empties it. A number under a date format is a
 * serial of the 1900 system, whatever system the file counts in. Without `formula` a formula gives
 * way to the value; with it the cell calculates, and the value is what it shows until then.
 */
export interface CellEdit {
  readonly kind: "cell";
  readonly sheet: string;
  /** "J12" */
  readonly cell: string;
  readonly value: string | number | boolean | null;
  /** Without "=". */
  readonly formula?: string;
  /** The number format the cell gets; left as it is when not given. */
  readonly numberFormat?: string;
}

/**
 * A whole sheet of ours: takes the place of the sheet of that name, where there is one, with its
 * tables, charts and print settings, and else comes last.
 */
export interface SheetEdit {
  readonly kind: "sheet";
  readonly draft: FreeSheetDraft;
  /** What stays of the sheet before it; nothing does where this is not given. What people drew stays with it. */
  readonly takenOver?: TakenOver;
  /** The sheet becomes the first, and the one that is open. */
  readonly first?: true;
}

/**
 * What a sheet takes over from the one before it: wherever a row or a column went, with it go how its
 * cells look, how high, wide and hidden it is, people's notes and links on it, their rules for cells,
 * filters and print settings.
 */
export interface TakenOver {
  readonly move: SheetMove;
  /** Cells beside, above and below all of ours that look as before: the new address → the old one. */
  readonly cells: ReadonlyMap<string, string>;
  /**
   * How high we made a row on the sheet before, by its new number; null where the program chose. A row
   * of another height was set by people and keeps it; rows not listed are ours alone.
   */
  readonly heights: ReadonlyMap<number, number | null>;
  /** Rows up to here, if any, are people's own in every respect. */
  readonly ownRowsAbove: number;
  /** So are rows from here on, and columns, both from 1. */
  readonly ownRowsFrom: number;
  readonly ownColumnsFrom: number;
  /** Rules of ours that are missing are put in again: another program lost part of the sheet. */
  readonly restored: boolean;
}

/** What a name of the whole workbook stands for, whatever it stood for before. */
export interface NameEdit {
  readonly kind: "name";
  readonly name: string;
  /** "'Tổng quan'!$C$3" */
  readonly refersTo: string;
}

/** Where a cell leads when it is clicked; null takes its link away. What stands in it stays. */
export interface LinkEdit {
  readonly kind: "link";
  readonly sheet: string;
  /** "D14" */
  readonly cell: string;
  /** "'Tổng hợp nhiệm vụ'!I2" */
  readonly location: string | null;
}

/**
 * Replaces all marks of ours by these: a conditional format that leaves the cells' own looks alone,
 * and a note where the cell has none of somebody else's.
 */
export interface MarksEdit {
  readonly kind: "marks";
  readonly marks: readonly CellMark[];
}

/** Custom document properties; those that are not named stay. */
export interface PropertiesEdit {
  readonly kind: "properties";
  readonly properties: Readonly<Record<string, string>>;
}

/** What an edit took along that its author may not have had in mind. */
export type EditNote = CellNote | NotKept;

export interface CellNote {
  /**
   * `formula-replaced`: a formula stood in the cell. `looks-lost`: parts of the text had looks of their
   * own. `sheet-protected`: people cannot type on this sheet (cell is null).
   */
  readonly kind: "formula-replaced" | "looks-lost" | "sheet-protected";
  readonly sheet: string;
  readonly cell: string | null;
}

/** Something of people's that a sheet written anew could not take over whole. */
export interface NotKept {
  readonly kind: "not-kept";
  readonly sheet: string;
  readonly what: KeptThing;
  /** Where it was, as the file names the place; null where it concerned the sheet as a whole. */
  readonly cell: string | null;
}

/** What people make of a sheet, beside values and looks. */
export type KeptThing =
  | "conditional-format"
  | "validation"
  | "merge"
  /** Buttons, boxes to tick and embedded documents. */
  | "control"
  /** Scenarios, views of their own and the like. */
  | "setting"
  /** Sparklines, slicers and other things that newer programs add. */
  | "extension"
  /** Kept, with new rows behind the others. */
  | "order"
  /** Kept, but new rows are shown whether the filter chooses them or not. */
  | "filter-of-new-rows";

/** Why a file cannot be changed in place. */
export type PatchRefusal =
  /** No workbook of the kind that can be changed: encrypted, damaged, .xls, .xlsb, .ods, no workbook at all. */
  | "no-workbook"
  /** Somebody's signature would no longer hold. */
  | "signed"
  /** Written in a way that cannot be changed without guessing. */
  | "not-understood"
  | "sheet-missing"
  | "no-cell"
  /** A cell of a block that is shown as its first cell. */
  | "merged"
  /** A formula that fills several cells at once. */
  | "array-formula"
  /** The heading of an Excel table, by which formulas call the column. */
  | "table-heading"
  /** A table or name of ours is there already, as somebody else's. */
  | "name-taken"
  /** Not a number that a cell can hold. */
  | "no-number";

/** A file with the edits made in it. */
export interface Patched {
  readonly kind: "patched";
  readonly bytes: Uint8Array;
  readonly notes: readonly EditNote[];
}

/** Nothing was changed. */
export interface Refused {
  readonly kind: "refused";
  readonly code: PatchRefusal;
  /** For officials. */
  readonly message: string;
  /** The edits that cannot be made, all of them; none where the file as a whole is refused. */
  readonly edits: readonly PackageEdit[];
}

/** Makes all of the edits in a workbook file, or none. */
export type PatchPackage = (
  bytes: Uint8Array,
  edits: readonly PackageEdit[],
) => Promise<Patched | Refused>;
