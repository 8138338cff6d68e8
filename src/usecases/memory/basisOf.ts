import type { AgencyIndex } from "../../domain/agency/agencyDirectory";
import type { CheckTarget } from "../checkWorkbook";
import type { RollUpSubject } from "../readEarlierRollUp";

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
    agencyWords(agencies),
    assignments.map(({ row, ...assigned }) => [row.id, assigned]),
    expected,
    [...holidays],
    [...subAgencies],
  ]);
}

/** The same for what the department wrote into a roll-up: whose roll-up it is, and whom its words mean. */
export function rollUpBasis({ context, period }: RollUpSubject): string {
  return JSON.stringify([
    "roll-up",
    context.index.plan.id,
    period.id,
    agencyWords(context.agencies),
  ]);
}

/** Whom words can mean. */
function agencyWords(agencies: AgencyIndex): readonly unknown[] {
  const { byId, collectivesById, abbreviations, ownIds } = agencies;
  return [
    [[...byId], [...collectivesById], [...abbreviations]],
    [agencies.spellings, agencies.formerNames, agencies.headWords, [...ownIds]],
  ];
}
