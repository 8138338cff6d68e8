import { cutOffOf } from "../../src/usecases/makeTemplate";
import { aPeriod } from "../helpers/aCollection";
import { plan726 } from "../helpers/filledWorkbooks";

describe("cutOffOf", () => {
  it.each([
    [null, "2025-03-18", "2025-04-18"],
    ["2025-03-31", "2025-03-31", "2025-04-18"],
    ["2025-04-17", "2025-04-17", "2025-04-18"],
    ["2025-04-18", "2025-04-18", "2025-05-18"],
    ["2025-12-18", "2025-12-18", "2026-01-18"],
    ["2030-12-31", "2030-12-31", "2031-01-18"],
    ["2099-12-31", "2099-12-31", "2100-01-18"],
  ])("takes, as of %s, the next due day after it", (given, asOf, next) => {
    expect(cutOffOf(plan726(), aPeriod("2025-03"), given)).toEqual({ asOf, next });
  });

  it("goes on by periods of the same kind", () => {
    expect(cutOffOf(plan726(), aPeriod("2025-Q1"), "2025-08-01").next).toBe("2025-09-30");
  });
});
