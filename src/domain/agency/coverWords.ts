import type { AgencyIndex, NameOwner, Spelling } from "./agencyDirectory";
import { type AgencyWord, type AgencyWords, CONNECTIVE, lettersOf } from "./agencyWords";

/** A stretch of words, from `from` up to `to`: one known name, or words nobody in the directory bears. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly owner: NameOwner | null;
}

interface Cover {
  readonly unknownWords: number;
  readonly segments: number;
  readonly first: Segment | null;
}

const NOTHING_LEFT: Cover = { unknownWords: 0, segments: 0, first: null };

function isCut({ words, endsCleanly }: AgencyWords, position: number): boolean {
  return words[position]?.cut ?? endsCleanly;
}

/** Where the next name begins: behind the "và" that joins two, unless nothing follows it. */
function resume({ words }: AgencyWords, position: number): number {
  const joined = words[position]?.text === CONNECTIVE && position + 1 < words.length;
  return joined ? position + 1 : position;
}

/** How many commas and dashes of the name the text leaves out; Infinity where the text has others. */
function signsLeftOut(name: readonly AgencyWord[], text: readonly AgencyWord[]): number {
  const differing = name.filter(({ gap }, place) => place > 0 && gap !== text[place]?.gap);
  const onlyLeftOut = name.every(
    ({ gap }, place) => place === 0 || [gap, " "].includes(text[place]?.gap ?? ""),
  );
  return onlyLeftOut ? differing.length : Infinity;
}

/** Officers drop commas and dashes inside a name; that is forgiven unless it could mean another. */
function ownerOf(words: readonly AgencyWord[], index: AgencyIndex): NameOwner | null {
  const spellings = index.byLetters.get(lettersOf(words)) ?? [];
  const fits = (most: number) => (spelling: Spelling) =>
    signsLeftOut(spelling.words, words) <= most;
  const exact = spellings.find(fits(0));
  if (exact !== undefined) return exact.owner;
  const forgiven = spellings.filter(fits(words.length)).map(({ owner }) => owner);
  const [first] = forgiven;
  return first !== undefined && forgiven.every(({ id }) => id === first.id) ? first : null;
}

function knownSegments(read: AgencyWords, from: number, index: AgencyIndex): readonly Segment[] {
  const found: Segment[] = [];
  const furthest = Math.min(read.words.length, from + index.longestName);
  for (let to = furthest; to > from; to -= 1) {
    if (!isCut(read, to)) continue;
    const owner = ownerOf(read.words.slice(from, to), index);
    if (owner !== null) found.push({ from, to, owner });
  }
  return found;
}

function unknownSegment({ words }: AgencyWords, from: number): Segment {
  let to = from + 1;
  while (to < words.length && words[to]?.cut !== true) to += 1;
  return { from, to, owner: null };
}

function better(left: Cover, right: Cover): boolean {
  if (left.unknownWords !== right.unknownWords) return left.unknownWords < right.unknownWords;
  return left.segments < right.segments;
}

function coverFrom(
  read: AgencyWords,
  from: number,
  covers: readonly Cover[],
  index: AgencyIndex,
): Cover {
  const beginsCleanly = from > 0 || (read.words[0]?.cut ?? false);
  const known = beginsCleanly ? knownSegments(read, from, index) : [];
  const options = [...known, unknownSegment(read, from)].map((first): Cover => {
    const rest = covers[resume(read, first.to)] ?? NOTHING_LEFT;
    const unknownWords = first.owner === null ? first.to - first.from : 0;
    return {
      unknownWords: rest.unknownWords + unknownWords,
      segments: rest.segments + 1,
      first,
    };
  });
  return options.reduce((best, option) => (better(option, best) ? option : best));
}

/**
 * Cuts a cell so that as few words as possible stay unknown and names are as long as possible. A name
 * begins and ends only where a list may be cut, so that half of a longer name is never read.
 */
export function coverWords(read: AgencyWords, index: AgencyIndex): readonly Segment[] {
  const count = read.words.length;
  const covers: Cover[] = [];
  for (let from = count - 1; from >= 0; from -= 1)
    covers[from] = coverFrom(read, from, covers, index);
  const segments: Segment[] = [];
  let cover = covers[resume(read, 0)];
  while (cover?.first != null) {
    segments.push(cover.first);
    cover = covers[resume(read, cover.first.to)];
  }
  return segments;
}
