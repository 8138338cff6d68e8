const CUT_MARK = "…";
const LOOSE_END = /[\s.,;:…–-]+$/u;
const HALF_A_SIGN = /[\uD800-\uDBFF]$/u;

/**
 * A text on one line, for quoting in a message: at most so many characters, cut behind a word and
 * marked with "…"; a single long word is cut within.
 */
export function shortenText(text: string, most: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= most) return line;
  const room = most - CUT_MARK.length;
  const end = line.lastIndexOf(" ", room);
  const head = line.slice(0, end > room / 2 ? end : room);
  return head.replace(HALF_A_SIGN, "").replace(LOOSE_END, "") + CUT_MARK;
}
