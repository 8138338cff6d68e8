import { INSIDE, wayInside, type ReceivedFile } from "../domain/consolidation/receivedFile";
import { editDistance } from "../domain/text/editDistance";
import { foldAccents } from "../domain/text/foldText";
import { normaliseText } from "../domain/text/normaliseText";

/** What a name that a person gave stands for. */
export type NamedReport =
  | { readonly kind: "one"; readonly path: string }
  /** More than one file or report is called so. */
  | { readonly kind: "several"; readonly paths: readonly string[] }
  | { readonly kind: "none"; readonly nearest: readonly string[] };

/** The paths of all files, and of all reports inside the roll-ups among them but this level's own. */
export function pathsOfReports(
  files: readonly ReceivedFile[],
  ownOutputs: ReadonlySet<string>,
): readonly string[] {
  return files.flatMap((file) => {
    const leaves = ownOutputs.has(file.file) ? [] : (file.leaves ?? []);
    return [file.file, ...leaves.map((leaf) => wayInside(file, leaf))];
  });
}

interface Place {
  readonly path: string;
  readonly key: string;
  readonly tails: readonly string[];
  readonly isInside: boolean;
}

/**
 * Finds a file or a report inside a roll-up by its path or, where only one is called so, by the end of
 * its path: "xa-a.xlsx", "th-huyen.xlsx › xa-a.xlsx". What was handed in itself comes before what lies
 * inside a roll-up.
 */
export function reportFinder(paths: readonly string[]): (name: string) => NamedReport {
  const byTail = new Map<string, Place[]>();
  const places = paths.map((path): Place => {
    const key = pathKey(path);
    return { path, key, tails: tailsOf(key), isInside: key.includes(INSIDE) };
  });
  for (const place of places)
    for (const tail of place.tails) {
      const same = byTail.get(tail);
      if (same === undefined) byTail.set(tail, [place]);
      else same.push(place);
    }
  let worded: readonly WordedPlace[] | undefined;
  return (name) => {
    const key = pathKey(name);
    const named = byTail.get(key) ?? [];
    const whole = named.find((place) => place.key === key);
    if (whole !== undefined) return { kind: "one", path: whole.path };
    const direct = named.filter(({ isInside }) => !isInside);
    const found = (direct.length > 0 ? direct : named).map(({ path }) => path);
    const [only, ...others] = found;
    if (only === undefined) {
      // Of a long list of names most are found: letters are compared only once one is not.
      worded ??= places.map(({ path, tails }) => ({ path, tails: tails.map(lettersOf) }));
      return { kind: "none", nearest: nearestTo(key, worded) };
    }
    return others.length === 0 ? { kind: "one", path: only } : { kind: "several", paths: found };
  };
}

/** A path for comparing: systems write one name in different ways, "/" or "\", composed or not, "›" or ">". */
export function pathKey(path: string): string {
  return normaliseText(path)
    .replaceAll("\\", "/")
    .replace(/^\.\//u, "")
    .replace(/ ?[›>] ?/gu, INSIDE);
}

const PARTING = new RegExp(`/|${INSIDE}`, "gu");

/** A path, and what is left of it without its first folders and roll-ups. */
function tailsOf(key: string): readonly string[] {
  const starts = [...key.matchAll(PARTING)].map((sign) => sign.index + sign[0].length);
  return [0, ...starts].map((start) => key.slice(start));
}

const MOST_NEAREST = 3;
const LETTERS_PER_MISTAKE = 3;
const MOST_MISTAKES = 5;
const LEAST_PART = 3;

/** A path, and the letters of its tails. */
interface WordedPlace {
  readonly path: string;
  readonly tails: readonly string[];
}

/** What may have been meant, likeliest first: called nearly so, or with the name as a part of its own. */
function nearestTo(key: string, places: readonly WordedPlace[]): readonly string[] {
  const wanted = lettersOf(key);
  const part = lettersOf(tailsOf(key).at(-1) ?? key);
  const mistakes = Math.floor(wanted.length / LETTERS_PER_MISTAKE);
  const most = Math.min(MOST_MISTAKES, Math.max(1, mistakes));
  return places
    .map(({ path, tails }) => {
      const isPart = part.length >= LEAST_PART && tails.at(-1)?.includes(part) === true;
      const distances = tails.map((tail) => editDistance(wanted, tail, most));
      return { path, distance: Math.min(isPart ? most : Infinity, ...distances) };
    })
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_NEAREST)
    .map(({ path }) => path);
}

/** Every file ends alike, which would make short names near to each other. */
function lettersOf(name: string): string {
  return foldAccents(name.replace(/\.[a-z]+$/iu, ""));
}
