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
  const [head, ...blocks] = piecesOf(part);
  if (head === undefined || blocks.length === 0) return undefined;
  const kept = [head.packed];
  for (const [at, { row, packed }] of blocks.entries()) {
    const range = ranges.find(([first, last]) => row >= first && row <= last);
    if (range === undefined) kept.push(packed);
    else if ((blocks[at + 1]?.row ?? row) > range[1] + 1) return undefined;
  }
  const content = kept.map((piece) => inflateRawSync(piece, UNPACKING));
  // What stands below, thousands of links among it, is not read.
  return Buffer.concat([...content, Buffer.from(`${ROWS_END}</worksheet>`)]);
}

/** What of a sheet's part is packed together: first what stands above the rows, then run by run the rows. */
interface Piece {
  /** The first row; 0 for what stands above all rows. */
  readonly row: number;
  readonly packed: Buffer;
}

function piecesOf(part: Buffer): readonly Piece[] {
  const starts: { readonly row: number; readonly at: number }[] = [{ row: 0, at: 0 }];
  let end = part.length;
  for (let at = nextPiece(part, 0); at < part.length; at = nextPiece(part, at)) {
    const beginning = beginningOf(part.subarray(at, at + BEGINNING));
    if (beginning.startsWith(ROWS_END)) {
      end = at;
      break;
    }
    // A large block is several pieces, of which only the first begins with a row.
    const row = ROW.exec(beginning)?.[1];
    if (row !== undefined) starts.push({ row: Number(row), at });
  }
  return starts.map(({ row, at }, index) => ({
    row,
    packed: part.subarray(at, starts[index + 1]?.at ?? end),
  }));
}

function nextPiece(part: Buffer, from: number): number {
  const at = part.indexOf(PIECE_END, from);
  return at < 0 ? part.length : at + PIECE_END.length;
}

/** What some packed bytes begin with; "" where no piece begins there. */
function beginningOf(packed: Buffer): string {
  try {
    return inflateRawSync(packed, UNPACKING).toString("latin1", 0, 20);
  } catch {
    // The four bytes of an end can stand within a piece as well.
    return "";
  }
}
