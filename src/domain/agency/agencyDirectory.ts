import { z } from "zod";
import { foldAccents } from "../text/foldText";
import {
  type AgencyWord,
  foldWord,
  lettersOf,
  readAgencyWords,
  signedLettersOf,
} from "./agencyWords";

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "an id is written in kebab-case");
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u, "a day is written YYYY-MM-DD");

const level = z.enum([
  "central",
  "party",
  "association",
  "province",
  "department",
  /** A central authority's branch in the province: police, military, tax, statistics, bank, insurance. */
  "vertical",
  "press",
  "district",
  "division",
  "commune",
]);

const agency = z.object({
  id,
  name: z.string().min(1),
  level,
  /** The body it belongs to; null when that body is not in the directory. */
  parent: id.nullable(),
  aliases: z.array(z.string().min(1)),
  /** First and last day it existed; null when not recorded. */
  validFrom: isoDay.nullable(),
  validTo: isoDay.nullable(),
  successors: z.array(id),
  /** Where a document names it, "hd-726 II.27", or "kiến thức chung". */
  source: z.string().min(1),
  note: z.string().min(1).optional(),
});

const collective = z.object({
  id,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  /** Agencies, or collectives that stand earlier in the list; null when nobody can say who belongs. */
  members: z.array(id).nullable(),
  source: z.string().min(1),
  note: z.string().min(1),
});

export const agencyDirectorySchema = z.object({
  notes: z.array(z.string()),
  agencies: z.array(agency),
  collectives: z.array(collective),
  /** Words that may follow the name of any provincial agency: "tỉnh Hải Dương". */
  placeSuffixes: z.array(z.string()),
  /** Abbreviation → the words it stands for wherever it occurs in a cell. */
  abbreviations: z.record(z.string(), z.string()),
});

export type AgencyDirectory = z.infer<typeof agencyDirectorySchema>;
export type Agency = AgencyDirectory["agencies"][number];
export type Collective = AgencyDirectory["collectives"][number];

/** A collective whose members are agencies only. */
export interface ExpandedCollective {
  readonly id: string;
  readonly name: string;
  readonly members: readonly string[] | null;
}

/** Whoever a spelling belongs to. */
export interface NameOwner {
  readonly kind: "agency" | "collective";
  readonly id: string;
  readonly name: string;
}

/** One way in which the directory writes a name. */
export interface Spelling {
  readonly owner: NameOwner;
  readonly words: readonly AgencyWord[];
  /** The words without commas and dashes, and also without accents. */
  readonly letters: string;
  readonly plainLetters: string;
}

/** The directory prepared once for reading many cells. */
export interface AgencyIndex {
  readonly byId: ReadonlyMap<string, Agency>;
  readonly collectivesById: ReadonlyMap<string, ExpandedCollective>;
  readonly abbreviations: ReadonlyMap<string, string>;
  /** As the directory writes them. */
  readonly spellings: readonly Spelling[];
  /** All spellings, with place suffixes too, by their letters. */
  readonly byLetters: ReadonlyMap<string, readonly Spelling[]>;
  /** The number of words in the longest name. */
  readonly longestName: number;
}

type Abbreviations = ReadonlyMap<string, string>;

const TAKES_PLACE_SUFFIX: ReadonlySet<Agency["level"]> = new Set([
  "province",
  "department",
  "vertical",
]);

function expandCollectives(collectives: readonly Collective[]): Map<string, ExpandedCollective> {
  const expanded = new Map<string, ExpandedCollective>();
  for (const { id, name, members } of collectives) {
    const agencies = members?.flatMap((member) => expanded.get(member)?.members ?? [member]);
    expanded.set(id, { id, name, members: agencies === undefined ? null : [...new Set(agencies)] });
  }
  return expanded;
}

function readSpelling(owner: NameOwner, text: string, abbreviations: Abbreviations): Spelling {
  const { words } = readAgencyWords(text, abbreviations);
  const letters = lettersOf(words);
  return { owner, words, letters, plainLetters: foldAccents(letters) };
}

function readSpellings(
  directory: AgencyDirectory,
  abbreviations: Abbreviations,
): readonly Spelling[] {
  const spellingsOf = (kind: NameOwner["kind"], { id, name, aliases }: Agency | Collective) =>
    [name, ...aliases].map((text) => readSpelling({ kind, id, name }, text, abbreviations));
  return [
    ...directory.agencies.flatMap((entry) => spellingsOf("agency", entry)),
    ...directory.collectives.flatMap((entry) => spellingsOf("collective", entry)),
  ];
}

/** Two entries claiming one spelling are a fault of the data. */
function assertClaimedOnce(spellings: readonly Spelling[]): void {
  const holders = new Map<string, string>();
  for (const { owner, words } of spellings) {
    const text = signedLettersOf(words);
    const holder = holders.get(text) ?? owner.id;
    if (holder !== owner.id)
      throw new Error(`"${text}" belongs to ${holder} and ${owner.id}; keep it in one of them`);
    holders.set(text, holder);
  }
}

function withPlaceSuffixes(
  { agencies, placeSuffixes }: AgencyDirectory,
  abbreviations: Abbreviations,
): readonly Spelling[] {
  return agencies
    .filter(({ level }) => TAKES_PLACE_SUFFIX.has(level))
    .flatMap(({ id, name, aliases }) =>
      [name, ...aliases].flatMap((text) =>
        placeSuffixes.map((suffix) =>
          readSpelling({ kind: "agency", id, name }, `${text} ${suffix}`, abbreviations),
        ),
      ),
    );
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

/** Prepares the directory for `resolveAgencies`. */
export function indexDirectory(directory: AgencyDirectory): AgencyIndex {
  const abbreviations = new Map(
    Object.entries(directory.abbreviations).map(([short, long]) => [foldWord(short), long]),
  );
  const spellings = readSpellings(directory, abbreviations);
  assertClaimedOnce(spellings);
  const all = [...spellings, ...withPlaceSuffixes(directory, abbreviations)];
  return {
    byId: new Map(directory.agencies.map((entry) => [entry.id, entry])),
    collectivesById: expandCollectives(directory.collectives),
    abbreviations,
    spellings,
    byLetters: groupByLetters(all),
    longestName: Math.max(0, ...all.map(({ words }) => words.length)),
  };
}
