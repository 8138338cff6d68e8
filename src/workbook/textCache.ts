import { readLegacyText } from "../domain/text/legacyText";
import { normaliseText } from "../domain/text/normaliseText";

/** A cell's text as the workbook holds it, and normalised; what was typed in an old font is in Unicode. */
export interface StoredText {
  readonly stored: string;
  readonly text: string;
}

const MOST_TEXTS = 20_000;
/** Longer texts are rare, and telling many of one length apart would take the square of their number. */
const LONGEST_KNOWN = 1_000;
/** Excel's ceiling for the text of a cell; what is longer no Excel wrote. */
const LONGEST_TEXT = 32_767;

/** Reads texts, remembering those met before: the same plan text comes in every workbook. */
export function makeTextReader(): (stored: string) => StoredText {
  const known = new Map<string, StoredText>();
  let long: { readonly given: string; readonly read: StoredText } | undefined;
  return (given) => {
    if (given.length > LONGEST_KNOWN) {
      if (long?.given !== given) long = { given, read: readText(given.slice(0, LONGEST_TEXT)) };
      return long.read;
    }
    const remembered = known.get(given);
    if (remembered !== undefined) return remembered;
    const own = detached(given);
    const read = readText(own);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(own, read);
    return read;
  };
}

/**
 * The same text in memory of its own: a part cut out of a long text holds on to all of it, and one
 * sentence of an agency would keep its whole workbook.
 */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function readText(stored: string): StoredText {
  const legacy = readLegacyText(stored);
  return { stored, text: normaliseText(legacy?.text ?? stored) };
}
