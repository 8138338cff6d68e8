import type { AgencyIndex } from "./agencyDirectory";
import { type AgencyWord, lettersOf } from "./agencyWords";
import type { NameOwner, Spelling } from "./spellings";

/** How many commas and dashes of the name the text leaves out; Infinity where the text has others. */
function signsLeftOut(name: readonly AgencyWord[], text: readonly AgencyWord[]): number {
  const differing = name.filter(({ gap }, place) => place > 0 && gap !== text[place]?.gap);
  const onlyLeftOut = name.every(
    ({ gap }, place) => place === 0 || [gap, " "].includes(text[place]?.gap ?? ""),
  );
  return onlyLeftOut ? differing.length : Infinity;
}

/** The one nearest bearer; two equally near ones are not chosen between. */
function nearestOwner(spellings: readonly Spelling[]): NameOwner | null {
  const least = Math.min(...spellings.map(({ distance }) => distance));
  const [first, ...others] = spellings.filter(({ distance }) => distance === least);
  const isAlone = others.every(({ owner }) => owner.id === first?.owner.id);
  return first !== undefined && isAlone ? first.owner : null;
}

/** Officers drop commas and dashes inside a name; that is forgiven unless it could mean another. */
export function ownerOf(words: readonly AgencyWord[], index: AgencyIndex): NameOwner | null {
  const spellings = index.byLetters.get(lettersOf(words)) ?? [];
  const fits = (most: number) => (spelling: Spelling) =>
    signsLeftOut(spelling.words, words) <= most;
  const exact = spellings.filter(fits(0));
  return nearestOwner(exact.length > 0 ? exact : spellings.filter(fits(words.length)));
}
