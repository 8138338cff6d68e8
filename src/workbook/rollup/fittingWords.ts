import { MOST_LINES, wrappedLines } from "../rowHeight";
import { SHEETS } from "../sheetNames";

/**
 * What agencies said, one after the other, as far as a row can be tall; the others are counted, and
 * their words stand on `Chi tiết`. `closing` comes last and is never left out.
 */
export function fittingWords(
  words: readonly string[],
  closing: readonly string[],
  width: number,
): string | null {
  const count = fittingCount(words, MOST_LINES - linesOf(closing, width), width);
  const rest = words.length - count;
  const more = rest === 0 ? [] : [restWords(rest)];
  const lines = [...words.slice(0, count), ...more, ...closing];
  return lines.length === 0 ? null : lines.join("\n");
}

function restWords(count: number): string {
  return `(và ${count} cơ quan khác, xem trang ${SHEETS.detail})`;
}

function linesOf(words: readonly string[], width: number): number {
  return words.reduce((sum, each) => sum + wrappedLines(each, width), 0);
}

/** All of them, or as many as leave room to say how many are missing; the first in any case. */
function fittingCount(words: readonly string[], room: number, width: number): number {
  if (linesOf(words, width) <= room) return words.length;
  const left = room - wrappedLines(restWords(words.length), width);
  let used = 0;
  const over = words.findIndex((each) => (used += wrappedLines(each, width)) > left);
  return Math.max(1, over);
}
