import type { CheckTarget } from "../checkWorkbook";

/**
 * Everything that decides, beside a file and the program itself, what is read and found in the file:
 * the plan to the last word, whom its words mean, who reports what, and the days it is judged by.
 */
export function basisOf({ context, period, asOf }: CheckTarget): string {
  const { index, agencies, assignments, expected, holidays, subAgencies } = context;
  return JSON.stringify([
    period,
    asOf,
    index.plan,
    [[...agencies.byId], [...agencies.collectivesById], [...agencies.abbreviations]],
    [agencies.spellings, agencies.formerNames, agencies.headWords, [...agencies.ownIds]],
    assignments.map(({ row, ...assigned }) => [row.id, assigned]),
    expected,
    [...holidays],
    [...subAgencies],
  ]);
}
