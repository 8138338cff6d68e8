import type { RollUp } from "../domain/consolidation/consolidate";
import { draftRollUp, type RowMemory } from "./draftedRollUp";
import type { WriteWorkbook } from "./ports";

/**
 * The bytes of the roll-up workbook; `links` gives, per input file, the relative path to it. With a
 * memory, rows that are as they were in an earlier roll-up are not made again.
 */
export function writeRollUpWorkbook(
  rollUp: RollUp,
  write: WriteWorkbook,
  links: ReadonlyMap<string, string>,
  remembering?: RowMemory,
): Promise<Uint8Array> {
  return draftRollUp(rollUp, links, write, remembering).write();
}
