import type { RollUp } from "../domain/consolidation/consolidate";
import type { KeptReading } from "../workbook/readKeptEntries";
import { readWrittenEntries } from "../workbook/readWrittenEntries";
import { rollUpInBlocks } from "../workbook/rollup/writeRollUp";
import type { CheckTarget } from "./checkWorkbook";
import { basisOf } from "./memory/basisOf";
import type { Memory, WriteWorkbook } from "./ports";

/** Where rows of earlier roll-ups are remembered, and for what the files were read. */
export interface RowMemory {
  readonly memory: Memory;
  readonly target: CheckTarget;
}

/** A roll-up's file, and what reading it would find of the department's; undefined where that is not sure. */
export interface WrittenRollUp {
  readonly bytes: Uint8Array;
  readonly entries: () => KeptReading | undefined;
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
  return (await writeRollUpToKnow(rollUp, write, links, remembering)).bytes;
}

/** The same with what the next consolidation would read of it. */
export async function writeRollUpToKnow(
  rollUp: RollUp,
  write: WriteWorkbook,
  links: ReadonlyMap<string, string>,
  remembering?: RowMemory,
): Promise<WrittenRollUp> {
  const draft = rollUpInBlocks(rollUp, links);
  const entries = (): KeptReading | undefined => readWrittenEntries(rollUp, draft);
  if (remembering === undefined) return { bytes: await write(draft), entries };
  const { memory, target } = remembering;
  const kept = memory.open(JSON.stringify(["rows of roll-ups", basisOf(target)]));
  try {
    return { bytes: await write(draft, { kept }), entries };
  } finally {
    kept.close();
  }
}
