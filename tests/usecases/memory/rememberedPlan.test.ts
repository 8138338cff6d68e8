import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";
import { meaningsOf, rememberPlan } from "../../../src/usecases/memory/rememberedPlan";
import type { Remembered } from "../../../src/usecases/ports";
import { catalogue } from "../../helpers/aBook";
import { defined } from "../../helpers/defined";

/** A memory that holds what is kept, and shows it. */
function aMemory(): Remembered & { readonly kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  return {
    kept,
    keyOf: (...parts) => parts.join("|"),
    recall: (key) => kept.get(key),
    keep: (key, bytes) => void kept.set(key, bytes),
    close: () => undefined,
  };
}

describe("rememberPlan", () => {
  it.each(catalogue.planIds)("means by the words of %s the same the second time", (planId) => {
    const { index } = defined(catalogue.plan(planId));
    const before = meaningsOf(index);
    expect(before.deadlines.length + before.targets.length).toBeGreaterThan(0);
    const memory = aMemory();
    rememberPlan(memory, index);
    expect(memory.kept.size).toBe(1);
    const [bytes] = [...memory.kept.values()];
    expect(JSON.parse(Buffer.from(defined(bytes)).toString())).toStrictEqual(before);
    rememberPlan(memory, index);
    expect(meaningsOf(index)).toStrictEqual(before);
    for (const [text, meaning] of before.deadlines) expect(parseDeadline(text)).toEqual(meaning);
  });
});
