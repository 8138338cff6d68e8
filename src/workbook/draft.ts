import type { Style, StyleName, ToneColours, ToneName } from "./styles";

/**
 * A workbook to be written, as data: what stands where and how it looks. Every host (xlsx file,
 * Excel itself) writes the same draft. Days are Excel serials under a date style; a text is always
 * text, whatever sign it begins with.
 */
export interface WorkbookDraft<Look = StyleName, Tone = ToneName> {
  readonly sheets: readonly SheetDraft<Look, Tone>[];
  readonly names: readonly NameDraft[];
  readonly title: string;
  readonly subject: string;
  /** The day shown as created and modified, so that the same input gives the same file. */
  readonly writtenOn: string;
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string>>;
  /** Index of the sheet that is open first. */
  readonly activeSheet: number;
  /** The file tells whether anything in it was changed since it was written. */
  readonly isSealed?: boolean | undefined;
}

/**
 * The draft of a workbook that people have worked on: cells look as they please, not only as our
 * names for looks say. It can be saved as a file.
 */
export type FreeWorkbookDraft = WorkbookDraft<FreeLook, FreeTone>;
export type FreeSheetDraft = SheetDraft<FreeLook, FreeTone>;
export type FreeSheetFrame = SheetFrame<FreeTone>;
export type FreeLook = StyleName | Style;
export type FreeTone = ToneName | ToneColours;

export interface NameDraft {
  readonly name: string;
  /** "'Danh mục'!$A$2:$A$8" */
  readonly refersTo: string;
}

export type Visibility = "visible" | "hidden" | "very-hidden";

export interface SheetDraft<Look = StyleName, Tone = ToneName> extends SheetFrame<Tone> {
  readonly rows: readonly RowDraft<Look>[];
}

/** All of a sheet but its rows. */
export interface SheetFrame<Tone = ToneName> {
  readonly name: string;
  readonly visibility: Visibility;
  readonly columns: readonly ColumnDraft[];
  /** "A1:D1" */
  readonly merges: readonly string[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly tables: readonly TableDraft[];
  readonly validations: readonly ValidationDraft[];
  readonly conditionalFormats: readonly ConditionalFormatDraft<Tone>[];
  readonly charts: readonly ChartDraft[];
  readonly print: PrintDraft | null;
  readonly tabColour: string | null;
  readonly gridlines: boolean;
}

export interface ColumnDraft {
  /** In characters of the default font. */
  readonly width: number;
  readonly hidden: boolean;
  /** Folds away with one click (Excel's outline), for printing. */
  readonly foldable?: boolean;
}

export interface RowDraft<Look = StyleName> {
  readonly cells: readonly (CellDraft<Look> | null)[];
  /** In points; null lets the program choose. */
  readonly height: number | null;
  readonly hidden: boolean;
}

export interface CellDraft<Look = StyleName> {
  readonly value: string | number | boolean | null;
  readonly style: Look;
  /** Without "=": the live formula whose cached value is `value`. */
  readonly formula?: string;
  readonly link?: LinkDraft;
}

/** A link inside the workbook, or to a file beside it by a relative path of ours. */
export type LinkDraft =
  | { readonly kind: "cell"; readonly sheet: string; readonly ref: string }
  | { readonly kind: "file"; readonly path: string; readonly sheet: string; readonly ref: string };

export interface TableDraft {
  /** Latin letters and digits only. */
  readonly name: string;
  readonly ref: string;
  readonly headings: readonly string[];
  /** Rows shown are those whose column holds one of the values; the others are hidden rows. */
  readonly filter: { readonly column: number; readonly values: readonly string[] } | null;
}

export interface ValidationDraft {
  readonly ref: string;
  readonly rule:
    | { readonly kind: "list"; readonly source: string }
    | { readonly kind: "whole"; readonly min: number; readonly max: number }
    | { readonly kind: "decimal"; readonly min: number; readonly max: number }
    | { readonly kind: "date"; readonly min: number; readonly max: number };
  /** Up to 32 characters. */
  readonly title: string;
  /** Shown when the cell is chosen. */
  readonly prompt: string;
  /** Shown when what was typed is refused. */
  readonly refusal: string;
}

export interface ConditionalFormatDraft<Tone = ToneName> {
  /** "A2:C9", or several ranges with spaces between them. */
  readonly ref: string;
  /** For the range's first cell, without "=". */
  readonly formula: string;
  readonly tone: Tone;
}

export interface ChartDraft {
  readonly kind: "column" | "stacked-column" | "stacked-bar" | "pie" | "doughnut";
  readonly title: string;
  readonly categories: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly colour: string;
  }[];
  /** Colours of the points of a one-series pie. */
  readonly pointColours?: readonly string[];
  /** The smallest number that has room in its stretch of a stacked bar; without it every number has. */
  readonly smallestLabel?: number;
  readonly legend: "bottom" | "right" | "none";
  /** Cell corners, from 0. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface PrintDraft {
  readonly orientation: "landscape" | "portrait";
  /** Row repeated on every page, from 1. */
  readonly repeatRow: number | null;
  /** "A1:D20" or several areas; null prints the used range. */
  readonly area: string | null;
  /** Scaled to one page wide; `onePage` also to one page high. */
  readonly onePage: boolean;
  readonly header: string;
  readonly footer: string;
}

/** What a blank sheet has but rows. */
export const emptyFrame: Omit<SheetFrame, "name"> = {
  visibility: "visible",
  columns: [],
  merges: [],
  freeze: null,
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  print: null,
  tabColour: null,
  gridlines: true,
};

/** A blank sheet to build on. */
export const emptySheet: Omit<SheetDraft, "name"> = { ...emptyFrame, rows: [] };

/** A row of cells with the height the program chooses. */
export function plainRow(
  cells: readonly (CellDraft | null)[],
  height: number | null = null,
): RowDraft {
  return { cells, height, hidden: false };
}

/** Text for a print header or footer: "&" doubled, short enough for the 255 characters allowed. */
export function headerText(text: string): string {
  return text.replace(/&/gu, "&&").slice(0, 200);
}
