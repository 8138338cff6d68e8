import type { AgencyIndex } from "./agencyDirectory";
import type { AgencyWords } from "./agencyWords";
import { headlessOwner } from "./headlessName";
import { ownerOf } from "./ownerOf";
import type { NameOwner } from "./spellings";

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

/** Where names may begin and end, and who bears them. */
interface Reading {
  readonly isCut: (position: number) => boolean;
  readonly ownerOf: (from: number, to: number) => NameOwner | null;
}

const NOTHING_LEFT: Cover = { unknownWords: 0, segments: 0, first: null };
/** A cell with more unknown stretches is no list of agencies that lacks a word here or there. */
const MOST_UNKNOWN_REPAIRED = 30;

function isCut({ words, endsCleanly }: AgencyWords, position: number): boolean {
  return words[position]?.cut ?? endsCleanly;
}

/** Where the next name begins: behind the connective that joins two, unless nothing follows it. */
function resume({ words }: AgencyWords, position: number): number {
  const next = position + (words[position]?.joins ?? 0);
  return next < words.length ? next : position;
}

function knownSegments(
  read: AgencyWords,
  from: number,
  reading: Reading,
  index: AgencyIndex,
): readonly Segment[] {
  const found: Segment[] = [];
  const furthest = Math.min(read.words.length, from + index.longestName);
  for (let to = furthest; to > from; to -= 1) {
    if (!reading.isCut(to)) continue;
    const owner = reading.ownerOf(from, to);
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
  reading: Reading,
  index: AgencyIndex,
): Cover {
  const beginsCleanly = from > 0 || (read.words[0]?.cut ?? false);
  const known = beginsCleanly ? knownSegments(read, from, reading, index) : [];
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

function bestCover(read: AgencyWords, reading: Reading, index: AgencyIndex): readonly Segment[] {
  const count = read.words.length;
  const covers: Cover[] = [];
  for (let from = count - 1; from >= 0; from -= 1)
    covers[from] = coverFrom(read, from, covers, reading, index);
  const segments: Segment[] = [];
  let cover = covers[resume(read, 0)];
  while (cover?.first != null) {
    segments.push(cover.first);
    cover = covers[resume(read, cover.first.to)];
  }
  return segments;
}

/** Names spelt out, and separated by signs, connectives or line breaks. */
function strictReading(read: AgencyWords, index: AgencyIndex): Reading {
  return {
    isCut: (position) => isCut(read, position),
    ownerOf: (from, to) => ownerOf(read.words.slice(from, to), index),
  };
}

/** Names that only a space separates, or that lack their first word. */
function repairingReading(read: AgencyWords, index: AgencyIndex): Reading {
  const { words } = read;
  const places = words.map((_, position) => position).filter((at) => at === 0 || isCut(read, at));
  const starts = places.map((position) => resume(read, position));
  const mayLackHead = new Set(starts);
  return {
    isCut: (position) => isCut(read, position) || words[position]?.softCut === true,
    ownerOf: (from, to) => {
      const owner = ownerOf(words.slice(from, to), index);
      if (owner !== null || !mayLackHead.has(from) || !isCut(read, to)) return owner;
      return headlessOwner(words, from, to, starts, index);
    },
  };
}

/**
 * Cuts a cell so that as few words as possible stay unknown and names are as long as possible. A name
 * begins and ends only where a list may be cut, so that half of a longer name is never read. Lost line
 * breaks and first words are supplied only where the whole cell then makes sense.
 */
export function coverWords(read: AgencyWords, index: AgencyIndex): readonly Segment[] {
  const spelt = bestCover(read, strictReading(read, index), index);
  const unknown = spelt.filter(({ owner }) => owner === null);
  if (unknown.length === 0 || unknown.length > MOST_UNKNOWN_REPAIRED) return spelt;
  const repaired = bestCover(read, repairingReading(read, index), index);
  return repaired.every(({ owner }) => owner !== null) ? repaired : spelt;
}
