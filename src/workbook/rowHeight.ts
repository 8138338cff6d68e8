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

/** Widths of Times New Roman letters in digits, the unit columns are measured in. */
const WIDE = new Map<string, number>([
  ...letters("mMW", 1.65),
  ...letters("w@%", 1.45),
  ...letters("iljtfIr.,;:'!|()[]-/ ", 0.62),
  ...letters("cesazJ", 0.88),
]);
const LOWER_CASE = 1;
const UPPER_CASE = 1.38;

function letters(list: string, width: number): readonly (readonly [string, number])[] {
  return [...list].map((letter) => [letter, width]);
}

/**
 * The width of a piece of text on one line, in digits; accents are as wide as the letter that carries
 * them. Lines are made of the same few words again and again: each is measured once.
 */
const pieceWidth = remember((text) => {
  let width = 0;
  for (const sign of text.normalize("NFD")) {
    if (/\p{M}/u.test(sign)) continue;
    width += WIDE.get(sign) ?? (/\p{Lu}/u.test(sign) ? UPPER_CASE : LOWER_CASE);
  }
  return width;
});

/** Lines a text takes in a column so many digits wide; lines break at blanks and after hyphens. */
export function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, width - MARGIN);
  return text.split("\n").reduce((lines, paragraph) => lines + paragraphLines(paragraph, room), 0);
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of paragraph.split(/(?<=[ -])/u)) {
    const width = pieceWidth(piece.trimEnd());
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(width / room) - 1);
    used += pieceWidth(piece);
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
