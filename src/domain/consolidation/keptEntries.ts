import type { TaskStatus } from "../submission/status";

/** What the consolidating department wrote into an earlier roll-up of the same plan and period. */
export interface KeptEntries {
  /** Task id → the state it confirmed; stands in place of what agencies report. */
  readonly verdicts: ReadonlyMap<string, TaskStatus>;
  /** Agency id → how its report came in and how often it was followed up. */
  readonly followUps: ReadonlyMap<string, FollowUpNote>;
  /** Task id → the deadline it accepted in place of the plan's. */
  readonly deadlines?: ReadonlyMap<string, DeadlineChange>;
}

/** A deadline changed by a later document. */
export interface DeadlineChange {
  readonly due: string;
  /** Number and sign of the document; null while nobody entered it. */
  readonly basis: string | null;
}

export interface FollowUpNote {
  readonly channel: string | null;
  readonly times: number | null;
}

/** Nothing was written before. */
export const NOTHING_KEPT: KeptEntries = { verdicts: new Map(), followUps: new Map() };
