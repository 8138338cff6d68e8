import type { AgencyIndex } from "../domain/agency/agencyDirectory";
import { resolveAgencies } from "../domain/agency/resolveAgencies";

/** The one agency that an id or a name means; undefined where it means none or several. */
export function oneAgency(text: string, agencies: AgencyIndex): string | undefined {
  if (agencies.byId.has(text)) return text;
  const { agencies: named, collectives, unresolved } = resolveAgencies(text, agencies);
  const alone = named.length === 1 && collectives.length + unresolved.length === 0;
  return alone ? named[0]?.id : undefined;
}
