import type { ReceivedFile } from "../domain/consolidation/receivedFile";
import type { PlanIndex } from "../domain/plan/planIndex";
import type { Submission, WorkbookIdentity } from "../domain/submission/submission";
import { keepFilled } from "../domain/validation/keepFilled";
import { ofOtherPlan } from "../domain/validation/ofOtherPlan";
import { readIdentity } from "../workbook/identity";
import { readLeaves } from "../workbook/rollup/readLeaves";
import { readUnread } from "../workbook/rollup/readUnread";
import type { Catalogue } from "./catalogue";
import { checkSnapshot, type CheckTarget } from "./checkWorkbook";
import { editsOfRollUp } from "./editedRollUp";
import { fileToRemember } from "./memory/rememberedFile";
import type { ReadWorkbook, WorkbookSnapshot } from "./ports";

/** What is in a file: a checked workbook, or why it cannot be read; of a roll-up, also the reports in it. */
export type FreshContent = Pick<ReceivedFile, "content" | "leaves">;

/** Reads and checks one file, freed of what only checking needed. */
export async function freshContent(
  path: string,
  bytes: Uint8Array,
  { read, catalogue, target }: FreshReading,
): Promise<FreshContent> {
  const reading = await read(path, bytes);
  if (reading.kind === "unreadable") return { content: reading };
  const { workbook } = reading;
  const { identity } = readIdentity(workbook);
  const leaves = leavesIn(workbook, identity, target);
  const handEdits =
    identity === null || leaves === undefined
      ? []
      : editsOfRollUp(workbook, identity, leaves, target);
  const found = checkSnapshot({ file: path, workbook, catalogue, target, handEdits });
  const checked = isOfOtherPlan(found.submission, target) ? ofOtherPlan(found) : keepFilled(found);
  const content = { kind: "read", checked } as const;
  return leaves === undefined ? { content } : { content, leaves };
}

function isOfOtherPlan({ identity }: Submission, { context }: CheckTarget): boolean {
  return identity !== null && identity.planId !== context.index.plan.id;
}

/** By what means a file is read, and for what. */
export interface FreshReading {
  readonly read: ReadWorkbook;
  readonly catalogue: Catalogue;
  readonly target: CheckTarget;
}

/**
 * What was found as bytes, to be had back by `recallFile`. Undefined for a file that cannot be read, which
 * may be for a passing reason, for a roll-up, which is large and changes every time, and for one that
 * would not come back exactly as it is.
 */
export function toRemember(
  { content, leaves }: FreshContent,
  index: PlanIndex,
): Uint8Array | undefined {
  if (content.kind === "unreadable" || leaves !== undefined) return undefined;
  return fileToRemember(content.checked, index);
}

/** The reports inside a roll-up of the plan, and what its makers could not read. */
function leavesIn(
  workbook: WorkbookSnapshot,
  identity: WorkbookIdentity | null,
  { context }: CheckTarget,
): ReceivedFile["leaves"] {
  const isOfPlan = identity?.role === "roll-up" && identity.planId === context.index.plan.id;
  const reports = isOfPlan ? readLeaves(workbook, context) : undefined;
  return reports === undefined ? undefined : [...reports, ...readUnread(workbook)];
}
