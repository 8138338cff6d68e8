import type { RollUp } from "../domain/consolidation/consolidate";
import { once } from "../domain/text/remember";
import type { BlockedWorkbookDraft } from "../workbook/blockedDraft";
import type { KeptReading } from "../workbook/readKeptEntries";
import { readWrittenEntries } from "../workbook/readWrittenEntries";
import { sheetMarks, type SheetMarks } from "../workbook/rollup/changedRows";
import { rollUpInBlocks } from "../workbook/rollup/writeRollUp";
import type { CheckTarget } from "./checkWorkbook";
import { basisOf } from "./memory/basisOf";
import { keyOfTexts } from "./memory/keyOfTexts";
import type { Memory, WriteWorkbook } from "./ports";

/** Where rows of earlier roll-ups are remembered, and for what the files were read. */
export interface RowMemory {
  readonly memory: Memory;
  readonly target: CheckTarget;
}

/** A roll-up that is to be written, and what the next consolidation would find in its file. */
export interface DraftedRollUp {
  readonly draft: BlockedWorkbookDraft;
  /** What its tables show, block by block; nothing is known of them without a memory. */
  readonly marks: () => SheetMarks;
  /** What reading it would find of the department's; undefined where that is not sure. */
  readonly entries: () => KeptReading | undefined;
  /** The bytes of its file; rows that are as they were in an earlier roll-up are not made again. */
  readonly write: () => Promise<Uint8Array>;
}

/** Drafts a roll-up; `links` gives, per input file, the relative path to it. */
export function draftRollUp(
  rollUp: RollUp,
  links: ReadonlyMap<string, string>,
  write: WriteWorkbook,
  remembering: RowMemory | undefined,
): DraftedRollUp {
  const draft = rollUpInBlocks(rollUp, links);
  const entries = (): KeptReading | undefined => readWrittenEntries(rollUp, draft);
  if (remembering === undefined)
    return { draft, entries, marks: () => new Map(), write: () => write(draft) };
  const { memory, target } = remembering;
  const basis = basisOf(target);
  const rows = memory.open(JSON.stringify(["rows of roll-ups", basis]));
  const keyOf = keyOfTexts(rows);
  const basisKey = rows.keyOf(basis);
  return {
    draft,
    entries,
    marks: once(() => sheetMarks(draft, (...texts) => keyOf(basisKey, ...texts))),
    write: async () => {
      try {
        return await write(draft, { kept: rows });
      } finally {
        rows.close();
      }
    },
  };
}
