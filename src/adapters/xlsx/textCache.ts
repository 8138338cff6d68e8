import { normaliseText } from "../../domain/text/normaliseText";

/** Letters that normalising never changes, in texts without odd blanks. */
const CLEAN =
  /^[\u0021-\u007E\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2013\u2014\u2018-\u201D\u2026\u2264\u2265 ]*$/u;
const MOST_TEXTS = 20_000;

/** Normalises texts, remembering those met before: the same plan text comes in every workbook. */
export function makeTextNormaliser(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    const plain = CLEAN.test(text) && !text.includes("  ") && text.trim() === text;
    const normalised = plain ? text : normaliseText(text);
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, normalised);
    return normalised;
  };
}
