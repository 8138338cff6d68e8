import { offeredPeriods } from "../../../src/domain/plan/offeredPeriods";
import { anObligation } from "../../helpers/aCollection";
import { aPlan } from "../../helpers/aSubmission";

const plan = (recurrence: "monthly" | "half-yearly" | null, dueDates?: string[]) =>
  aPlan({
    issued: "2025-02-20",
    obligations: [
      anObligation({
        recurrence,
        dueDay: recurrence === "monthly" ? 18 : null,
        ...(dueDates === undefined ? {} : { dueDates }),
      }),
    ],
  });

const shown = (...args: Parameters<typeof offeredPeriods>) =>
  offeredPeriods(...args).map(({ period, due, standing }) => `${period.id} ${due} ${standing}`);

describe("offeredPeriods", () => {
  it("puts the period whose report is due next first, then later ones, then past ones backwards", () => {
    expect(shown(plan("monthly"), "2025-05-02")).toEqual([
      "2025-05 2025-05-18 next",
      "2025-06 2025-06-18 later",
      "2025-07 2025-07-18 later",
      "2025-04 2025-04-18 past",
      "2025-03 2025-03-18 past",
    ]);
  });

  it("still offers a period as the next one on its due day, and the following one the day after", () => {
    expect(shown(plan("monthly"), "2025-03-18")[0]).toBe("2025-03 2025-03-18 next");
    expect(shown(plan("monthly"), "2025-03-19")[0]).toBe("2025-04 2025-04-18 next");
  });

  it("offers no period whose report was due before the plan was issued", () => {
    expect(shown(plan("monthly"), "2025-03-01")).not.toContainEqual(
      expect.stringContaining("2025-02 "),
    );
  });

  it("offers no half-year that the plan's duty does not name", () => {
    const ids = shown(plan("half-yearly", ["06-09"]), "2025-04-01").map((each) => each.slice(0, 7));
    expect(ids).toEqual(["2025-H1", "2026-H1", "2027-H1"]);
  });

  it("follows the rhythm that the plan orders", () => {
    expect(shown(plan("half-yearly", ["06-10", "12-10"]), "2025-07-01")).toEqual([
      "2025-H2 2025-12-10 next",
      "2026-H1 2026-06-10 later",
      "2026-H2 2026-12-10 later",
      "2025-H1 2025-06-10 past",
    ]);
  });

  it("offers months for a plan that orders no regular report", () => {
    expect(shown(plan(null), "2025-03-10")[0]).toBe("2025-03 2025-03-31 next");
  });
});
