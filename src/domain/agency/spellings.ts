import { foldAccents } from "../text/foldText";
import { lifetimesMeet, placeOf, type Sight } from "./agencyScope";
import {
  type AgencyWord,
  foldWord,
  lettersOf,
  readAgencyWords,
  signedLettersOf,
} from "./agencyWords";
import type { Agency, AgencyDirectory, Collective } from "./directorySchema";

/** Whoever a spelling belongs to. */
export interface NameOwner {
  readonly kind: "agency" | "collective";
  readonly id: string;
  readonly name: string;
  /** The name of the body whose it is, where no plan says so. */
  readonly of?: string;
}

/** One way in which the directory writes a name. */
export interface Spelling {
  readonly owner: NameOwner;
  readonly words: readonly AgencyWord[];
  /** The words without commas and dashes, and also without accents. */
  readonly letters: string;
  readonly plainLetters: string;
  /** How far its owner is from the issuer, as `Sight` counts. */
  readonly distance: number;
  /** It says nothing without a plan: it may only be suggested. */
  readonly needsPlan: boolean;
}

type Abbreviations = ReadonlyMap<string, string>;
type Entry = Agency | Collective;

/** The directory's abbreviations, folded → the words they stand for. */
export function abbreviationsOf({ abbreviations }: AgencyDirectory): Abbreviations {
  return new Map(Object.entries(abbreviations).map(([short, long]) => [foldWord(short), long]));
}

const TAKES_PLACE_SUFFIX: ReadonlySet<Agency["level"]> = new Set([
  "province",
  "department",
  "vertical",
  "division",
]);

const HAS_INTERIOR: ReadonlySet<Agency["level"]> = new Set(["department", "district", "commune"]);

/** Whose names are read, and out of what. */
interface Source {
  readonly directory: AgencyDirectory;
  readonly sight: Sight;
  readonly abbreviations: Abbreviations;
}

function readLetters(text: string, abbreviations: Abbreviations): string {
  return lettersOf(readAgencyWords(text, abbreviations).words);
}

function readSpelling(
  owner: NameOwner,
  whose: Pick<Spelling, "distance" | "needsPlan">,
  text: string,
  abbreviations: Abbreviations,
): Spelling {
  const { words } = readAgencyWords(text, abbreviations);
  const letters = lettersOf(words);
  return { owner, words, letters, plainLetters: foldAccents(letters), ...whose };
}

/** Every district has a "Phòng Nội vụ", but only one a "Phòng Nội vụ huyện Bình Giang". */
function needsPlan(text: string, place: Agency, abbreviations: Abbreviations): boolean {
  const letters = readLetters(text, abbreviations);
  const names = [place.name, ...place.aliases];
  return !names.some((name) => letters.endsWith(` ${readLetters(name, abbreviations)}`));
}

/** Reads spellings of one entry. */
function spellingReader(
  entry: Entry,
  { directory, sight, abbreviations }: Source,
): (text: string) => Spelling {
  const { id, name } = entry;
  const kind = "of" in entry ? "collective" : "agency";
  const distance = sight.distanceOf(entry);
  const place = directory.agencies.find((body) => body.id === placeOf(entry));
  if (sight.bodies.length > 0 || place === undefined || place.level === "central")
    return (text) =>
      readSpelling({ kind, id, name }, { distance, needsPlan: false }, text, abbreviations);
  const isInterior = HAS_INTERIOR.has(place.level);
  return (text) => {
    const whose = { distance, needsPlan: isInterior && needsPlan(text, place, abbreviations) };
    return readSpelling({ kind, id, name, of: place.name }, whose, text, abbreviations);
  };
}

function ownNames(entry: Entry, { directory, sight }: Source): readonly string[] {
  return sight.bodies.includes(entry.id) ? (directory.bodies[entry.id]?.ownNames ?? []) : [];
}

/** The names of everybody in sight, as the directory writes them. */
export function readSpellings(source: Source): readonly Spelling[] {
  const { agencies, collectives } = source.sight;
  return [...agencies, ...collectives].flatMap((entry) =>
    [entry.name, ...entry.aliases, ...ownNames(entry, source)].map(spellingReader(entry, source)),
  );
}

/** The same names with the words of the place behind them: "Sở Y tế tỉnh Hải Dương". */
export function withPlaceSuffixes(source: Source): readonly Spelling[] {
  const { directory, sight } = source;
  return sight.agencies
    .filter(({ level }) => TAKES_PLACE_SUFFIX.has(level))
    .flatMap((entry) => {
      const suffixes = directory.bodies[placeOf(entry) ?? ""]?.placeSuffixes ?? [];
      return [entry.name, ...entry.aliases]
        .flatMap((text) => suffixes.map((suffix) => `${text} ${suffix}`))
        .map(spellingReader(entry, source));
    });
}

/** Names of agencies that are gone, owned by those in sight that succeeded them: only to suggest. */
export function readFormerNames(source: Source): readonly Spelling[] {
  const { directory, sight } = source;
  const byId = new Map(directory.agencies.map((entry) => [entry.id, entry]));
  const present = new Set(sight.agencies);
  const heirsOf = ({ successors }: Agency, seen: readonly string[]): readonly Agency[] =>
    successors.flatMap((id) => {
      const heir = byId.get(id);
      if (heir === undefined || seen.includes(id)) return [];
      return present.has(heir) ? [heir] : heirsOf(heir, [...seen, id]);
    });
  return sight.gone.flatMap((entry) =>
    heirsOf(entry, [entry.id]).flatMap((heir) =>
      [entry.name, ...entry.aliases].map(spellingReader(heir, source)),
    ),
  );
}

function claimSameDay(left: Entry, right: Entry): boolean {
  return "of" in left || "of" in right || lifetimesMeet(left, right);
}

/**
 * Throws where two entries of one body claim one spelling on one day: a fault of the data. Whoever
 * changes the directory asks; the one shipped with the product is asked by its tests, not at every start.
 */
export function assertClaimedOnce(directory: AgencyDirectory): void {
  const abbreviations = abbreviationsOf(directory);
  const holders = new Map<string, Entry[]>();
  for (const entry of [...directory.agencies, ...directory.collectives]) {
    for (const name of [entry.name, ...entry.aliases]) {
      const text = signedLettersOf(readAgencyWords(name, abbreviations).words);
      const key = `${placeOf(entry) ?? ""}: ${text}`;
      const known = holders.get(key) ?? [];
      const rival = known.find((other) => other.id !== entry.id && claimSameDay(other, entry));
      if (rival !== undefined)
        throw new Error(`"${text}" belongs to ${rival.id} and ${entry.id}; keep it in one of them`);
      holders.set(key, [...known, entry]);
    }
  }
}
