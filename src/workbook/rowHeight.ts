import { remember } from "../domain/text/remember";
import { FONT } from "./styles";

const LINE_POINTS = FONT.size * 1.28;
const PADDING_POINTS = 4;
/** Excel's own ceiling for a row. */
const TALLEST_POINTS = 409;
/** Lines of text in the tallest row there can be. */
export const MOST_LINES = Math.floor((TALLEST_POINTS - PADDING_POINTS) / LINE_POINTS);
/** Room the grid lines and the cell's own margin take from a column, in digits. */
const MARGIN = 0.8;

const WIDEST = 1.65;
/** Widths of Times New Roman letters in digits, the unit columns are measured in. */
const WIDE = new Map<string, number>([
  ...letters("mMW", WIDEST),
  ...letters("w@%", 1.45),
  ...letters("iljtfIr.,;:'!|()[]-/ ", 0.62),
  ...letters("cesazJ", 0.88),
]);
const LOWER_CASE = 1;
const UPPER_CASE = 1.38;

function letters(list: string, width: number): readonly (readonly [string, number])[] {
  return [...list].map((letter) => [letter, width]);
}

/** Widths of signs by their code, each measured when it is first met. */
const widths = new Float64Array(0x10000).fill(Number.NaN);

/** The width of a sign on one line, in digits; that of a blank is negative. */
function signWidth(code: number): number {
  const known = widths[code] ?? Number.NaN;
  if (!Number.isNaN(known)) return known;
  const width = measured(code);
  // Signs beyond the table are rare: nothing is kept for them.
  widths[code] = width;
  return width;
}

/** Accents are as wide as the letter that carries them. */
function measured(code: number): number {
  const sign = String.fromCodePoint(code);
  let width = 0;
  for (const part of sign.normalize("NFD")) {
    if (/\p{M}/u.test(part)) continue;
    width += WIDE.get(part) ?? (/\p{Lu}/u.test(part) ? UPPER_CASE : LOWER_CASE);
  }
  return sign.trim() === "" ? -width : width;
}

/** Lines a text takes in a column so many digits wide; lines break at blanks and after hyphens. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, width - MARGIN);
  // Most cells are short: nothing in them can be too wide, and nobody needs to measure.
  if (text.length * WIDEST <= room && !text.includes("\n")) return 1;
  return linesIn(room)(text);
}

/** The plan's own texts stand in columns of the same width again and again. */
const linesIn = rememberNumber((room) =>
  remember((text) =>
    text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0),
  ),
);

function rememberNumber<Value>(of: (number: number) => Value): (number: number) => Value {
  const known = new Map<number, Value>();
  return (number) => {
    const value = known.get(number) ?? of(number);
    known.set(number, value);
    return value;
  };
}

const BLANK = 0x20;
const HYPHEN = 0x2d;

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  // Of the piece up to the next blank or hyphen: its width, and without the blanks at its end.
  let full = 0;
  let bare = 0;
  for (let at = 0; at < paragraph.length; at += 1) {
    const code = paragraph.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const width = signWidth(code);
    full += Math.abs(width);
    if (width > 0) bare = full;
    if (code !== BLANK && code !== HYPHEN && at < paragraph.length - 1) continue;
    if (used > 0 && used + bare > room) {
      lines += 1;
      used = 0;
    }
    if (bare > room) lines += Math.ceil(bare / room) - 1;
    used += full;
    full = 0;
    bare = 0;
  }
  return lines;
}

/** The height, in points, at which every wrapped text of a row can be read. */
export function fittingHeight(
  cells: readonly { readonly text: string; readonly width: number }[],
): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => wrappedLines(text, width)));
  return Math.min(TALLEST_POINTS, Math.ceil(lines * LINE_POINTS + PADDING_POINTS));
}
