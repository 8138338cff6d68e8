import { type AgencyScope, entriesInSight, placeOf } from "./agencyScope";
import { type AgencyWord, readAgencyWords } from "./agencyWords";
import type { Agency, AgencyDirectory, Collective } from "./directorySchema";
import {
  abbreviationsOf,
  readFormerNames,
  readSpellings,
  type Spelling,
  withPlaceSuffixes,
} from "./spellings";

/** A collective whose members are agencies only. */
export interface ExpandedCollective {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[] | null;
}

/** The directory, or what a plan's words can mean of it, prepared once for reading many cells. */
export interface AgencyIndex {
  readonly byId: ReadonlyMap<string, Agency>;
  readonly collectivesById: ReadonlyMap<string, ExpandedCollective>;
  readonly abbreviations: ReadonlyMap<string, string>;
  /** As the directory writes them. */
  readonly spellings: readonly Spelling[];
  /** Names of those that are gone, under their successors: never read, only suggested. */
  readonly formerNames: readonly Spelling[];
  /** All spellings, with place suffixes too, by their letters. */
  readonly byLetters: ReadonlyMap<string, readonly Spelling[]>;
  /** The number of words in the longest name. */
  readonly longestName: number;
  /** First words that a list may leave out. */
  readonly headWords: readonly (readonly AgencyWord[])[];
  /** The issuer's own divisions and bodies. */
  readonly ownIds: ReadonlySet<string>;
}

/** Only members in sight count: those that had ended report nothing. */
function expandCollectives(
  collectives: readonly Collective[],
  inSight: ReadonlyMap<string, Agency>,
): Map<string, ExpandedCollective> {
  const expanded = new Map<string, ExpandedCollective>();
  for (const { id, name, members } of collectives) {
    const agencies = members
      ?.flatMap((member) => expanded.get(member)?.members ?? [member])
      .filter((member) => inSight.has(member));
    expanded.set(id, { id, name, members: agencies === undefined ? null : [...new Set(agencies)] });
  }
  return expanded;
}

function groupByLetters(spellings: readonly Spelling[]): ReadonlyMap<string, readonly Spelling[]> {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const group = groups.get(spelling.letters) ?? [];
    group.push(spelling);
    groups.set(spelling.letters, group);
  }
  return groups;
}

/**
 * Prepares the directory for `resolveAgencies`. With a scope it holds what words of that issuer can mean
 * on that day; without one, a name that several bodies bear or may bear names none of them.
 */
export function indexDirectory(
  directory: AgencyDirectory,
  scope: AgencyScope | null = null,
): AgencyIndex {
  const abbreviations = abbreviationsOf(directory);
  const sight = entriesInSight(directory, scope);
  const byId = new Map(sight.agencies.map((entry) => [entry.id, entry]));
  const source = { directory, sight, abbreviations };
  const spellings = readSpellings(source);
  const all = [...spellings, ...withPlaceSuffixes(source)];
  const own = sight.agencies.filter((entry) => placeOf(entry) === scope?.issuerId);
  return {
    byId,
    collectivesById: expandCollectives(sight.collectives, byId),
    abbreviations,
    spellings,
    formerNames: readFormerNames(source),
    byLetters: groupByLetters(all),
    longestName: Math.max(0, ...all.map(({ words }) => words.length)),
    headWords: directory.headWords.map((text) => readAgencyWords(text, abbreviations).words),
    ownIds: new Set(own.map(({ id }) => id)),
  };
}
