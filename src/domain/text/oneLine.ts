import { normaliseText } from "./normaliseText";

const CLOSING = " .;,:…";

/** The text of a cell for showing and reading: on one line, without the full stop it may end in. */
export function oneLine(text: string): string {
  const line = normaliseText(text).replace(/\n/gu, " ").replace(/ {2,}/gu, " ");
  let end = line.length;
  while (end > 0 && CLOSING.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}
