import type { RollUp } from "../domain/consolidation/consolidate";
import type { KeptReading } from "../workbook/readKeptEntries";
import { readWrittenEntries } from "../workbook/readWrittenEntries";
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

/** A roll-up's file, and what reading it would find of the department's; undefined where that is not sure. */
export interface WrittenRollUp {
  readonly bytes: Uint8Array;
  readonly entries: () => KeptReading | undefined;
}

/** The same with what the next consolidation would read of it. */
export async function writeRollUpToKnow(
  rollUp: RollUp,
  write: WriteWorkbook,
  links: ReadonlyMap<string, string>,
): Promise<WrittenRollUp> {
  const draft = writeRollUp(rollUp, links);
  const bytes = await write(draft);
  return { bytes, entries: () => readWrittenEntries(rollUp, draft) };
}
