import type { RollUp } from "../domain/consolidation/consolidate";
import { rollUpInBlocks } from "../workbook/rollup/writeRollUp";
import type { CheckTarget } from "./checkWorkbook";
import { basisOf } from "./memory/basisOf";
import type { Memory, WriteWorkbook } from "./ports";

/** Where rows of earlier roll-ups are remembered, and for what the files were read. */
export interface RowMemory {
  readonly memory: Memory;
  readonly target: CheckTarget;
}

/**
 * The bytes of the roll-up workbook; `links` gives, per input file, the relative path to it. With a
 * memory, rows that are as they were in an earlier roll-up are not made again.
 */
export async function writeRollUpWorkbook(
  rollUp: RollUp,
  write: WriteWorkbook,
  links: ReadonlyMap<string, string>,
  remembering?: RowMemory,
): Promise<Uint8Array> {
  const draft = rollUpInBlocks(rollUp, links);
  if (remembering === undefined) return write(draft);
  const { memory, target } = remembering;
  const kept = memory.open(JSON.stringify(["rows of roll-ups", basisOf(target)]));
  try {
    return await write(draft, { kept });
  } finally {
    kept.close();
  }
}
