const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const BLANKS = /[\t\v\f \u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/gu;
// eslint-disable-next-line no-control-regex -- control characters are exactly what must go
const CONTROL = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
/** Half a surrogate pair can be written nowhere. */
const HALF = /\p{Cs}/gu;
/** What stands on one letter beyond any language: composing takes the square of it. */
const PILED = /(?<most>\p{M}{30})\p{M}+/gu;

/** Letters that normalising never changes, in texts without odd blanks. */
const CLEAN =
  /^[\u0021-\u007E\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2013\u2014\u2018-\u201D\u2026\u2264\u2265 ]*$/u;

/**
 * The one form in which text from a workbook, a seed or a command line is kept: composed Unicode
 * (NFC) and well-formed, no invisible or control characters, single spaces, no blanks at line ends,
 * trimmed.
 * Line breaks inside a cell stay. Applying it twice changes nothing.
 */
export function normaliseText(text: string): string {
  return isClean(text) ? text : normalised(text);
}

function isClean(text: string): boolean {
  return CLEAN.test(text) && !text.includes("  ") && text.trim() === text;
}

function normalised(text: string): string {
  return text
    .replace(HALF, "\uFFFD")
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, "\n")
    .replace(CONTROL, "")
    .replace(INVISIBLE, "")
    .replace(PILED, "$<most>")
    .replace(BLANKS, " ")
    .replace(/ ?\n ?/gu, "\n")
    .normalize("NFC")
    .replace(PILED, "$<most>")
    .trim();
}
