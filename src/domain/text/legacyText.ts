import { fromLegacyEncoding, type LegacyEncoding } from "./legacyEncoding";
import { isVietnameseSyllable } from "./vietnameseSyllable";

/** Text typed in an old font, as it was meant. */
export interface LegacyText {
  readonly encoding: LegacyEncoding;
  readonly text: string;
}

const ENCODINGS: readonly LegacyEncoding[] = ["tcvn3", "vni"];
/** Signs that both encodings are made of. */
const LATIN_1 = /[\u00A1-\u00FF]/u;
/** Letters that only Vietnamese in Unicode has; text in an old encoding never holds one of them. */
const UNICODE_ONLY = /[ăđơư\u1EA0-\u1EF9\p{M}]/iu;
const WORD = /[A-Za-z\u00A1-\u00FF]+/gu;
/** Strange signs alone may be a unit ("µm"), the last one a footnote ("so¹"): they are no evidence. */
const EVIDENCE = /^[bcdghk-np-tvx].*[\u00A1-\u00B8\u00BA-\u00FF]|.[\u00A1-\u00FF][a-z]/iu;

/**
 * Recognises text typed in a TCVN3 (".VnTime") or VNI font by what it says: as it stands its words
 * are none, and read in that encoding every one of them is a Vietnamese syllable. `undefined` for
 * any other text, and where it is not certain.
 */
export function readLegacyText(text: string): LegacyText | undefined {
  if (!LATIN_1.test(text) || UNICODE_ONLY.test(text)) return undefined;
  const words = (text.match(WORD) ?? []).filter((word) => LATIN_1.test(word));
  const isStrange = words.some((word) => EVIDENCE.test(word) && !isVietnameseSyllable(word));
  const encoding = isStrange
    ? ENCODINGS.find((kind) =>
        words.every((word) => isVietnameseSyllable(fromLegacyEncoding(word, kind))),
      )
    : undefined;
  return encoding === undefined
    ? undefined
    : { encoding, text: fromLegacyEncoding(text, encoding) };
}
