import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { delimitedRecords } from "../../workbook/plainText/delimitedRecords";
import { htmlTables, type HtmlTable } from "../../workbook/plainText/htmlTables";
import { writtenSheet } from "../../workbook/plainText/writtenSheet";
import { MOST_TEXT_BYTES, openMeter, sheetName, SheetTooLarge } from "../../workbook/sheetLimits";
import { makeTextReader } from "../../workbook/textCache";
import { decodeText } from "./decodeText";

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:html|table|head|body|meta|div|style)[\s>]/iu;
const FEWEST_CELLS = 3;
const FOLDERS = /^.*\//u;
const ENDING = /\.[^.]*$/u;

/**
 * Reads a table that was saved as text: with delimiters (.csv, .txt), or as a page of HTML, which
 * many programs call .xls. `undefined` when the file is no text or holds no table. A sheet is named
 * after the file. Throws SheetTooLarge.
 */
export function readPlainText(path: string, bytes: Uint8Array): WorkbookSnapshot | undefined {
  if (bytes.length > MOST_TEXT_BYTES)
    throw new SheetTooLarge(
      "Tệp",
      `lớn hơn ${MOST_TEXT_BYTES / 1024 / 1024} MB mà không phải sổ làm việc Excel`,
    );
  const text = decodeText(bytes);
  if (text === undefined) return undefined;
  const name = sheetName(path.replace(FOLDERS, "").replace(ENDING, ""));
  const tables = HTML.test(text.slice(0, 4_000))
    ? htmlTables(text).filter(isLarge)
    : tablesOf(delimitedRecords(text));
  if (tables.length === 0) return undefined;
  const read = makeTextReader();
  const meterOf = openMeter();
  const sheets = tables.map((rows, at) => {
    const sheet = at === 0 ? name : `${name} (${at + 1})`;
    return writtenSheet(sheet, rows, read, meterOf(sheet));
  });
  return { sheets, properties: new Map(), macros: false };
}

/** Pages are laid out in tables too: one of a few cells holds no rows of a report. */
function isLarge(table: HtmlTable): boolean {
  return table.filter(({ length }) => length >= FEWEST_CELLS).length >= 2;
}

function tablesOf(
  records: Iterable<readonly string[]> | undefined,
): readonly Iterable<readonly string[]>[] {
  return records === undefined ? [] : [records];
}
