import type { RollUp } from "../domain/consolidation/consolidate";
import { changeSentences } from "../domain/consolidation/changeSentences";

/** What changed since the last period, for people. */
export function changeLines({ changes, agencies }: RollUp): readonly string[] {
  const name = (id: string): string => agencies.byId.get(id)?.name ?? id;
  return changes === null ? [] : changeSentences(changes, name);
}
