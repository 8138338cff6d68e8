import { z } from "zod";
import type { CollectionTarget, FileDecision } from "../../../usecases/fileWork";
import type { Desk } from "../../desk";

const decisionsSchema = z.array(
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("exclude"),
      path: z.string(),
      reason: z.string(),
      content: z.string().optional(),
    }),
    z.object({ kind: z.literal("received"), path: z.string(), day: z.string().nullable() }),
    z.object({ kind: z.literal("accept-period"), path: z.string(), accepted: z.boolean() }),
  ]),
);

/** Decisions of earlier days beyond which the oldest are forgotten. */
const MOST_DECISIONS = 1_000;

/** What was decided about the files of a period, also before the pane was closed or loaded anew. */
export function keptDecisions(
  memory: Desk["memory"],
  target: CollectionTarget,
): readonly FileDecision[] {
  const kept = decisionsSchema.safeParse(parsed(memory.get(keyOf(target))));
  return kept.success ? kept.data : [];
}

/** Keeps a decision in place of an earlier one of its kind; one taken back is forgotten. */
export function keepDecision(
  memory: Desk["memory"],
  target: CollectionTarget,
  decision: FileDecision,
): void {
  const kind = decision.kind === "include" ? "exclude" : decision.kind;
  const others = keptDecisions(memory, target).filter(
    (kept) => kept.path !== decision.path || kept.kind !== kind,
  );
  const all = isTakenBack(decision) ? others : [...others, decision];
  memory.set(keyOf(target), JSON.stringify(all.slice(-MOST_DECISIONS)));
}

function isTakenBack(decision: FileDecision): boolean {
  switch (decision.kind) {
    case "include":
      return true;
    case "exclude":
      return false;
    case "received":
      return decision.day === null;
    case "accept-period":
      return !decision.accepted;
  }
}

function keyOf({ planId, periodId }: CollectionTarget): string {
  return `decisions|${planId}|${periodId}`;
}

/** What the browser kept may be anything, by the time it is read. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
