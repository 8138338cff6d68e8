import { bracketEnd } from "./bracketEnd";

const TEXT = /"(?:[^"]|"")*"/uy;
const SHEET = /'(?:[^']|'')*'!?/uy;
const COLUMNS = /(?<from>\$?[A-Za-z]{1,3}):(?<to>\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!\\?$])/uy;
const ROWS = /(?<from>\$?\d{1,7}):(?<to>\$?\d{1,7})(?![\p{L}\p{N}_.])/uy;
const CELL = /(?<column>\$?[A-Za-z]{1,3})(?<row>\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(![\\?$])/uy;
const WORD = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\?$]*!?/uy;
const NUMBER = /\d[\d.]*(?:e[+-]?\d+)?/iuy;

/** A corner of what a formula refers to; blank where a whole row or column is meant: "$B" and "7". */
export interface Corner {
  readonly column: string;
  readonly row: string;
}

/** What a formula refers to by address. */
export interface AddressReference {
  readonly from: Corner;
  /** Undefined for a single cell. */
  readonly to: Corner | undefined;
  /** As written before the address: "'Tổng quan'!"; "" for the sheet of the formula. */
  readonly sheet: string;
}

/**
 * A formula with every address in it written anew; texts, names and columns of tables stay. Undefined
 * when one has no new address or a bracket is not closed.
 */
export function mapReferences(
  formula: string,
  written: (reference: AddressReference) => string | undefined,
): string | undefined {
  const pieces: string[] = [];
  let at = 0;
  let sheet = "";
  const take = (pattern: RegExp, from = at): RegExpExecArray | null => {
    pattern.lastIndex = from;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const kept = formula[at] === "[" ? bracket(formula, at) : (take(TEXT) ?? take(SHEET))?.[0];
    if (kept === "") return undefined;
    const found = kept === undefined ? reference(take, at, sheet) : undefined;
    const moved = found === undefined ? undefined : written(found.reference);
    if (found !== undefined && moved === undefined) return undefined;
    const piece = kept ?? (take(WORD) ?? take(NUMBER))?.[0] ?? formula.charAt(at);
    pieces.push(moved ?? piece);
    at += found?.length ?? piece.length;
    sheet = found === undefined && piece.endsWith("!") ? piece : "";
  }
  return pieces.join("");
}

function reference(
  take: (pattern: RegExp, from?: number) => RegExpExecArray | null,
  at: number,
  sheet: string,
): { readonly reference: AddressReference; readonly length: number } | undefined {
  const cell = take(CELL);
  if (cell !== null) {
    const from = corner(cell);
    const end = at + cell[0].length;
    const other = take(COLON, end) === null ? null : take(CELL, end + 1);
    return other === null
      ? { reference: { from, to: undefined, sheet }, length: cell[0].length }
      : {
          reference: { from, to: corner(other), sheet },
          length: cell[0].length + 1 + other[0].length,
        };
  }
  const [columns, rows] = [take(COLUMNS), take(ROWS)];
  const found = columns ?? rows;
  if (found === null) return undefined;
  const { from = "", to = "" } = found.groups ?? {};
  const whole = (part: string): Corner =>
    columns === null ? { column: "", row: part } : { column: part, row: "" };
  return { reference: { from: whole(from), to: whole(to), sheet }, length: found[0].length };
}

const COLON = /:/uy;

function corner(found: RegExpExecArray): Corner {
  const { column = "", row = "" } = found.groups ?? {};
  return { column, row };
}

/** An address as formulas write it. */
export function writtenAddress(from: Corner, to: Corner | undefined): string {
  const one = ({ column, row }: Corner): string => column + row;
  return to === undefined ? one(from) : `${one(from)}:${one(to)}`;
}

/** A structured reference or the number of another workbook; "" when it never ends. */
function bracket(formula: string, start: number): string {
  return formula.slice(start, bracketEnd(formula, start) + 1);
}
