import { cursorOver, readText, RECORD, recordsFrom, unpackRk, type XlsCursor } from "./records";

/** A cell as the file holds it, before its format tells what a number is. */
export interface XlsCell {
  readonly row: number;
  readonly column: number;
  /** Index of its format. */
  readonly format: number;
  readonly value: string | number | boolean;
  readonly isError: boolean;
  readonly hasFormula: boolean;
}

type Place = Pick<XlsCell, "row" | "column" | "format">;

const ERRORS = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

/** The cells of a sheet, in the order of the file. Throws RangeError when a record is cut short. */
export function* xlsCells(
  stream: Uint8Array,
  offset: number,
  texts: readonly string[],
): Generator<XlsCell> {
  let depth = 0;
  let waiting: Place | undefined;
  for (const { kind, body } of recordsFrom(stream, offset)) {
    if (kind === RECORD.begin) depth += 1;
    if (kind === RECORD.end) depth -= 1;
    if (depth <= 0) return;
    // Charts within the sheet are workbooks of their own.
    if (depth > 1) continue;
    const cursor = cursorOver(body);
    if (kind === RECORD.formulaText && waiting !== undefined) {
      yield plain(waiting, readText(cursor), true);
      waiting = undefined;
    } else if (kind === RECORD.formula) {
      const place = placeOf(cursor);
      const result = formulaResult(place, body.subarray(6, 14));
      waiting = result === "text" ? place : undefined;
      if (typeof result === "object") yield result;
    } else yield* cellsOf(kind, cursor, body, texts);
  }
}

function* cellsOf(
  kind: number,
  cursor: XlsCursor,
  body: Uint8Array,
  texts: readonly string[],
): Generator<XlsCell> {
  switch (kind) {
    case RECORD.sharedText:
      yield plain(placeOf(cursor), texts[cursor.long()] ?? "");
      return;
    case RECORD.label:
    case RECORD.richText:
      yield plain(placeOf(cursor), readText(cursor));
      return;
    case RECORD.number:
      yield plain(placeOf(cursor), cursor.double());
      return;
    case RECORD.rk:
      yield plain(placeOf(cursor), unpackRk(cursor.long()));
      return;
    case RECORD.booleanOrError: {
      const place = placeOf(cursor);
      const value = cursor.byte();
      yield cursor.byte() === 1 ? error(place, value, false) : plain(place, value !== 0);
      return;
    }
    case RECORD.multipleRk: {
      const row = cursor.short();
      const first = cursor.short();
      const count = Math.floor((body.length - 6) / 6);
      for (let at = 0; at < count; at += 1) {
        const format = cursor.short();
        yield plain({ row, column: first + at, format }, unpackRk(cursor.long()));
      }
    }
  }
}

function placeOf(cursor: XlsCursor): Place {
  return { row: cursor.short(), column: cursor.short(), format: cursor.short() };
}

function plain(place: Place, value: XlsCell["value"], hasFormula = false): XlsCell {
  return { ...place, value, isError: false, hasFormula };
}

function error(place: Place, code: number, hasFormula: boolean): XlsCell {
  return { ...place, value: ERRORS.get(code) ?? "#VALUE!", isError: true, hasFormula };
}

/** What a formula last showed: a number, or marks that say what else; a text follows in a record of its own. */
function formulaResult(place: Place, result: Uint8Array): XlsCell | "text" | "blank" {
  if (result[6] !== 0xff || result[7] !== 0xff)
    return plain(place, cursorOver(result).double(), true);
  switch (result[0]) {
    case 0:
      return "text";
    case 1:
      return plain(place, result[2] !== 0, true);
    case 2:
      return error(place, result[2] ?? 0, true);
    case undefined:
    default:
      return "blank";
  }
}
