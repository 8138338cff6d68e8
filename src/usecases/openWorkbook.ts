import type { RowSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { WorkbookDraft } from "../workbook/draft";
import type { CellMark, MarkTone } from "../workbook/cellMark";
import type { CancelToken } from "./cancelToken";
import type { Progress } from "./ports";

export type { CellMark, MarkTone };

/** What the spreadsheet program behind the pane can do; a page offers only what works. */
export interface Abilities {
  /** The highest ExcelApi requirement set: "1.17"; null when it lies below the floor. */
  readonly api: string | null;
  readonly platform: "windows" | "mac" | "web" | "other";
  /** Everything the pane needs is there (ExcelApi 1.13). */
  readonly supported: boolean;
  /** Notes on cells (ExcelApi 1.18). */
  readonly notes: boolean;
  /** A file can be opened as a new workbook (`Excel.createWorkbook`). */
  readonly newWorkbook: boolean;
  /** The open workbook's own bytes can be had (`getFileAsync`). */
  readonly ownBytes: boolean;
}

/** A cell by sheet name and address: { sheet: "Nhiệm vụ", cell: "J12" }. */
export interface Place {
  readonly sheet: string;
  readonly cell: string;
}

/** What is to stand in a cell. A text is stored as text, whatever sign it begins with. */
export interface CellWrite extends Place {
  readonly value: string | number | boolean | null;
  /** "@" keeps text as text, "dd/mm/yyyy" shows a serial as a day; left as it is when not given. */
  readonly numberFormat?: string;
  /** Without "=": only in what `edit` gives back for undoing. */
  readonly formula?: string;
}

/** What the user did in the workbook. */
export type WorkbookChange =
  /** Cells of a sheet changed; rows from 1. */
  | {
      readonly kind: "cells";
      readonly sheet: string;
      readonly firstRow: number;
      readonly lastRow: number;
    }
  /** Rows or columns moved, sheets came, went or were renamed: read everything again. */
  | { readonly kind: "structure" }
  /** Formulas have other values: some time after what they depend on changed, or when a person asks for it. */
  | { readonly kind: "calculated" }
  | { readonly kind: "selection"; readonly place: Place };

/** What writing a draft did to the open workbook. */
export type WriteOutcome =
  | {
      readonly kind: "written";
      /** Sheets that were not there before. */
      readonly added: readonly string[];
      /** Sheets of the same name that were replaced. */
      readonly replaced: readonly string[];
    }
  /** Nothing of it stays in the workbook. */
  | { readonly kind: "cancelled" };

/**
 * The workbook that is open in front of the user, in whatever program. Each method is one piece of
 * work: it ends with everything done or throws a HostError that says why not. No object of the
 * program leaves.
 */
export interface OpenWorkbook {
  readonly abilities: Abilities;
  /** Every sheet with its values, formulas, number formats; and the document properties. */
  readonly read: () => Promise<WorkbookSnapshot>;
  /** The rows of a sheet between two row numbers (from 1, both included). */
  readonly readRows: (
    sheet: string,
    firstRow: number,
    lastRow: number,
  ) => Promise<readonly RowSnapshot[]>;
  /** Writes the sheets of a draft; other sheets stay. Sheets of the same name are replaced. */
  readonly write: (
    draft: WorkbookDraft,
    options?: { readonly progress?: Progress; readonly cancel?: CancelToken },
  ) => Promise<WriteOutcome>;
  readonly removeSheets: (names: readonly string[]) => Promise<void>;
  /** Custom document properties and cells of the hidden identity sheet are written like any other. */
  readonly setProperties: (properties: Readonly<Record<string, string>>) => Promise<void>;
  /** Writes cells and gives back what stood there, to be written back for undoing. */
  readonly edit: (writes: readonly CellWrite[]) => Promise<readonly CellWrite[]>;
  /** Replaces all marks of ours by these; an empty list leaves no trace of us. */
  readonly mark: (marks: readonly CellMark[]) => Promise<void>;
  /** Shows a cell to the user: sheet in front, cell chosen. */
  readonly goTo: (place: Place) => Promise<void>;
  readonly selection: () => Promise<Place>;
  /** Tells what the user does until the function it gives back is called. Our own writes are not told. */
  readonly watch: (listener: (change: WorkbookChange) => void) => Promise<() => Promise<void>>;
  /** The bytes of the workbook as it stands now, as the program itself would save it. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Opens a file's bytes as a new, unsaved workbook. */
  readonly openNew: (bytes: Uint8Array) => Promise<void>;
}
