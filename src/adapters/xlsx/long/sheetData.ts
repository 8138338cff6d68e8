import type { CellDraft, FreeLook, FreeSheetDraft } from "../../../workbook/draft";
import { columnLetters } from "../../../workbook/cellRef";
import { remember } from "../../../domain/text/remember";
import { writtenText, xmlContent } from "../writtenText";

/** How cells refer to what stands elsewhere in the workbook. */
export interface CellWriting {
  /** The number of a cell's look; row and column from 1. */
  readonly look: (look: FreeLook, row: number, column: number) => number;
  /** What says where a cell's text stands, behind the cell's address and look. */
  readonly text: (text: string) => string;
  /** What is set for a row, where it is not what the draft says. */
  readonly row?: (number: number) => string | undefined;
}

/** Bytes of one piece. */
const PIECE = 1 << 20;
/** Bytes that a letter of a text takes at most. */
const BYTES_A_LETTER = 3;

/** Rows that stand on a sheet from this row on. */
export function rowsXml(rows: FreeSheetDraft["rows"], first: number, writing: CellWriting): string {
  const letters = lettersOf(rows);
  return rows.map((row, at) => rowXml(row, first + at, letters, writing)).join("");
}

/** The most cells that a row has. */
export function widthOf(rows: FreeSheetDraft["rows"]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

function lettersOf(rows: FreeSheetDraft["rows"]): readonly string[] {
  return Array.from({ length: widthOf(rows) }, (_, column) => columnLetters(column));
}

/** The element `sheetData` of a sheet, piece by piece. */
export function* sheetData({ rows }: FreeSheetDraft, writing: CellWriting): Generator<Uint8Array> {
  const letters = lettersOf(rows);
  const encoder = new TextEncoder();
  yield encoder.encode("<sheetData>");
  let piece = new Uint8Array(PIECE);
  let used = 0;
  // Row by row: what a row was put together from is gone before it costs anything to clear away.
  for (const [at, row] of rows.entries()) {
    const text = rowXml(row, at + 1, letters, writing);
    const most = text.length * BYTES_A_LETTER;
    if (used + most > piece.length) {
      yield piece.subarray(0, used);
      piece = new Uint8Array(Math.max(PIECE, most));
      used = 0;
    }
    used += encoder.encodeInto(text, piece.subarray(used)).written;
  }
  yield piece.subarray(0, used);
  yield encoder.encode("</sheetData>");
}

function rowXml(
  { cells, height, hidden }: FreeSheetDraft["rows"][number],
  number: number,
  letters: readonly string[],
  writing: CellWriting,
): string {
  let inner = "";
  cells.forEach((cell, column) => {
    if (cell === null) return;
    const look = writing.look(cell.style, number, column + 1);
    inner += cellXml(cell, `${letters[column] ?? ""}${number}`, look, writing);
  });
  const set = writing.row?.(number) ?? rowSettings(height, hidden);
  return inner === "" && set === "" ? "" : `<row r="${number}"${set}>${inner}</row>`;
}

/** How high a row is and whether it is hidden, as its tag says it. */
export function rowSettings(height: number | null, hidden: boolean): string {
  const high = height === null ? "" : ` ht="${height}" customHeight="1"`;
  return high + (hidden ? ' hidden="1"' : "");
}

function cellXml(
  { value, formula }: CellDraft<FreeLook>,
  ref: string,
  look: number,
  writing: CellWriting,
): string {
  const start = look === 0 ? `<c r="${ref}"` : `<c r="${ref}" s="${look}"`;
  if (formula !== undefined)
    return `${start}${resultType(value)}><f>${xmlContent(formula)}</f>${result(value)}</c>`;
  if (value === null) return look === 0 ? "" : `${start}/>`;
  if (typeof value === "string") return `${start}${writing.text(value)}</c>`;
  return `${start}${resultType(value)}>${result(value)}</c>`;
}

function resultType(value: CellDraft["value"]): string {
  if (typeof value === "string") return ' t="str"';
  return typeof value === "boolean" ? ' t="b"' : "";
}

function result(value: CellDraft["value"]): string {
  if (value === null) return "";
  return `<v>${typeof value === "string" ? resultInXml(value) : Number(value)}</v>`;
}

/** The same few results stand in thousands of rows. */
const resultInXml = remember((text) => xmlContent(writtenText(text)));
