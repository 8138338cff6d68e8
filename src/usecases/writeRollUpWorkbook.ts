import type { RollUp } from "../domain/consolidation/consolidate";
import { writeRollUp } from "../workbook/rollup/writeRollUp";
import type { WriteWorkbook } from "./ports";

/** The bytes of the roll-up workbook; `links` gives, per input file, the relative path to it. */
export function writeRollUpWorkbook(
  rollUp: RollUp,
  write: WriteWorkbook,
  links: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  return write(writeRollUp(rollUp, links));
}
