import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";
import { meaningsOf, rememberPlan } from "../../../src/usecases/memory/rememberedPlan";
import { catalogue } from "../../helpers/aBook";
import { aMemory } from "../../helpers/aMemory";
import { defined } from "../../helpers/defined";

describe("rememberPlan", () => {
  it.each(catalogue.planIds)("means by the words of %s the same the second time", (planId) => {
    const { index } = defined(catalogue.plan(planId));
    const before = meaningsOf(index);
    expect(before.deadlines.length + before.targets.length).toBeGreaterThan(0);
    const kept = new Map<string, Uint8Array>();
    const memory = aMemory(kept);
    rememberPlan(memory, index);
    expect(kept.size).toBe(1);
    const [bytes] = [...kept.values()];
    expect(JSON.parse(Buffer.from(defined(bytes)).toString())).toStrictEqual(before);
    rememberPlan(memory, index);
    expect(meaningsOf(index)).toStrictEqual(before);
    for (const [text, meaning] of before.deadlines) expect(parseDeadline(text)).toEqual(meaning);
  });
});
