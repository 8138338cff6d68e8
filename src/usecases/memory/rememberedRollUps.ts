import type { DeadlineChange, FollowUpNote } from "../../domain/consolidation/keptEntries";
import type { TaskStatus } from "../../domain/submission/status";
import type { KeptReading } from "../../workbook/readKeptEntries";
import type { RowMark, SheetMarks } from "../../workbook/rollup/changedRows";
import type { Memory } from "../ports";
import type { RollUpSubject } from "../readEarlierRollUp";
import { rollUpBasis } from "./basisOf";
import { bytesOfText, textOfBytes } from "./utf8";
import { isStorable } from "./rememberedRows";

/** What is known of a roll-up's file without reading it. */
export interface KnownRollUp {
  /** What the department wrote into it. */
  readonly entries: KeptReading;
  /** What its tables show, as far as that was known when it was written. */
  readonly marks: SheetMarks;
}

/** Which files are roll-ups of one plan and period, and what is in them. */
export interface RememberedRollUps {
  /** Undefined for a file of which nothing is known, or that is no such roll-up. */
  readonly recall: (rollUp: Uint8Array) => KnownRollUp | undefined;
  readonly keep: (rollUp: Uint8Array, known: KnownRollUp) => void;
  /** Puts what was kept in this run where the next one finds it. */
  readonly close: () => void;
}

/** What is kept of a roll-up, as JSON can write it. */
interface StoredRollUp {
  readonly verdicts: readonly (readonly [task: string, TaskStatus])[];
  readonly followUps: readonly (readonly [agency: string, FollowUpNote])[];
  readonly deadlines: readonly (readonly [task: string, DeadlineChange])[];
  readonly unread: readonly string[];
  readonly marks: readonly (readonly [sheet: string, marks: readonly RowMark[]])[];
}

/** Opens what earlier runs knew of the roll-ups of a plan and period; a file is known by all of its bytes. */
export function openRollUpMemory(memory: Memory, subject: RollUpSubject): RememberedRollUps {
  const remembered = memory.open(rollUpBasis(subject));
  return {
    recall: (rollUp) => {
      const kept = remembered.recall(remembered.keyOf(rollUp));
      return kept === undefined ? undefined : restoreRollUp(textOfBytes(kept));
    },
    keep: (rollUp, known) => {
      const text = rollUpToRemember(known);
      if (text !== undefined) remembered.keep(remembered.keyOf(rollUp), bytesOfText(text));
    },
    close: remembered.close,
  };
}

/** Undefined for entries that would not come back exactly as they are. */
function rollUpToRemember({ entries, marks }: KnownRollUp): string | undefined {
  const { verdicts, followUps, deadlines = new Map(), unread } = entries;
  if (![...followUps.values()].every(({ times }) => isStorable(times))) return undefined;
  const stored: StoredRollUp = {
    verdicts: [...verdicts],
    followUps: [...followUps],
    deadlines: [...deadlines],
    unread,
    marks: [...marks],
  };
  return JSON.stringify(stored);
}

function restoreRollUp(text: string): KnownRollUp {
  const { verdicts, followUps, deadlines, unread, marks } = JSON.parse(text) as StoredRollUp;
  const entries = {
    verdicts: new Map(verdicts),
    followUps: new Map(followUps),
    deadlines: new Map(deadlines),
    unread,
  };
  return { entries, marks: new Map(marks) };
}
