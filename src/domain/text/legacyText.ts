import { isVietnameseSyllable } from "./vietnameseSyllable";

/** The two encodings from before Unicode that Vietnamese offices typed in. */
export type LegacyEncoding = "TCVN3" | "VNI";

/** Text typed in an old font, as it was meant. */
export interface LegacyText {
  readonly encoding: LegacyEncoding;
  readonly text: string;
}

/** Signs that both encodings are made of. */
const LATIN_1 = /[\u00A1-\u00FF]/u;
/** Letters that only Vietnamese in Unicode has; text in an old encoding never holds one of them. */
const UNICODE_ONLY = /[ăđơư\u1EA0-\u1EF9\p{M}]/iu;
const WORD = /[A-Za-z\u00A1-\u00FF]+/gu;

/** What the fonts .Vn… draw for a sign, code by code from U+00A1; "." where they draw no letter. */
const TCVN3_LETTERS =
  "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ.";
const TCVN3 = new Map(
  Array.from(
    TCVN3_LETTERS,
    (letter, at) => [String.fromCharCode(0xa1 + at), letter] as const,
  ).filter(([, letter]) => letter !== "."),
);

/** VNI writes an accent as a sign of its own behind the vowel. */
const VNI_MARKS: Readonly<Record<string, string>> = {
  ù: "\u0301",
  ø: "\u0300",
  û: "\u0309",
  õ: "\u0303",
  ï: "\u0323",
  â: "\u0302",
  á: "\u0302\u0301",
  à: "\u0302\u0300",
  å: "\u0302\u0309",
  ã: "\u0302\u0303",
  ä: "\u0302\u0323",
  ê: "\u0306",
  é: "\u0306\u0301",
  è: "\u0306\u0300",
  ú: "\u0306\u0309",
  ü: "\u0306\u0303",
  ë: "\u0306\u0323",
};
const VNI_LETTERS: Readonly<Record<string, string>> = {
  ô: "ơ",
  ö: "ư",
  ñ: "đ",
  æ: "ỉ",
  ó: "ĩ",
  ò: "ị",
  î: "ỵ",
};
const VNI_MARKED = /(?<vowel>[aeouyôö])(?<mark>[ùøûõïâáàåãäêéèúüë])/giu;
const VNI_LETTER = /[ôöñæóòî]/giu;

/**
 * Recognises text typed in a TCVN3 (".VnTime") or VNI font by what it says: as it stands its words
 * are none, and read in that encoding every one of them is a Vietnamese syllable. `undefined` for
 * any other text, and where it is not certain.
 */
export function readLegacyText(text: string): LegacyText | undefined {
  if (!LATIN_1.test(text) || UNICODE_ONLY.test(text)) return undefined;
  const words = (text.match(WORD) ?? []).filter((word) => LATIN_1.test(word));
  const tcvn3 = words.map(fromTcvn3);
  if (isCertain(words, tcvn3)) return { encoding: "TCVN3", text: text.replace(WORD, fromTcvn3) };
  const vni = words.map(fromVni);
  if (isCertain(words, vni)) return { encoding: "VNI", text: text.replace(WORD, fromVni) };
  return undefined;
}

/** Strange signs alone may be a unit ("µm"), the last one a footnote ("so¹"): they are no evidence. */
const EVIDENCE = /^[bcdghk-np-tvx].*[\u00A1-\u00B8\u00BA-\u00FF]|.[\u00A1-\u00FF][a-z]/iu;

function isCertain(words: readonly string[], meant: readonly string[]): boolean {
  const isStrange = words.some((word) => EVIDENCE.test(word) && !isVietnameseSyllable(word));
  return isStrange && meant.every(isVietnameseSyllable);
}

function fromTcvn3(word: string): string {
  return word.replace(/[\u00A1-\u00FF]/gu, (sign) => TCVN3.get(sign) ?? sign);
}

function fromVni(word: string): string {
  return word
    .replace(
      VNI_MARKED,
      (_, vowel: string, mark: string) =>
        vniLetter(vowel) + (VNI_MARKS[mark.toLowerCase()] ?? mark),
    )
    .replace(VNI_LETTER, vniLetter)
    .normalize("NFC");
}

function vniLetter(sign: string): string {
  const letter = VNI_LETTERS[sign.toLowerCase()] ?? sign;
  return sign === sign.toLowerCase() ? letter : letter.toUpperCase();
}
