import { editDistance } from "../text/editDistance";
import { foldAccents } from "../text/foldText";
import type { AgencyIndex } from "./agencyDirectory";
import { type AgencyWord, lettersOf } from "./agencyWords";
import type { NameOwner, Spelling } from "./spellings";

/** Somebody the directory knows, by id and official name. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

/** Somebody who may have been meant; `of` says whose it is where no plan does. */
export interface Suggestion extends NamedEntry {
  readonly of?: string;
}

interface Candidate {
  readonly owner: NameOwner;
  /** How far the spelling is from the text without, then with accents. */
  readonly distance: number;
  readonly accentedDistance: number;
}

const MOST_SUGGESTIONS = 5;
const LETTERS_PER_MISTAKE = 6;

function ranked(candidates: readonly Candidate[]): readonly Suggestion[] {
  const best = new Map<string, Suggestion>();
  const inOrder = [...candidates].sort(
    (left, right) =>
      left.distance - right.distance || left.accentedDistance - right.accentedDistance,
  );
  for (const { owner } of inOrder) {
    const { id, name, of } = owner;
    if (!best.has(id)) best.set(id, of === undefined ? { id, name } : { id, name, of });
  }
  return [...best.values()];
}

function spellingsOf({ spellings, formerNames }: AgencyIndex): readonly Spelling[] {
  return [...spellings, ...formerNames];
}

/** Those whose name differs from the words by accents or a few letters, nearest first. */
export function nearNames(words: readonly AgencyWord[], index: AgencyIndex): readonly Suggestion[] {
  const accented = lettersOf(words);
  const plain = foldAccents(accented);
  const candidates = spellingsOf(index).flatMap(({ owner, letters, plainLetters }): Candidate[] => {
    const tolerance = Math.floor(Math.max(plain.length, plainLetters.length) / LETTERS_PER_MISTAKE);
    if (Math.abs(plain.length - plainLetters.length) > tolerance) return [];
    const distance = editDistance(plain, plainLetters, tolerance);
    if (distance > tolerance) return [];
    return [
      { owner, distance, accentedDistance: editDistance(accented, letters, accented.length) },
    ];
  });
  const bearers = candidates.filter(({ accentedDistance }) => accentedDistance === 0);
  return ranked(candidates).slice(0, Math.max(MOST_SUGGESTIONS, ranked(bearers).length));
}

function contains(whole: string, part: string): boolean {
  return part.includes(" ") && ` ${whole} `.includes(` ${part} `);
}

/** Those whose name stands within the words, or whose name the words are a part of. */
function relatedNames(words: readonly AgencyWord[], index: AgencyIndex): readonly Suggestion[] {
  const plain = foldAccents(lettersOf(words));
  const candidates = spellingsOf(index)
    .filter(({ plainLetters }) => contains(plain, plainLetters) || contains(plainLetters, plain))
    .map(({ owner, plainLetters }): Candidate => {
      const distance = Math.abs(plain.length - plainLetters.length);
      return { owner, distance, accentedDistance: 0 };
    });
  return ranked(candidates);
}

/** Whom the words may have meant, likeliest first: for a person to choose from, never to be assumed. */
export function suggestAgencies(
  words: readonly AgencyWord[],
  index: AgencyIndex,
): readonly Suggestion[] {
  const near = nearNames(words, index);
  const known = new Set(near.map(({ id }) => id));
  const related = relatedNames(words, index).filter(({ id }) => !known.has(id));
  return [...near, ...related].slice(0, Math.max(MOST_SUGGESTIONS, near.length));
}
