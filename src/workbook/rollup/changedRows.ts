import {
  isBlocked,
  wholeSheet,
  type BlockedSheetDraft,
  type BlockedWorkbookDraft,
  type RowBlock,
} from "../blockedDraft";
import type { RowDraft, SheetDraft, WorkbookDraft } from "../draft";
import { addToRuns, UNTOUCHED, type RowRun, type UntouchedRows } from "./rollUpRows";

/**
 * What the tables of a roll-up show, by sheet and block by block: blocks of one mark are the same rows in
 * the same place. Null for a block that is made every time.
 */
export type BlockMarks = ReadonlyMap<string, readonly (string | null)[]>;

/** The sheets of a roll-up that people see, without the rows that are known to stand there as they are. */
export interface ChangedRows {
  readonly draft: WorkbookDraft;
  /** The rows that are left out, by sheet. */
  readonly untouched: ReadonlyMap<string, UntouchedRows>;
}

/** Marks the tables of a roll-up that people see; `markOf` tells texts apart. */
export function blockMarks(
  { sheets }: BlockedWorkbookDraft,
  markOf: (...texts: readonly string[]) => string,
): BlockMarks {
  const marks = new Map<string, readonly (string | null)[]>();
  for (const sheet of sheets) {
    const placed = isBlocked(sheet) && isSeen(sheet.frame) ? placedBlocks(sheet) : undefined;
    if (placed === undefined || !isBlocked(sheet)) continue;
    const { name } = sheet.frame;
    const markOne = ({ block: { key }, first }: PlacedBlock): string | null =>
      key === null ? null : markOf(name, String(first), ...key);
    marks.set(name, placed.map(markOne));
  }
  return marks;
}

/** Leaves out of a roll-up of these marks what stands in one that was written with those before. */
export function changedRows(
  draft: BlockedWorkbookDraft,
  marks: BlockMarks,
  before: BlockMarks,
): ChangedRows {
  const { names, title, subject, writtenOn, properties, activeSheet } = draft;
  const untouched = new Map<string, UntouchedRows>();
  const sheets = draft.sheets.flatMap((sheet): SheetDraft | readonly [] => {
    if (!isBlocked(sheet)) return isSeen(sheet) ? sheet : [];
    if (!isSeen(sheet.frame)) return [];
    const { name } = sheet.frame;
    const [now, there, blocks] = [marks.get(name), before.get(name), placedBlocks(sheet)];
    if (now === undefined || there === undefined || blocks === undefined) return wholeSheet(sheet);
    const standing = new Set(there);
    const isUntouched = now.map((mark) => mark !== null && standing.has(mark));
    const changed = withoutUntouched(blocks, isUntouched);
    untouched.set(name, changed.untouched);
    return { ...sheet.frame, rows: changed.rows };
  });
  return {
    draft: { names, title, subject, writtenOn, properties, activeSheet, sheets },
    untouched,
  };
}

function isSeen({ visibility }: Pick<SheetDraft, "visibility">): boolean {
  return visibility === "visible";
}

/** A block of a table, and the number of its first row. */
interface PlacedBlock {
  readonly block: RowBlock;
  readonly listed: NonNullable<RowBlock["listed"]>;
  readonly first: number;
}

/** The blocks of a table in their places; undefined where nobody can count rows without making them. */
function placedBlocks({ blocks }: BlockedSheetDraft): readonly PlacedBlock[] | undefined {
  const placed: PlacedBlock[] = [];
  let first = 1;
  for (const block of blocks) {
    const { listed } = block;
    if (listed === undefined) return undefined;
    placed.push({ block, listed, first });
    first += listed.count;
  }
  return placed;
}

function withoutUntouched(
  blocks: readonly PlacedBlock[],
  isUntouched: readonly boolean[],
): { readonly rows: readonly RowDraft[]; readonly untouched: UntouchedRows } {
  const untouched: RowRun[] = [];
  const rows: RowDraft[] = [];
  for (const [at, { block, listed, first }] of blocks.entries()) {
    if (isUntouched[at] !== true) for (const row of block.rows(first)) rows.push(row);
    else
      for (const owner of listed.owners()) {
        rows.push(UNTOUCHED);
        addToRuns(untouched, rows.length, owner);
      }
  }
  return { rows, untouched };
}
