import type { RawCell } from "../../../domain/submission/rawCell";
import type { RowSnapshot } from "../../../workbook/snapshot";
import { textCell, uncalculatedCell } from "../../../workbook/rawCellOf";
import type { SheetMeter } from "../../../workbook/sheetLimits";
import { scanXml, unescapeXml } from "../xmlTokens";
import { rememberLast } from "../../../domain/text/remember";
import { columnIndex, columnLetters } from "../../../workbook/cellRef";
import { plainElement } from "./plainElement";
import type { StoredText } from "../../../workbook/textCache";
import type { NumberStyle } from "./scanStyles";

/** What a sheet's cells refer to. */
export interface SheetParts {
  readonly strings: readonly StoredText[];
  readonly styles: readonly (NumberStyle | undefined)[];
  readonly read: (stored: string) => StoredText;
  readonly meter: SheetMeter;
  /** Takes the formulas that show nothing, by cell. */
  readonly emptyFormulas: Map<string, string>;
}

const ROW_ATTRIBUTES = /^ r="\d{1,7}"(?: [A-Za-z][A-Za-z0-9:]*="[^"&<]*")*$/u;
const PLACE = /^ r="(?<column>[A-Z]{1,3})(?<row>\d{1,7})"/u;
const STYLE_TYPE = /^(?: s="(?<s>\d+)")?(?: t="(?<t>[a-zA-Z]+)")?$/u;
const TYPE_STYLE = /^ t="(?<t>[a-zA-Z]+)" s="(?<s>\d+)"$/u;
const CONTENT =
  /^(?:<f(?: aca="false")?>(?<formula>[^<]*)<\/f>)?(?:<v>(?<value>[^<]*)<\/v>|<v\/>|<is><t(?: xml:space="preserve")?>(?<text>[^<]*)<\/t><\/is>)?$/u;
const LATEST_SERIAL = 2_958_465;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

/** Thrown and caught here only: the sheet holds something that the library has to read. */
class NotUnderstood extends Error {}

/**
 * The rows of a sheet as the library would give them; undefined when any of the sheet's data is not
 * of the plain kind (shared formulas, rich text, unusual attributes): nothing is guessed or skipped.
 */
export function scanSheet(xml: string, parts: SheetParts): readonly RowSnapshot[] | undefined {
  const data = sheetData(xml);
  if (data === undefined) return undefined;
  try {
    return rowsOf(xml, data, parts);
  } catch (reason) {
    if (reason instanceof NotUnderstood) return undefined;
    throw reason;
  }
}

const OPENING = "<sheetData>";
const CLOSING = "</sheetData>";
const EMPTY = "<sheetData/>";

/** A stretch of the part's text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

const NOTHING: Stretch = { start: 0, end: 0 };

/** Where what the only `sheetData` holds stands, provided that all around it is well-formed. */
function sheetData(xml: string): Stretch | undefined {
  const open = xml.indexOf(OPENING);
  if (open < 0)
    return xml.split("sheetData").length === 2 && xml.includes(EMPTY) && isSound(xml)
      ? NOTHING
      : undefined;
  const start = open + OPENING.length;
  const end = xml.lastIndexOf(CLOSING);
  if (end < start) return undefined;
  const around = xml.slice(0, open) + xml.slice(end + CLOSING.length);
  return !around.includes("sheetData") && isSound(around) ? { start, end } : undefined;
}

const IGNORE = { open: () => undefined, close: () => undefined, text: () => undefined };

/** What stands around the rows is the same in every workbook made from one template. */
const isSound = rememberLast((xml) => !xml.includes("<!") && scanXml(xml, IGNORE) === undefined);

const ROW = ' r="';
const ROW_CLOSING = "</row>";

function rowsOf(xml: string, data: Stretch, parts: SheetParts): readonly RowSnapshot[] {
  const rows: RowSnapshot[] = [];
  const cell = unreadCell();
  let previous = 0;
  for (let at = data.start; ;) {
    const start = skipBlanks(xml, at, data.end);
    if (start === data.end) return rows;
    const head = xml.startsWith("<row", start) ? xml.indexOf(">", start) : -1;
    if (head < 0) throw new NotUnderstood();
    const isEmpty = xml.charCodeAt(head - 1) === SLASH;
    const number = rowNumber(xml.slice(start + "<row".length, isEmpty ? head - 1 : head));
    if (!(number > previous) || number > LAST_ROW) throw new NotUnderstood();
    previous = number;
    cell.end = head + 1;
    at = cell.end;
    if (isEmpty) continue;
    const cells = cellsOf(xml, data.end, number, cell, parts);
    at = cell.end + ROW_CLOSING.length;
    if (at > data.end) throw new NotUnderstood();
    if (cells.length === 0) continue;
    parts.meter.count(cells);
    rows.push({ number, cells });
  }
}

function skipBlanks(xml: string, from: number, to: number): number {
  if (from === to || xml.charCodeAt(from) === LESS) return from;
  return to - xml.slice(from, to).trimStart().length;
}

function rowNumber(attributes: string): number {
  if (!ROW_ATTRIBUTES.test(attributes)) return NaN;
  return digits(attributes, ROW.length, attributes.indexOf('"', ROW.length));
}

/** The cells from where `cell` stands to the end of the row, which is where it stands afterwards. */
function cellsOf(
  xml: string,
  limit: number,
  row: number,
  cell: WrittenCell,
  parts: SheetParts,
): readonly (RawCell | undefined)[] {
  const cells: (RawCell | undefined)[] = [];
  const rowText = String(row);
  let previous = -1;
  let end = -1;
  for (;;) {
    if (!readPlainCell(xml, rowText, cell)) {
      // Where a row ends is looked for once at most, and not at all in rows of plain cells.
      if (end < 0)
        end = xml.startsWith(ROW_CLOSING, cell.end) ? cell.end : endOfRow(xml, cell.end, limit);
      if (!readAnyCell(xml, end, rowText, cell)) {
        cell.end = end;
        return cells;
      }
    }
    const { at } = cell;
    if (at <= previous || at > LAST_COLUMN) throw new NotUnderstood();
    previous = at;
    const ref = `${LETTERS[at] ?? columnLetters(at)}${rowText}`;
    const read = cellOf(ref, cell, parts);
    if (read === undefined) continue;
    while (cells.length < at) cells.push(undefined);
    cells.push(read);
  }
}

function endOfRow(xml: string, from: number, limit: number): number {
  const end = xml.indexOf(ROW_CLOSING, from);
  if (end < 0 || end >= limit) throw new NotUnderstood();
  return end;
}

/** The letters of the columns that officers fill. */
const LETTERS = Array.from({ length: 64 }, (_, at) => columnLetters(at));

/** A cell as it is written, and where it ends; one of them is used for all cells of a sheet. */
interface WrittenCell {
  /** Column, from 0. */
  at: number;
  /** Index of the cell format. */
  style: number;
  type: string | undefined;
  /** Undefined for a cell with nothing in it. */
  held: Held | undefined;
  end: number;
}

/** What stands in the elements of a cell, as written; a text alone is its value. */
type Held =
  | string
  | {
      readonly formula: string | undefined;
      /** "" also for a value's element with nothing in it. */
      readonly value: string | undefined;
      readonly text: string | undefined;
    };

function unreadCell(): WrittenCell {
  return { at: 0, style: 0, type: undefined, held: undefined, end: 0 };
}

const CELL = '<c r="';
const FORMULA = "<f>";
const FORMULA_CLOSING = "</f>";
const VALUE = "<v>";
const VALUE_CLOSING = "</v></c>";
const INLINE = "<is><t";
const KEPT_SPACE = ' xml:space="preserve"';
const INLINE_CLOSING = "</t></is></c>";
const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUOTE = 34;
const SPACE = 32;
const LOWER_S = 115;
const LOWER_T = 116;
const ZERO = 48;
const LETTER_BEFORE_A = 64;
/** A longer index than that no workbook needs. */
const MOST_DIGITS = 9;
const MOST_LETTERS = 3;

/**
 * Reads a cell written as nearly every cell is, with nothing in it but a formula and a value: letter by
 * letter, since nothing is read as often. False leaves the cell, and where it begins, to `readAnyCell`.
 */
function readPlainCell(xml: string, rowText: string, cell: WrittenCell): boolean {
  if (!xml.startsWith(CELL, cell.end)) return false;
  let at = cell.end + CELL.length;
  let column = 0;
  let code = xml.charCodeAt(at);
  for (let letters = 0; code > LETTER_BEFORE_A && code <= LETTER_BEFORE_A + 26; letters += 1) {
    if (letters === MOST_LETTERS) return false;
    column = column * 26 + code - LETTER_BEFORE_A;
    at += 1;
    code = xml.charCodeAt(at);
  }
  if (column === 0 || !xml.startsWith(rowText, at)) return false;
  at += rowText.length;
  if (xml.charCodeAt(at) !== QUOTE) return false;
  at += 1;
  let style = -1;
  let type: string | undefined;
  while (xml.charCodeAt(at) === SPACE) {
    const name = xml.charCodeAt(at + 1);
    if (!xml.startsWith('="', at + 2)) return false;
    const from = at + 4;
    const quote = xml.indexOf('"', from);
    if (name === LOWER_S && style < 0) style = digits(xml, from, quote);
    else if (name === LOWER_T && type === undefined) type = xml.slice(from, quote);
    else return false;
    if (quote < 0 || (name === LOWER_S && style < 0)) return false;
    at = quote + 1;
  }
  cell.at = column - 1;
  cell.style = Math.max(0, style);
  cell.type = type;
  if (xml.charCodeAt(at) === SLASH && xml.charCodeAt(at + 1) === GREATER) {
    cell.held = undefined;
    cell.end = at + 2;
    return true;
  }
  if (xml.charCodeAt(at) !== GREATER) return false;
  return xml.startsWith(INLINE, at + 1)
    ? readInlineText(xml, at + 1, cell)
    : readValue(xml, at + 1, cell);
}

/** Goes on where a cell's formula or value begins. */
function readValue(xml: string, start: number, cell: WrittenCell): boolean {
  let at = start;
  let formula: string | undefined;
  if (xml.startsWith(FORMULA, at)) {
    const close = xml.indexOf("<", at + FORMULA.length);
    if (close < 0 || !xml.startsWith(FORMULA_CLOSING, close)) return false;
    formula = xml.slice(at + FORMULA.length, close);
    at = close + FORMULA_CLOSING.length;
  }
  if (!xml.startsWith(VALUE, at)) return false;
  const close = xml.indexOf("<", at + VALUE.length);
  if (close < 0 || !xml.startsWith(VALUE_CLOSING, close)) return false;
  const value = xml.slice(at + VALUE.length, close);
  if (formula === undefined && value === "") return false;
  cell.held = formula === undefined ? value : { formula, value, text: undefined };
  cell.end = close + VALUE_CLOSING.length;
  return true;
}

/** Goes on where a cell's own text begins. */
function readInlineText(xml: string, start: number, cell: WrittenCell): boolean {
  let at = start + INLINE.length;
  if (xml.startsWith(KEPT_SPACE, at)) at += KEPT_SPACE.length;
  if (xml.charCodeAt(at) !== GREATER) return false;
  const close = xml.indexOf("<", at);
  if (close < 0 || !xml.startsWith(INLINE_CLOSING, close)) return false;
  cell.held = { formula: undefined, value: undefined, text: xml.slice(at + 1, close) };
  cell.end = close + INLINE_CLOSING.length;
  return true;
}

/** The number that digits write; -1 where anything else stands there. */
function digits(xml: string, from: number, to: number): number {
  if (to <= from || to - from > MOST_DIGITS) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = xml.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Reads a cell of any kind that is understood; false behind the last before `end`. */
function readAnyCell(xml: string, end: number, rowText: string, cell: WrittenCell): boolean {
  if (cell.end === end) return false;
  const rest = xml.slice(cell.end, end);
  const found = plainElement(rest, "c", 0);
  if (found === undefined) return false;
  const { attributes = "", content = "" } = found.element ?? {};
  const place = PLACE.exec(attributes);
  if (place === null) throw new NotUnderstood();
  const others = attributes.slice(place[0].length);
  const known = STYLE_TYPE.exec(others) ?? TYPE_STYLE.exec(others);
  if (known === null) throw new NotUnderstood();
  const { column = "", row = "" } = place.groups ?? {};
  if (Number(row) !== Number(rowText)) throw new NotUnderstood();
  const { s: style = "0", t: type } = known.groups ?? {};
  cell.at = columnIndex(column);
  cell.style = Number(style);
  cell.type = type;
  cell.held = content === "" ? undefined : heldIn(content);
  cell.end += found.end;
  return true;
}

function heldIn(content: string): Held {
  const { groups } = CONTENT.exec(content) ?? {};
  if (groups === undefined) throw new NotUnderstood();
  const { formula, value = content.includes("<v") ? "" : undefined, text } = groups;
  return { formula, value, text };
}

function cellOf(
  ref: string,
  { style, type, held }: WrittenCell,
  parts: SheetParts,
): RawCell | undefined {
  if (held !== undefined)
    return typeof held === "string"
      ? valueCell(ref, type, style, held, null, parts)
      : fullCell(ref, type, style, held, parts);
  if (type !== undefined) throw new NotUnderstood();
  return undefined;
}

function fullCell(
  ref: string,
  type: string | undefined,
  style: number,
  { formula: calculated, value, text }: Exclude<Held, string>,
  parts: SheetParts,
): RawCell | undefined {
  const formula = calculated === undefined ? null : plain(calculated);
  if (type === "inlineStr") return textCell(ref, parts.read(plain(text ?? "")), formula, false);
  if (text !== undefined) throw new NotUnderstood();
  if (value === undefined || value === "") {
    if (type === "s") throw new NotUnderstood();
    if (formula !== null) parts.meter.countFormula(formula);
    if (formula !== null) parts.emptyFormulas.set(ref, formula);
    return value === "" ? undefined : uncalculatedCell(ref, formula);
  }
  return valueCell(ref, type, style, value, formula, parts);
}

/** A cell with something in its value's element. */
function valueCell(
  ref: string,
  type: string | undefined,
  style: number,
  value: string,
  formula: string | null,
  parts: SheetParts,
): RawCell | undefined {
  switch (type) {
    case "s":
      return textCell(ref, sharedString(value, parts), formula, false);
    case "inlineStr":
      return textCell(ref, parts.read(""), formula, false);
    case "str":
      return textCell(ref, parts.read(plain(value)), formula, false);
    case "e":
      return textCell(ref, parts.read(plain(value)), formula, true);
    case "b":
      return { ref, type: "boolean", value: value === "1", numberFormat: null, formula };
    case "n":
    case undefined:
      return numberCell(ref, value, style, formula, parts);
    default:
      throw new NotUnderstood();
  }
}

/** Text with escapes of Excel's own kind is the library's to read. */
function plain(text: string): string {
  const unescaped = unescapeXml(text);
  if (unescaped === undefined || /_x[0-9A-Fa-f]{4}_/u.test(unescaped)) throw new NotUnderstood();
  return unescaped;
}

function sharedString(written: string, { strings }: SheetParts): StoredText {
  const index = digits(written, 0, written.length);
  const text = index < 0 ? undefined : strings[index];
  if (text === undefined) throw new NotUnderstood();
  return text;
}

function numberCell(
  ref: string,
  written: string,
  styleIndex: number,
  formula: string | null,
  { styles }: SheetParts,
): RawCell {
  const value = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(written) ? Number(written) : NaN;
  const style = styles[styleIndex];
  if (!Number.isFinite(value) || style === undefined) throw new NotUnderstood();
  const { numberFormat, isDate } = style;
  if (isDate && (value < 61 || value > LATEST_SERIAL || !Number.isInteger(value)))
    throw new NotUnderstood();
  return { ref, type: isDate ? "date" : "number", value, numberFormat, formula };
}
