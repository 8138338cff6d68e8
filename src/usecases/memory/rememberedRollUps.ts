import type { DeadlineChange, FollowUpNote } from "../../domain/consolidation/keptEntries";
import type { TaskStatus } from "../../domain/submission/status";
import type { KeptReading } from "../../workbook/readKeptEntries";
import type { Memory } from "../ports";
import type { RollUpSubject } from "../readEarlierRollUp";
import { rollUpBasis } from "./basisOf";
import { bytesOfText, textOfBytes } from "./utf8";
import { isStorable } from "./rememberedRows";

/** Which files are roll-ups of one plan and period, and what the department wrote into them. */
export interface RememberedRollUps {
  /** Undefined for a file of which nothing is known, or that is no such roll-up. */
  readonly recall: (rollUp: Uint8Array) => KeptReading | undefined;
  readonly keep: (rollUp: Uint8Array, entries: KeptReading) => void;
  /** Puts what was kept in this run where the next one finds it. */
  readonly close: () => void;
}

/** What is kept of a roll-up, as JSON can write it. */
interface StoredEntries {
  readonly verdicts: readonly (readonly [task: string, TaskStatus])[];
  readonly followUps: readonly (readonly [agency: string, FollowUpNote])[];
  readonly deadlines: readonly (readonly [task: string, DeadlineChange])[];
  readonly unread: readonly string[];
}

/** Opens what earlier runs knew of the roll-ups of a plan and period; a file is known by all of its bytes. */
export function openRollUpMemory(memory: Memory, subject: RollUpSubject): RememberedRollUps {
  const remembered = memory.open(rollUpBasis(subject));
  return {
    recall: (rollUp) => {
      const kept = remembered.recall(remembered.keyOf(rollUp));
      return kept === undefined ? undefined : restoreEntries(textOfBytes(kept));
    },
    keep: (rollUp, entries) => {
      const text = entriesToRemember(entries);
      if (text !== undefined) remembered.keep(remembered.keyOf(rollUp), bytesOfText(text));
    },
    close: remembered.close,
  };
}

/** Undefined for entries that would not come back exactly as they are. */
function entriesToRemember({
  verdicts,
  followUps,
  deadlines = new Map(),
  unread,
}: KeptReading): string | undefined {
  if (![...followUps.values()].every(({ times }) => isStorable(times))) return undefined;
  const stored: StoredEntries = {
    verdicts: [...verdicts],
    followUps: [...followUps],
    deadlines: [...deadlines],
    unread,
  };
  return JSON.stringify(stored);
}

function restoreEntries(text: string): KeptReading {
  const { verdicts, followUps, deadlines, unread } = JSON.parse(text) as StoredEntries;
  return {
    verdicts: new Map(verdicts),
    followUps: new Map(followUps),
    deadlines: new Map(deadlines),
    unread,
  };
}
