import { consolidate, type RollUp } from "../domain/consolidation/consolidate";
import type { EarlierPeriod } from "../domain/consolidation/earlierPeriod";
import type { DocumentReceived, ExpectationChange } from "../domain/consolidation/expectation";
import { NOTHING_KEPT, type KeptEntries } from "../domain/consolidation/keptEntries";
import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import type { ReportingPeriod } from "../domain/plan/reportingPeriod";
import type { PlanContext } from "./catalogue";
import { cutOffOf } from "./makeTemplate";

/** What files are merged for, and what a person brings to it beside them. */
export interface Merging {
  readonly period: ReportingPeriod;
  /** The cut-off day; null takes the period's due day. */
  readonly asOf: string | null;
  /** A person's changes to the list of agencies that must report. */
  readonly changes?: readonly ExpectationChange[];
  /** Agency id → what came in of it besides workbooks. */
  readonly documents?: ReadonlyMap<string, DocumentReceived>;
  /** What the department wrote into the roll-up that this one replaces. */
  readonly kept?: KeptEntries;
  /** Roll-ups of earlier periods to compare with. */
  readonly earlier?: readonly EarlierPeriod[];
}

/** Merges files that were received already, without touching the originals again. */
export function rollUpOf(
  files: readonly ReceivedFile[],
  context: PlanContext,
  { period, asOf, kept = NOTHING_KEPT, earlier = [], changes = [], documents = new Map() }: Merging,
): RollUp {
  const cutOff = cutOffOf(context, period, asOf);
  const { plan } = context.index;
  const brought = { kept, earlier, changes, documents };
  return consolidate({ ...context, plan, period, cutOff, files, ...brought });
}
