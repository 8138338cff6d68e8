import { offeredPeriods } from "../../../src/domain/plan/offeredPeriods";
import { periodToCollect } from "../../../src/domain/plan/periodToCollect";
import { plan726 } from "../../helpers/filledWorkbooks";

describe("periodToCollect", () => {
  // Reports on plan 726 are due on the 18th of every month.
  it.each([
    ["2025-03-10", "2025-03", "the period due next"],
    ["2025-03-18", "2025-03", "the period due today"],
    ["2025-03-20", "2025-03", "the period just due, while late reports and the meeting are ahead"],
    ["2025-03-28", "2025-03", "the period just due, ten days on"],
    ["2025-03-29", "2025-04", "the next one after that"],
    ["2025-02-20", "2025-03", "the first one on the day the plan is issued"],
  ])("is on %s %s: %s", (today, id) => {
    const { plan } = plan726().index;
    expect(periodToCollect(offeredPeriods(plan, today), today)?.period.id).toBe(id);
  });
});
