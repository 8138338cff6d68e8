import type { Agency } from "./directorySchema";

/** A body inside an agency that reports on a plan: what it sends counts for that agency. */
export interface SubAgency {
  readonly agency: Agency;
  readonly reportsFor: string;
}

/**
 * The divisions and bodies under the agencies that answer for a plan, each with the nearest one above
 * it. What stands under the plan's issuer itself reports for nobody else.
 */
export function subAgencies(
  agencies: ReadonlyMap<string, Agency>,
  answering: ReadonlySet<string>,
  issuerId: string,
): ReadonlyMap<string, SubAgency> {
  const found = new Map<string, SubAgency>();
  for (const agency of agencies.values()) {
    if (answering.has(agency.id)) continue;
    const reportsFor = answeringAbove(agency, agencies, answering, issuerId);
    if (reportsFor !== null) found.set(agency.id, { agency, reportsFor });
  }
  return found;
}

function answeringAbove(
  { parent }: Agency,
  agencies: ReadonlyMap<string, Agency>,
  answering: ReadonlySet<string>,
  issuerId: string,
): string | null {
  const met = new Set<string>();
  for (let at = parent; at !== null && at !== issuerId && !met.has(at);) {
    if (answering.has(at)) return at;
    met.add(at);
    at = agencies.get(at)?.parent ?? null;
  }
  return null;
}
