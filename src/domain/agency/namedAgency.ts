import type { AgencyIndex } from "./agencyDirectory";
import { resolveAgencies } from "./resolveAgencies";

/** The id of the agency that a text names, by its id or its name, and names alone; else null. */
export function namedAgency(text: string | null, agencies: AgencyIndex): string | null {
  if (text === null) return null;
  if (agencies.byId.has(text)) return text;
  const { agencies: named, collectives, unresolved } = resolveAgencies(text, agencies);
  const [agency] = named;
  const alone = named.length === 1 && collectives.length === 0 && unresolved.length === 0;
  return alone && agency !== undefined ? agency.id : null;
}
