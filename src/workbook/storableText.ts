/** Characters that no workbook can hold, halves of surrogate pairs among them. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what must go
export const UNSTORABLE = /[\u0000-\u0008\v\f\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;
/** Excel's ceiling for the text of a cell. */
export const LONGEST_TEXT = 32_767;

/** A text as a cell can hold it: what a workbook cannot hold is dropped, what is too long is cut, visibly. */
export function storableText(text: string): string {
  const clean = text.replace(UNSTORABLE, "");
  if (clean.length <= LONGEST_TEXT) return clean;
  return `${clean.slice(0, LONGEST_TEXT - 1)}…`.replace(UNSTORABLE, "");
}
