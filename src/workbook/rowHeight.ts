import { FONT } from "./styles";

const LINE_POINTS = FONT.size * 1.28;
const PADDING_POINTS = 4;
/** Excel's own ceiling for a row. */
const TALLEST_POINTS = 409;
/** Times New Roman sets about this many Vietnamese letters in the width of one digit. */
const LETTERS_PER_UNIT = 1.15;

/** Lines a text takes in a column so many characters wide, words kept whole. */
export function wrappedLines(text: string, width: number): number {
  const perLine = Math.max(1, width * LETTERS_PER_UNIT);
  return text
    .split("\n")
    .reduce((lines, paragraph) => lines + paragraphLines(paragraph, perLine), 0);
}

function paragraphLines(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const length = word.length + (used === 0 ? 0 : 1);
    if (used + length <= perLine) used += length;
    else {
      const ownLines = Math.ceil(word.length / perLine);
      lines += used === 0 ? ownLines - 1 : ownLines;
      used = word.length - (ownLines - 1) * perLine;
    }
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
