import { constants, inflateRawSync } from "node:zlib";
import type { ReadRows, RowRange } from "../../usecases/ports";
import { makeTextReader } from "../../workbook/textCache";
import { nodeUnpacker } from "./nodeUnpacker";
import { packedBytes, partBytes } from "./packagePart";
import { scanWorkbook } from "./scan/scanWorkbook";
import { guardZip } from "./zipGuard";

/**
 * Reads sheets of a workbook that is as we wrote it: blocks of rows stand packed one behind the other
 * (`nodeZip.ts`), and those that nobody wants are not unpacked.
 */
export const nodeReadRows: ReadRows = (bytes, sheets) => {
  const verdict = guardZip(bytes);
  if (verdict.kind !== "workbook-zip" || verdict.format === "xlsb") return undefined;
  const { entries, macros } = verdict;
  return scanWorkbook(bytes, entries, macros, nodeUnpacker, makeTextReader(), {
    isWanted: (sheet) => sheets.has(sheet),
    contentOf: (sheet, pack, part) => {
      const ranges = sheets.get(sheet) ?? [];
      if (ranges.length === 0) return partBytes(pack, part);
      const packed = packedBytes(pack, part);
      if (packed === undefined) return undefined;
      const { buffer, byteOffset, length } = packed;
      return withoutRows(Buffer.from(buffer, byteOffset, length), ranges);
    },
  });
};

/** Where one packed piece ends and the next one begins. */
const PIECE_END = Buffer.of(0, 0, 0xff, 0xff);
const UNPACKING = { finishFlush: constants.Z_SYNC_FLUSH };
/** So many packed bytes tell what a piece begins with. */
const BEGINNING = 512;
const ROW = /^<row r="(\d+)"/u;
const ROWS_END = "</sheetData>";

/** A sheet's part without some rows; undefined where these are no whole pieces. */
function withoutRows(part: Buffer, ranges: readonly RowRange[]): Uint8Array | undefined {
  const { startOf, row } = openPieces(part);
  const kept: Buffer[] = [];
  let from = 0;
  for (const [first, last] of ranges) {
    const [start, next] = [startOf(first), startOf(last + 1)];
    const isWhole = row(start) === first && (row(next) === last + 1 || row(next) === Infinity);
    if (!isWhole) return undefined;
    if (start > from) kept.push(part.subarray(from, start));
    from = next;
  }
  const end = startOf(Infinity);
  if (row(end) !== Infinity) return undefined;
  if (end > from) kept.push(part.subarray(from, end));
  const content = kept.map((pieces) => inflateRawSync(pieces, UNPACKING));
  // What stands below, thousands of links among it, is not read.
  return Buffer.concat([...content, Buffer.from(`${ROWS_END}</worksheet>`)]);
}

/** A sheet's part in its pieces: what stands above the rows, run by run the rows, what stands below. */
interface Pieces {
  /** Where the piece begins that has this row first, or the next one after it. */
  readonly startOf: (row: number) => number;
  /** The first row of the piece that begins there, Infinity below the rows; undefined where none begins. */
  readonly row: (start: number) => number | undefined;
}

function openPieces(part: Buffer): Pieces {
  const starts: number[] = [];
  for (let at = nextStart(part, 0); at < part.length; at = nextStart(part, at)) starts.push(at);
  const rows = new Map<number, number | undefined>();
  const row = (start: number): number | undefined => {
    if (!rows.has(start)) rows.set(start, firstRow(part, start));
    return rows.get(start);
  };
  const rowAt = (index: number): number | undefined => row(starts[index] ?? part.length);
  return {
    row,
    startOf: (wanted) => {
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        // A large run of rows is several pieces, of which only the first begins with a row.
        let index = middle;
        while (index > low && rowAt(index) === undefined) index -= 1;
        const there = rowAt(index);
        if (there === undefined || there < wanted) low = middle + 1;
        else high = index;
      }
      return starts[high] ?? part.length;
    },
  };
}

function nextStart(part: Buffer, from: number): number {
  const at = part.indexOf(PIECE_END, from);
  return at < 0 ? part.length : at + PIECE_END.length;
}

function firstRow(part: Buffer, start: number): number | undefined {
  try {
    const packed = part.subarray(start, start + BEGINNING);
    const beginning = inflateRawSync(packed, UNPACKING).toString("latin1", 0, 20);
    if (beginning.startsWith(ROWS_END)) return Infinity;
    const row = ROW.exec(beginning)?.[1];
    return row === undefined ? undefined : Number(row);
  } catch {
    // The four bytes of an end can stand within a piece as well.
    return undefined;
  }
}
