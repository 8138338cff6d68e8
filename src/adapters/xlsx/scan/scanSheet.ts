import type { RawCell } from "../../../domain/submission/rawCell";
import type { RowSnapshot } from "../../../workbook/snapshot";
import { textCell, uncalculatedCell } from "../../../workbook/rawCellOf";
import type { SheetMeter } from "../../../workbook/sheetLimits";
import { scanXml, unescapeXml } from "../xmlTokens";
import { plainElements } from "./plainElements";
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
  for (const element of plainElements(xml, "c")) {
    const place = PLACE.exec(element?.attributes ?? "");
    if (element === undefined || place === null) throw new NotUnderstood();
    const { column = "", row } = place.groups ?? {};
    const at = columnIndex(column);
    if (Number(row) !== rowNumber || at <= previous || at > LAST_COLUMN) throw new NotUnderstood();
    previous = at;
    const attributes = element.attributes.slice(place[0].length);
    const known = STYLE_TYPE.exec(attributes) ?? TYPE_STYLE.exec(attributes);
    if (known === null) throw new NotUnderstood();
    const { s, t } = known.groups ?? {};
    const { content } = element;
    if (content === undefined || content === "") {
      if (t !== undefined) throw new NotUnderstood();
      continue;
    }
    const cell = readCell(
      { ref: `${column}${rowNumber}`, style: s, type: t ?? "n" },
      content,
      parts,
    );
    if (cell === undefined) continue;
    while (cells.length < at) cells.push(undefined);
    cells.push(cell);
  }
  return cells;
}

interface CellHead {
  readonly ref: string;
  /** Index of the cell format, as written. */
  readonly style: string | undefined;
  readonly type: string;
}

function readCell(
  { ref, style, type }: CellHead,
  content: string,
  parts: SheetParts,
): RawCell | undefined {
  const held = CONTENT.exec(content);
  if (held === null) throw new NotUnderstood();
  const formula = held.groups?.["formula"] === undefined ? null : plain(held.groups["formula"]);
  const value = held.groups?.["value"];
  if (type === "inlineStr") {
    const text = parts.read(plain(held.groups?.["text"] ?? ""));
    return textCell(ref, text, formula, false);
  }
  if (held.groups?.["text"] !== undefined) throw new NotUnderstood();
  if (value === undefined || value === "") {
    if (type === "s") throw new NotUnderstood();
    if (formula !== null) parts.meter.countFormula(formula);
    if (formula !== null) parts.emptyFormulas.set(ref, formula);
    return content.includes("<v") ? undefined : uncalculatedCell(ref, formula);
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
