import { resolveAgencies } from "../domain/agency/resolveAgencies";
import type { RollUp } from "../domain/consolidation/consolidate";

/** An agency as other people's scripts know it, and as people do. */
export interface NamedAgency {
  readonly id: string;
  readonly name: string;
}

/**
 * Whose a row of a roll-up is, by the words in it: sheets name agencies in full or quote the plan's
 * lead cell. Null for words that name several agencies, a collective or nobody that is known.
 */
export function rowAgencies({
  agencies,
  subAgencies,
}: RollUp): (words: string | null) => NamedAgency | null {
  const inside = new Map(
    Array.from(subAgencies, ([id, { agency }]) => [agency.name, { id, name: agency.name }]),
  );
  const known = new Map<string, NamedAgency | null>();
  const resolved = (words: string): NamedAgency | null => {
    const { agencies: named, collectives, unresolved } = resolveAgencies(words, agencies);
    const [only, ...more] = named;
    const isOne = more.length + collectives.length + unresolved.length === 0;
    return only !== undefined && isOne ? { id: only.id, name: only.name } : null;
  };
  return (words) => {
    if (words === null) return null;
    const there = known.get(words);
    if (there !== undefined) return there;
    const found = inside.get(words) ?? resolved(words);
    known.set(words, found);
    return found;
  };
}
