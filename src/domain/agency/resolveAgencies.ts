import type { AgencyIndex, ExpandedCollective } from "./agencyDirectory";
import { type AgencyWords, readAgencyWords } from "./agencyWords";
import { coverWords, type Segment } from "./coverWords";
import { type NamedEntry, suggestAgencies, type Suggestion } from "./suggestAgencies";
import { unknownStretches } from "./unknownStretches";

/** Words of a cell that name nobody in the directory, and whom they may mean. */
export interface UnresolvedName {
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
}

/** Whom a cell names, each once and in the order of the text. */
export interface AgencyResolution {
  readonly agencies: readonly NamedEntry[];
  readonly collectives: readonly ExpandedCollective[];
  readonly unresolved: readonly UnresolvedName[];
}

/** A cell with more unknown names is not a list of agencies; suggestions would only cost time. */
const MOST_ASKED_ABOUT = 30;

const EDGE_SIGNS = /^[\s,;/.•*+\-\u2010-\u2015\u2212]+|[\s,;/.•*+\-\u2010-\u2015\u2212]+$/gu;

/** The words of the cell itself, with parentheses and other signs but without separators around them. */
function textOf({ source, words }: AgencyWords, { from, to }: Segment): string {
  const start = words[from - 1]?.end ?? 0;
  const end = words[to]?.start ?? source.length;
  return source.slice(start, end).replace(EDGE_SIGNS, "");
}

function idsOf(segments: readonly Segment[], kind: "agency" | "collective"): readonly string[] {
  const ids = segments.flatMap(({ owner }) => (owner?.kind === kind ? [owner.id] : []));
  return [...new Set(ids)];
}

function runsOfUnknown(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [[]];
  for (const segment of segments) {
    if (segment.owner !== null) runs.push([]);
    else runs.at(-1)?.push(segment);
  }
  return runs;
}

function unresolvedNames(
  read: AgencyWords,
  segments: readonly Segment[],
  index: AgencyIndex,
): readonly UnresolvedName[] {
  if (isNoName(read)) return [{ text: read.source, suggestions: [] }];
  const stretches = runsOfUnknown(segments).flatMap((run) => unknownStretches(read, run, index));
  const byText = new Map(stretches.map((stretch) => [textOf(read, stretch), stretch]));
  return [...byText].map(([text, { from, to }], position) => ({
    text,
    suggestions:
      position < MOST_ASKED_ABOUT ? suggestAgencies(read.words.slice(from, to), index) : [],
  }));
}

/** Signs alone name nobody, nor are they nothing. */
function isNoName({ words, endsCleanly }: AgencyWords): boolean {
  return words.length === 0 && !endsCleanly;
}

/** The one agency that a text names and nothing else; undefined for any other text. */
export function onlyAgency(text: string, index: AgencyIndex): NamedEntry | undefined {
  const read = readAgencyWords(text, index.abbreviations);
  const segments = coverWords(read, index);
  const [id, ...more] = idsOf(segments, "agency");
  const others = more.length + idsOf(segments, "collective").length;
  const isWhole = !isNoName(read) && segments.every(({ owner }) => owner !== null);
  const agency = index.byId.get(id ?? "");
  if (id === undefined || agency === undefined || others > 0 || !isWhole) return undefined;
  return { id, name: agency.name };
}

/**
 * Cuts a cell into the agencies and collectives it names. A name is read whole and spelt right, or it
 * stays unresolved with suggestions: nobody is made responsible for a task by a guess.
 */
export function resolveAgencies(
  text: string | null | undefined,
  index: AgencyIndex,
): AgencyResolution {
  const read = readAgencyWords(text ?? "", index.abbreviations);
  const segments = coverWords(read, index);
  return {
    agencies: idsOf(segments, "agency").flatMap((id) => {
      const agency = index.byId.get(id);
      return agency === undefined ? [] : [{ id, name: agency.name }];
    }),
    collectives: idsOf(segments, "collective").flatMap((id) => index.collectivesById.get(id) ?? []),
    unresolved: unresolvedNames(read, segments, index),
  };
}

/** Everybody a cell is known to mean, each once: the agencies it names and the members of its collectives. */
export function memberIds({ agencies, collectives }: AgencyResolution): readonly string[] {
  const named = agencies.map(({ id }) => id);
  return [...new Set([...named, ...collectives.flatMap(({ members }) => members ?? [])])];
}
