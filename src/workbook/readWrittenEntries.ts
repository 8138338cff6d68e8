import type { RollUp } from "../domain/consolidation/consolidate";
import type { RawCell } from "../domain/submission/rawCell";
import { cellRef } from "./cellRef";
import { isBlocked, type BlockedWorkbookDraft } from "./blockedDraft";
import type { CellDraft, SheetDraft } from "./draft";
import { rawCellOf } from "./rawCellOf";
import { KEPT_HEADINGS, readKeptEntries, type KeptReading } from "./readKeptEntries";
import { MOST_ROWS } from "./sheetLimits";
import type { RowSnapshot, SheetSnapshot } from "./snapshot";
import { storableText } from "./storableText";
import { STYLES, type Style } from "./styles";
import { makeTextReader, type StoredText } from "./textCache";

type ReadText = (stored: string) => StoredText;

/**
 * What reading a roll-up's file would find of the department's, told from what is written into it;
 * undefined for one so large that its file may not be read.
 */
export function readWrittenEntries(
  rollUp: RollUp,
  draft: BlockedWorkbookDraft,
): KeptReading | undefined {
  if (mayBeTooLarge(rollUp)) return undefined;
  const read = makeTextReader();
  const sheets = draft.sheets.flatMap((sheet) => {
    const headings = isBlocked(sheet) ? undefined : KEPT_HEADINGS.get(sheet.name);
    return isBlocked(sheet) || headings === undefined ? [] : [columnsUnder(headings, sheet, read)];
  });
  if (sheets.length < KEPT_HEADINGS.size) return undefined;
  return readKeptEntries({ sheets, properties: new Map(), macros: false }, rollUp.agencies);
}

/** No sheet has more rows than all reports and their findings together; far from what is read, nothing is too large. */
function mayBeTooLarge({ files, findings }: RollUp): boolean {
  const rows = files.reduce((sum, { rowsRead }) => sum + rowsRead, findings.length);
  return rows > MOST_ROWS / 2;
}

/** The columns of a sheet under some of its headings, as a file gives them back. */
function columnsUnder(
  headings: ReadonlySet<string>,
  { name, visibility, rows }: SheetDraft,
  read: ReadText,
): SheetSnapshot {
  const columns = (rows[0]?.cells ?? []).flatMap((cell, at) =>
    headings.has(String(cell?.value)) ? [at] : [],
  );
  const width = Math.max(-1, ...columns) + 1;
  return {
    name,
    visibility,
    rows: rows.map(({ cells }, at): RowSnapshot => {
      const found = new Array<RawCell | undefined>(width).fill(undefined);
      for (const column of columns)
        found[column] = readCell(cells[column] ?? null, cellRef(column, at + 1), read);
      return { number: at + 1, cells: found };
    }),
  };
}

function readCell(cell: CellDraft | null, ref: string, read: ReadText): RawCell | undefined {
  if (cell?.value == null) return undefined;
  const { value, style, formula = null } = cell;
  const look: Style = STYLES[style];
  const numberFormat = look.format ?? "General";
  return rawCellOf({ ref, value: storedValue(value), formula, numberFormat, isError: false }, read);
}

/** Files know no sign of zero. */
function storedValue(value: string | number | boolean): string | number | boolean {
  if (typeof value === "string") return storableText(value);
  return Object.is(value, -0) ? 0 : value;
}
