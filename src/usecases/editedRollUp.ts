import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import { parsePeriod } from "../domain/plan/reportingPeriod";
import type { HandEdit } from "../domain/submission/handEdit";
import type { WorkbookIdentity } from "../domain/submission/submission";
import { cutOffDayOf, handEdits } from "../workbook/rollup/handEdits";
import type { CheckTarget } from "./checkWorkbook";
import { rollUpOf } from "./rollUpOf";
import type { WorkbookSnapshot } from "./ports";

/**
 * What people changed in a lower level's roll-up, found by consolidating the reports inside it once
 * more. Of a roll-up of another period, which is not used, nothing is said.
 */
export function editsOfRollUp(
  workbook: WorkbookSnapshot,
  identity: WorkbookIdentity,
  leaves: readonly ReceivedFile[],
  { context, period }: CheckTarget,
): readonly HandEdit[] {
  const own = parsePeriod(identity.period);
  if (own?.id !== period.id) return [];
  const told = rollUpOf(leaves, context, { period: own, asOf: cutOffDayOf(workbook) });
  return handEdits(workbook, told);
}
