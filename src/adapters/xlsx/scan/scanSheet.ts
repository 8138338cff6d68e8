import type { RawCell } from "../../../domain/submission/rawCell";
import type { RowSnapshot } from "../../../workbook/snapshot";
import { textCell, uncalculatedCell } from "../../../workbook/rawCellOf";
import type { SheetMeter } from "../../../workbook/sheetLimits";
import { scanXml, unescapeXml } from "../xmlTokens";
import { plainElement, plainElements } from "./plainElements";
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

const ROW_ATTRIBUTES = /^ r="(?<row>\d{1,7})"(?: [A-Za-z][A-Za-z0-9:]*="[^"&<]*")*$/u;
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
    return [...rowsOf(data, parts)];
  } catch (reason) {
    if (reason instanceof NotUnderstood) return undefined;
    throw reason;
  }
}

const OPENING = "<sheetData>";
const CLOSING = "</sheetData>";
const EMPTY = "<sheetData/>";

/** What stands inside the only `sheetData`, provided that all around it is well-formed. */
function sheetData(xml: string): string | undefined {
  if (xml.includes("<!")) return undefined;
  const open = xml.indexOf(OPENING);
  if (open < 0)
    return xml.split("sheetData").length === 2 && xml.includes(EMPTY) && isSound(xml)
      ? ""
      : undefined;
  const start = open + OPENING.length;
  const close = xml.indexOf(CLOSING, start);
  if (close < 0) return undefined;
  const around = xml.slice(0, open) + xml.slice(close + CLOSING.length);
  return !around.includes("sheetData") && isSound(around) ? xml.slice(start, close) : undefined;
}

const IGNORE = { open: () => undefined, close: () => undefined, text: () => undefined };

function isSound(xml: string): boolean {
  return scanXml(xml, IGNORE) === undefined;
}

function* rowsOf(data: string, parts: SheetParts): Generator<RowSnapshot> {
  let previous = 0;
  for (const row of plainElements(data, "row")) {
    const attributes = ROW_ATTRIBUTES.exec(row?.attributes ?? "");
    const number = Number(attributes?.groups?.["row"]);
    if (!(number > previous) || number > LAST_ROW) throw new NotUnderstood();
    previous = number;
    const cells = cellsOf(row?.content ?? "", number, parts);
    if (cells.length === 0) continue;
    parts.meter.count(cells);
    yield { number, cells };
  }
}

function cellsOf(
  xml: string,
  rowNumber: number,
  parts: SheetParts,
): readonly (RawCell | undefined)[] {
  const cells: (RawCell | undefined)[] = [];
  let previous = -1;
  let end = 0;
  for (;;) {
    const found = plainCell(xml, end) ?? anyCell(xml, end);
    if (found === undefined) return cells;
    ({ end } = found);
    const { column, row, style, type, held } = found;
    const at = columnIndex(column);
    if (Number(row) !== rowNumber || at <= previous || at > LAST_COLUMN) throw new NotUnderstood();
    previous = at;
    if (held === undefined) {
      if (type !== undefined) throw new NotUnderstood();
      continue;
    }
    const head = { ref: `${column}${rowNumber}`, style, type: type ?? "n" };
    const cell = readCell(head, held, parts);
    if (cell === undefined) continue;
    while (cells.length < at) cells.push(undefined);
    cells.push(cell);
  }
}

/** A cell as it is written, and where it ends. */
interface WrittenCell {
  readonly column: string;
  readonly row: string;
  readonly style: string | undefined;
  readonly type: string | undefined;
  /** Undefined for a cell with nothing in it. */
  readonly held: Held | undefined;
  readonly end: number;
}

/** What stands in the elements of a cell, as written. */
interface Held {
  readonly formula?: string | undefined;
  /** "" also for a value's element with nothing in it. */
  readonly value?: string | undefined;
  readonly text?: string | undefined;
}

/** How nearly every cell is written: nothing in it but a value. One look at it is enough. */
const PLAIN_CELL =
  /<c r="([A-Z]{1,3})(\d{1,7})"(?: t="([a-zA-Z]+)" s="(\d+)"|(?: s="(\d+)")?(?: t="([a-zA-Z]+)")?)(?:\/>|><v>([^<]+)<\/v><\/c>)/uy;

function plainCell(xml: string, from: number): WrittenCell | undefined {
  PLAIN_CELL.lastIndex = from;
  const found = PLAIN_CELL.exec(xml);
  if (found === null) return undefined;
  const value = found[7];
  // Named one by one: taking the list apart costs more than finding it.
  return {
    column: found[1] ?? "",
    row: found[2] ?? "",
    style: found[5] ?? found[4],
    type: found[6] ?? found[3],
    held: value === undefined ? undefined : { value },
    end: PLAIN_CELL.lastIndex,
  };
}

/** A cell of any kind that is understood; undefined behind the last. */
function anyCell(xml: string, from: number): WrittenCell | undefined {
  const found = plainElement(xml, "c", from);
  if (found === undefined) return undefined;
  const place = PLACE.exec(found.element?.attributes ?? "");
  if (found.element === undefined || place === null) throw new NotUnderstood();
  const attributes = found.element.attributes.slice(place[0].length);
  const known = STYLE_TYPE.exec(attributes) ?? TYPE_STYLE.exec(attributes);
  if (known === null) throw new NotUnderstood();
  const { column = "", row = "" } = place.groups ?? {};
  const { s: style, t: type } = known.groups ?? {};
  const { content = "" } = found.element;
  const held = content === "" ? undefined : heldIn(content);
  return { column, row, style, type, held, end: found.end };
}

function heldIn(content: string): Held {
  const { groups } = CONTENT.exec(content) ?? {};
  if (groups === undefined) throw new NotUnderstood();
  const { formula, value = content.includes("<v") ? "" : undefined, text } = groups;
  return { formula, value, text };
}

interface CellHead {
  readonly ref: string;
  /** Index of the cell format, as written. */
  readonly style: string | undefined;
  readonly type: string;
}

function readCell(
  { ref, style, type }: CellHead,
  { formula: calculated, value, text }: Held,
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
  switch (type) {
    case "s":
      return textCell(ref, sharedString(value, parts), formula, false);
    case "str":
      return textCell(ref, parts.read(plain(value)), formula, false);
    case "e":
      return textCell(ref, parts.read(plain(value)), formula, true);
    case "b":
      return { ref, type: "boolean", value: value === "1", numberFormat: null, formula };
    case "n":
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

function sharedString(index: string, { strings }: SheetParts): StoredText {
  const text = /^\d+$/u.test(index) ? strings[Number(index)] : undefined;
  if (text === undefined) throw new NotUnderstood();
  return text;
}

function numberCell(
  ref: string,
  text: string,
  styleIndex: string | undefined,
  formula: string | null,
  { styles }: SheetParts,
): RawCell {
  const value = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu.test(text) ? Number(text) : NaN;
  const style = styles[Number(styleIndex ?? "0")];
  if (!Number.isFinite(value) || style === undefined) throw new NotUnderstood();
  const { numberFormat, isDate } = style;
  if (isDate && (value < 61 || value > LATEST_SERIAL || !Number.isInteger(value)))
    throw new NotUnderstood();
  return { ref, type: isDate ? "date" : "number", value, numberFormat, formula };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}
