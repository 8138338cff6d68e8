import { foldAccents } from "../text/foldText";
import { lifetimesMeet, placeOf, type Sight } from "./agencyScope";
import { type AgencyWord, lettersOf, readAgencyWords, signedLettersOf } from "./agencyWords";
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
}

type Abbreviations = ReadonlyMap<string, string>;
type Entry = Agency | Collective;

const TAKES_PLACE_SUFFIX: ReadonlySet<Agency["level"]> = new Set([
  "province",
  "department",
  "vertical",
  "division",
]);

function readSpelling(
  owner: NameOwner,
  distance: number,
  text: string,
  abbreviations: Abbreviations,
): Spelling {
  const { words } = readAgencyWords(text, abbreviations);
  const letters = lettersOf(words);
  return { owner, words, letters, plainLetters: foldAccents(letters), distance };
}

function ownerFor(entry: Entry, { agencies }: AgencyDirectory, { bodies }: Sight): NameOwner {
  const { id, name } = entry;
  const kind = "of" in entry ? "collective" : "agency";
  const place = agencies.find((body) => body.id === placeOf(entry));
  const saysWhose = bodies.length === 0 && place !== undefined;
  return saysWhose ? { kind, id, name, of: place.name } : { kind, id, name };
}

function ownNames(entry: Entry, { bodies }: AgencyDirectory, sight: Sight): readonly string[] {
  return sight.bodies.includes(entry.id) ? (bodies[entry.id]?.ownNames ?? []) : [];
}

/** The names of everybody in sight, as the directory writes them. */
export function readSpellings(
  directory: AgencyDirectory,
  sight: Sight,
  abbreviations: Abbreviations,
): readonly Spelling[] {
  return [...sight.agencies, ...sight.collectives].flatMap((entry) => {
    const owner = ownerFor(entry, directory, sight);
    const names = [entry.name, ...entry.aliases, ...ownNames(entry, directory, sight)];
    return names.map((text) => readSpelling(owner, sight.distanceOf(entry), text, abbreviations));
  });
}

/** The same names with the words of the place behind them: "Sở Y tế tỉnh Hải Dương". */
export function withPlaceSuffixes(
  directory: AgencyDirectory,
  sight: Sight,
  abbreviations: Abbreviations,
): readonly Spelling[] {
  return sight.agencies
    .filter(({ level }) => TAKES_PLACE_SUFFIX.has(level))
    .flatMap((entry) => {
      const owner = ownerFor(entry, directory, sight);
      const suffixes = directory.bodies[placeOf(entry) ?? ""]?.placeSuffixes ?? [];
      return [entry.name, ...entry.aliases].flatMap((text) =>
        suffixes.map((suffix) =>
          readSpelling(owner, sight.distanceOf(entry), `${text} ${suffix}`, abbreviations),
        ),
      );
    });
}

/** Names of agencies that are gone, owned by those in sight that succeeded them: only to suggest. */
export function readFormerNames(
  { agencies }: AgencyDirectory,
  sight: Sight,
  abbreviations: Abbreviations,
): readonly Spelling[] {
  const byId = new Map(agencies.map((entry) => [entry.id, entry]));
  const present = new Set(sight.agencies);
  const heirsOf = ({ successors }: Agency, seen: readonly string[]): readonly Agency[] =>
    successors.flatMap((id) => {
      const heir = byId.get(id);
      if (heir === undefined || seen.includes(id)) return [];
      return present.has(heir) ? [heir] : heirsOf(heir, [...seen, id]);
    });
  return sight.gone.flatMap((entry) =>
    heirsOf(entry, [entry.id]).flatMap((heir) =>
      [entry.name, ...entry.aliases].map((text) => {
        const owner: NameOwner = { kind: "agency", id: heir.id, name: heir.name };
        return readSpelling(owner, sight.distanceOf(heir), text, abbreviations);
      }),
    ),
  );
}

function claimSameDay(left: Entry, right: Entry): boolean {
  return "of" in left || "of" in right || lifetimesMeet(left, right);
}

/** Two entries of one body claiming one spelling on one day are a fault of the data. */
export function assertClaimedOnce(directory: AgencyDirectory, abbreviations: Abbreviations): void {
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
