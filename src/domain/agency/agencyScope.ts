import type { Agency, AgencyDirectory, Collective } from "./directorySchema";

/** Whose words are read, and the day on which they were written. */
export interface AgencyScope {
  readonly issuerId: string;
  readonly day: string;
}

/**
 * The entries that words may mean, each with how far away it is: 0 for the issuer's own divisions and
 * bodies, 1 for what stands beside the issuer, and so on upwards. A name means its nearest bearer.
 */
export interface Sight {
  readonly agencies: readonly Agency[];
  readonly collectives: readonly Collective[];
  readonly distanceOf: (entry: Agency | Collective) => number;
  /** Agencies that would be in sight, but had ended by that day or did not exist yet. */
  readonly gone: readonly Agency[];
  /** The issuer and the bodies above it, nearest first; empty without a scope. */
  readonly bodies: readonly string[];
}

/** The body directly under or beside which an agency stands, or whose words a collective is. */
export function placeOf(entry: Agency | Collective): string | null {
  return "of" in entry ? entry.of : (entry.beside ?? entry.parent);
}

/** Two entries that existed on one day. */
export function lifetimesMeet(left: Agency, right: Agency): boolean {
  const begins = (entry: Agency): string => entry.validFrom ?? "";
  const outlasts = (entry: Agency, other: Agency): boolean =>
    entry.validTo === null || entry.validTo >= begins(other);
  return outlasts(left, right) && outlasts(right, left);
}

function existsOn({ validFrom, validTo }: Agency, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);
}

function bodiesAbove(issuerId: string, agencies: readonly Agency[]): readonly string[] {
  const byId = new Map(agencies.map((entry) => [entry.id, entry]));
  const bodies: string[] = [];
  for (let at: string | null = issuerId; at !== null && !bodies.includes(at);) {
    bodies.push(at);
    const body = byId.get(at);
    at = body === undefined ? null : placeOf(body);
  }
  return bodies;
}

/**
 * What words of the scope may mean: whatever stands directly under the issuer or a body above it, these
 * bodies themselves, and the central authorities; nothing of the interior of anybody else.
 */
export function entriesInSight(directory: AgencyDirectory, scope: AgencyScope | null): Sight {
  const { agencies, collectives } = directory;
  if (scope === null) return { agencies, collectives, distanceOf: () => 1, gone: [], bodies: [] };
  const bodies = bodiesAbove(scope.issuerId, agencies);
  const placed = (entry: Agency | Collective): boolean => bodies.includes(placeOf(entry) ?? "");
  const near = agencies.filter(
    (entry) => placed(entry) || bodies.includes(entry.id) || entry.level === "central",
  );
  const isThere = (entry: Agency): boolean =>
    bodies.includes(entry.id) || existsOn(entry, scope.day);
  return {
    agencies: near.filter(isThere),
    collectives: collectives.filter((entry) => entry.of === null || placed(entry)),
    distanceOf: (entry) => (placed(entry) ? bodies.indexOf(placeOf(entry) ?? "") : bodies.length),
    gone: near.filter((entry) => !isThere(entry)),
    bodies,
  };
}
