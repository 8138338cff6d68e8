import { goalWords } from "../../domain/consolidation/rollUpTargets";
import type { Deadline } from "../../domain/deadline/deadline";
import { knownDeadlines } from "../../domain/deadline/parseDeadline";
import type { PlanIndex } from "../../domain/plan/planIndex";
import { knownTargets, targetKey } from "../../domain/target/parseTarget";
import type { TargetValue } from "../../domain/target/target";
import type { Remembered } from "../ports";
import { bytesOfText, textOfBytes } from "./utf8";

/** The plan's deadlines and values with what this program understands by them. */
export interface PlanMeanings {
  readonly deadlines: readonly (readonly [text: string, meaning: Deadline])[];
  readonly targets: readonly (readonly [key: string, meaning: TargetValue])[];
}

/** The key under which they are kept; a file's key is made of more. */
const KEY = "plan";

/**
 * Understanding the plan's own words takes longer than all files together that are remembered: what
 * they mean is remembered, too.
 */
export function rememberPlan(memory: Remembered, index: PlanIndex): void {
  const key = memory.keyOf(KEY);
  const kept = memory.recall(key);
  if (kept === undefined) memory.keep(key, bytesOfText(JSON.stringify(meaningsOf(index))));
  else learnMeanings(JSON.parse(textOfBytes(kept)) as PlanMeanings);
}

/** What every deadline and value of a plan means. */
export function meaningsOf({ rows }: PlanIndex): PlanMeanings {
  const deadlines = new Map<string, Deadline>();
  const targets = new Map<string, TargetValue>();
  for (const row of rows) {
    if (row.kind === "task") {
      const words = row.task.deadline ?? "";
      deadlines.set(words, knownDeadlines(words));
    } else {
      const { text, unit } = goalWords(row);
      const key = targetKey(text, unit);
      targets.set(key, knownTargets(key));
    }
  }
  return { deadlines: [...deadlines], targets: [...targets] };
}

function learnMeanings({ deadlines, targets }: PlanMeanings): void {
  for (const [text, meaning] of deadlines) knownDeadlines.learn(text, meaning);
  for (const [key, meaning] of targets) knownTargets.learn(key, meaning);
}
