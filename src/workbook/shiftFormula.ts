import { columnLetters, lastColumn, lastRow } from "./cellRef";

const TEXT = /"(?:[^"]|"")*"/uy;
const SHEET = /'(?:[^']|'')*'!?/uy;
const COLUMNS = /(?<from>\$?[A-Za-z]{1,3}):(?<to>\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!\\?$])/uy;
const ROWS = /(?<from>\$?\d{1,7}):(?<to>\$?\d{1,7})(?![\p{L}\p{N}_.])/uy;
const CELL = /(?<column>\$?[A-Za-z]{1,3})(?<row>\$?[1-9]\d{0,6})(?![\p{L}\p{N}_.(![\\?$])/uy;
const WORD = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\?$]*!?/uy;
const NUMBER = /\d[\d.]*(?:e[+-]?\d+)?/iuy;

/**
 * A formula as it reads so many rows and columns further on: relative references move, all else
 * stays. Undefined when a reference would leave the sheet or a bracket is not closed.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string | undefined {
  if (rows === 0 && columns === 0) return formula;
  const pieces: string[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };
  while (at < formula.length) {
    const kept = formula[at] === "[" ? bracket(formula, at) : (take(TEXT) ?? take(SHEET))?.[0];
    const moved = kept === undefined ? reference(take, rows, columns) : undefined;
    if (moved === FAILED || kept === "") return undefined;
    const piece = kept ?? (take(WORD) ?? take(NUMBER))?.[0] ?? formula.charAt(at);
    pieces.push(moved?.text ?? piece);
    at += moved?.length ?? piece.length;
  }
  return pieces.join("");
}

const FAILED = "failed";

function reference(
  take: (pattern: RegExp) => RegExpExecArray | null,
  rows: number,
  columns: number,
): { readonly text: string; readonly length: number } | undefined | typeof FAILED {
  const cell = take(CELL);
  const span = take(COLUMNS) ?? take(ROWS);
  const found = cell ?? span;
  if (found === null) return undefined;
  const { column = "", row = "", from = "", to = "" } = found.groups ?? {};
  const parts = cell === null ? [from, to] : [column, row];
  const moved = parts.map((part) => shifted(part, rows, columns));
  if (moved.includes(undefined)) return FAILED;
  return { text: moved.join(cell === null ? ":" : ""), length: found[0].length };
}

/** "$B" and "$7" stay; "B" and "7" move. */
function shifted(part: string, rows: number, columns: number): string | undefined {
  if (part.startsWith("$")) return part;
  if (/^\d/u.test(part)) {
    const row = Number(part) + rows;
    return row >= 1 && row <= lastRow ? String(row) : undefined;
  }
  const column =
    [...part.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) +
    columns;
  return column >= 1 && column <= lastColumn ? columnLetters(column - 1) : undefined;
}

/** A structured reference or the number of another workbook; "" when it never ends. */
function bracket(formula: string, start: number): string {
  let depth = 0;
  for (let at = start; at < formula.length; at += 1) {
    const sign = formula[at];
    if (sign === "'") at += 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]") depth -= 1;
    if (depth === 0) return formula.slice(start, at + 1);
  }
  return "";
}
