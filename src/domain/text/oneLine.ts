import { normaliseText } from "./normaliseText";
import { trimClosing } from "./trimClosing";

const CLOSING = " .;,:…";

/** The text of a cell for showing and reading: on one line, without the full stop it may end in. */
export function oneLine(text: string): string {
  const line = normaliseText(text).replace(/\n/gu, " ").replace(/ {2,}/gu, " ");
  return trimClosing(line, CLOSING);
}
