/** Tones are the marks that may stand on any vowel. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghk-nprstvx])?(?:uyê|yê|iê|ươ|uô|uyu|uya|oeo|oai|oay|oao|uây|uê|uy|uơ|uâ|uă|oa|oă|oe|oo|ia|ua|ưa|ya|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnptiyou])?$/u;

/**
 * True for what could be one syllable of Vietnamese by its spelling, in either case; at most one
 * tone, and only Vietnamese letters.
 */
export function isVietnameseSyllable(word: string): boolean {
  const letters = word.toLocaleLowerCase("vi").normalize("NFD");
  if ((letters.match(TONES) ?? []).length > 1) return false;
  return SYLLABLE.test(letters.replace(TONES, "").normalize("NFC"));
}
