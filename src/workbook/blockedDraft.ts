import type { FreeLook, FreeTone, RowDraft, SheetDraft, SheetFrame, WorkbookDraft } from "./draft";
import type { StyleName, ToneName } from "./styles";

/**
 * A run of rows of a sheet that is made only where somebody needs it: whoever wrote the same rows
 * before takes over what was written.
 */
export interface RowBlock<Look = StyleName> {
  /**
   * Texts that tell everything that the rows are made from but their place on the sheet; null where
   * nothing does, and they are made every time.
   */
  readonly key: readonly string[] | null;
  /** Paths of the files that cells of the rows link to; they have no other links. */
  readonly linksTo: readonly string[];
  /** The rows, of which the first stands at this number on the sheet, from 1. */
  readonly rows: (first: number) => readonly RowDraft<Look>[];
  /** What is known of the rows of a table without making them. */
  readonly listed?: ListedRows;
}

/** How many rows there are, and whose each is by the words that it shows; null for one that says nobody. */
export interface ListedRows {
  readonly count: number;
  readonly owners: () => readonly (string | null)[];
}

/** A sheet with its rows in blocks. */
export interface BlockedSheetDraft<Look = StyleName, Tone = ToneName> {
  readonly frame: SheetFrame<Tone>;
  readonly blocks: readonly RowBlock<Look>[];
  /** Every look that cells of the blocks have. */
  readonly looks: readonly Look[];
  /**
   * Rows from the beginning of one block to that of the next are a multiple of it, blank ones between
   * them: a block that grows moves none behind it. Blocks without it follow one another closely.
   */
  readonly spacing?: number;
}

/** Number of the row on which a block begins when this is the first row that is free. */
export function blockStart(free: number, spacing = 1): number {
  return Math.ceil((free - 1) / spacing) * spacing + 1;
}

/** A workbook of which some sheets have their rows in blocks. */
export interface BlockedWorkbookDraft<Look = StyleName, Tone = ToneName> extends Omit<
  WorkbookDraft<Look, Tone>,
  "sheets"
> {
  readonly sheets: readonly (SheetDraft<Look, Tone> | BlockedSheetDraft<Look, Tone>)[];
  /** Texts that stand in many blocks: a file says each of them once. */
  readonly repeated: readonly string[];
}

export type FreeBlockedSheetDraft = BlockedSheetDraft<FreeLook, FreeTone>;
export type FreeBlockedWorkbookDraft = BlockedWorkbookDraft<FreeLook, FreeTone>;

/** Whether a sheet's rows are in blocks. */
export function isBlocked<Look, Tone>(
  sheet: SheetDraft<Look, Tone> | BlockedSheetDraft<Look, Tone>,
): sheet is BlockedSheetDraft<Look, Tone> {
  return "blocks" in sheet;
}

/** The same workbook with all its rows made. */
export function wholeDraft<Look, Tone>(
  draft: BlockedWorkbookDraft<Look, Tone>,
): WorkbookDraft<Look, Tone> {
  const { names, title, subject, writtenOn, properties, activeSheet, isSealed } = draft;
  return {
    ...{ names, title, subject, writtenOn, properties, activeSheet, isSealed },
    sheets: draft.sheets.map((sheet) => (isBlocked(sheet) ? wholeSheet(sheet) : sheet)),
  };
}

/** The same sheet with all its rows made. */
export function wholeSheet<Look, Tone>({
  frame,
  blocks,
  spacing,
}: BlockedSheetDraft<Look, Tone>): SheetDraft<Look, Tone> {
  const rows: RowDraft<Look>[] = [];
  for (const block of blocks) {
    const start = blockStart(rows.length + 1, spacing);
    while (rows.length + 1 < start) rows.push({ cells: [], height: null, hidden: false });
    for (const row of block.rows(start)) rows.push(row);
  }
  return { ...frame, rows };
}
