import { inflateRawSync } from "node:zlib";
import type { ReadRows, RowRange } from "../../usecases/ports";
import { makeTextReader } from "../../workbook/textCache";
import { nodeUnpacker } from "./nodeUnpacker";
import { scanWorkbook } from "./scan/scanWorkbook";
import type { Unpacker } from "./unpacker";
import { guardZip } from "./zipGuard";

/** What we wrote has the size that it says: it is unpacked to one piece of memory. */
const UNPACKER: Unpacker = {
  ...nodeUnpacker,
  inflate: (packed, size) =>
    inflateRawSync(packed, { maxOutputLength: Math.max(1, size), chunkSize: size + LEAST_CHUNK }),
};

/** Reads sheets of a workbook that is as we wrote it: a row is where we would have written it. */
export const nodeReadRows: ReadRows = (bytes, sheets) => {
  const verdict = guardZip(bytes);
  if (verdict.kind !== "workbook-zip" || verdict.format === "xlsb") return undefined;
  const { entries, macros } = verdict;
  return scanWorkbook(bytes, entries, macros, UNPACKER, makeTextReader(), {
    isWanted: (sheet) => sheets.has(sheet),
    of: (sheet, content) => withoutRows(content, sheets.get(sheet) ?? []),
  });
};

const LEAST_CHUNK = 64;
const ROWS_END = "</sheetData>";
const SHEET_END = `${ROWS_END}</worksheet>`;

/** A sheet's part without some rows; undefined where one of them does not stand as we write rows. */
function withoutRows(content: Uint8Array, ranges: readonly RowRange[]): Uint8Array | undefined {
  if (ranges.length === 0) return content;
  const part = Buffer.from(content.buffer, content.byteOffset, content.length);
  const end = part.lastIndexOf(ROWS_END);
  if (end < 0) return undefined;
  const startOf = (row: number, from: number): number => part.indexOf(`<row r="${row}"`, from);
  const pieces: Buffer[] = [];
  let at = 0;
  for (const [first, last] of ranges) {
    const start = startOf(first, at);
    if (start < 0) return undefined;
    const next = startOf(last + 1, start);
    pieces.push(part.subarray(at, start));
    at = next < 0 ? end : next;
  }
  // What stands below, thousands of links among it, is not read.
  return Buffer.concat([...pieces, part.subarray(at, end), Buffer.from(SHEET_END)]);
}
