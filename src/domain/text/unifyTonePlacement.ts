const TONE = "[\\u0300\\u0301\\u0303\\u0309\\u0323]";

/** "oa", "oe", "uy", in decomposed text, with a tone mark on either vowel; "qu" is a consonant. */
const WANDERING_TONE = new RegExp(
  `(?<before>q?)(?<first>o(?=${TONE}?[ae])|u(?=${TONE}?y))(?<early>${TONE}?)(?<second>[aey])(?<late>${TONE}?)(?!\\p{M})`,
  "giu",
);
const BEGINS_WITH_LETTER = /^\p{L}/u;

/** An open syllable bears its tone on the first vowel, a closed one and "quy" on the second. */
function placeTone(match: RegExpExecArray, following: string): string {
  const { before = "", first = "", early = "", second = "", late = "" } = match.groups ?? {};
  const onSecond = before !== "" || BEGINS_WITH_LETTER.test(following);
  return before + (onSecond ? first + second + early + late : first + early + late + second);
}

/**
 * One spelling for syllables that two schools write differently: "hoá" and "hóa" become "hóa",
 * "thuỷ" and "thủy" become "thủy". For comparing, never for showing.
 */
export function unifyTonePlacement(text: string): string {
  const decomposed = text.normalize("NFD");
  const pieces: string[] = [];
  let end = 0;
  for (const match of decomposed.matchAll(WANDERING_TONE)) {
    pieces.push(decomposed.slice(end, match.index));
    end = match.index + match[0].length;
    pieces.push(placeTone(match, decomposed.slice(end, end + 1)));
  }
  return [...pieces, decomposed.slice(end)].join("").normalize("NFC");
}
