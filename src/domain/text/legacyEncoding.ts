import { LEGACY_LETTERS, type LegacyEncoding } from "./legacyLetters";

export type { LegacyEncoding } from "./legacyLetters";

/** Letters that only Vietnamese in Unicode has; text in an old encoding never holds one of them. */
const UNICODE_ONLY = /[ăđơư\u1EA0-\u1EF9]/iu;

/** Signs that both old encodings are made of. */
const LATIN_1 = /[\u00A1-\u00FF]/u;

/** Signs that TCVN3 fonts draw as letters, where a word has them and a footnote or a trademark not. */
const TCVN3 = /(?<=\p{L})[µ¸¶·¨»¾¼½©¬«]|(?<=\p{L})¹(?=\p{L})|®\p{L}/u;
const FEWEST_TCVN3_WORDS = 2;

/** VNI writes an accent as a letter of its own after the vowel: "Chöông", "nhaân", "uûy". */
const VNI = /[aeo]â|[aeouy][ùøûï]|[aeuy]õ|öô/giu;
const FEWEST_VNI = 2;

/** The old encoding that a text is plainly written in; undefined for Unicode and for what may be either. */
export function legacyEncodingOf(text: string): LegacyEncoding | undefined {
  if (!LATIN_1.test(text) || UNICODE_ONLY.test(text)) return undefined;
  if ((text.match(VNI) ?? []).length >= FEWEST_VNI) return "vni";
  const strangeWords = text.split(/\s+/u).filter((word) => TCVN3.test(word));
  return strangeWords.length >= FEWEST_TCVN3_WORDS ? "tcvn3" : undefined;
}

interface Converter {
  readonly signs: RegExp;
  readonly letters: ReadonlyMap<string, string>;
}

const CONVERTERS: Readonly<Record<LegacyEncoding, Converter>> = {
  tcvn3: converter("tcvn3"),
  vni: converter("vni"),
};

/** A vowel with its accent behind it is tried before one sign: "öôï" is "ư" and "ợ". */
function converter(kind: LegacyEncoding): Converter {
  const letters = new Map(LEGACY_LETTERS[kind].map(([letter, written]) => [written, letter]));
  const longestFirst = [...letters.keys()].sort((a, b) => b.length - a.length);
  return { signs: new RegExp(longestFirst.join("|"), "gu"), letters };
}

const SMALL = /[a-z]/u;
const CAPITALS = /[A-Z]/gu;

/**
 * A text of an old encoding in Unicode; signs that the encoding does not know stay. A heading typed
 * with a .Vn…H font comes out in capitals, as that font draws it.
 */
export function fromLegacyEncoding(text: string, kind: LegacyEncoding): string {
  const { signs, letters } = CONVERTERS[kind];
  const converted = text.replace(signs, (sign) => letters.get(sign) ?? sign);
  const isHeading =
    kind === "tcvn3" && !SMALL.test(text) && (text.match(CAPITALS) ?? []).length > 1;
  return (isHeading ? converted.toLocaleUpperCase("vi") : converted).normalize("NFC");
}
