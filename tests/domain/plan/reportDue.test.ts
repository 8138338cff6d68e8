import { nextReportDue, reportDue, reportObligation } from "../../../src/domain/plan/reportDue";
import { openCatalogue } from "../../../src/usecases/catalogue";
import { anObligation, aPeriod } from "../../helpers/aCollection";
import { aPlan } from "../../helpers/aSubmission";

const plan726 = openCatalogue().plan("hd-726")?.index.plan ?? aPlan();

describe("reportDue", () => {
  it("is the 18th of the month itself for plan 726", () => {
    expect(reportDue(plan726, aPeriod("2025-03"))).toBe("2025-03-18");
  });

  it("is the last day of a period that the plan does not ask for", () => {
    expect(reportDue(plan726, aPeriod("2025-Q1"))).toBe("2025-03-31");
    expect(reportDue(aPlan({ obligations: [] }), aPeriod("2025-02"))).toBe("2025-02-28");
  });

  it("is the month's last day where the month has no such day", () => {
    const plan = aPlan({ obligations: [anObligation({ dueDay: 31 })] });
    expect(reportDue(plan, aPeriod("2025-02"))).toBe("2025-02-28");
    expect(reportDue(plan, aPeriod("2024-02"))).toBe("2024-02-29");
  });

  it("is the day within the year for half-yearly and yearly duties", () => {
    const days = { dueDay: null, dueDates: ["06-10", "12-05"] };
    const plan = aPlan({
      obligations: [
        anObligation({ ...days, recurrence: "half-yearly" }),
        anObligation({ ...days, recurrence: "yearly", dueDates: ["11-30"] }),
      ],
    });
    expect(reportDue(plan, aPeriod("2025-H1"))).toBe("2025-06-10");
    expect(reportDue(plan, aPeriod("2025-H2"))).toBe("2025-12-05");
    expect(reportDue(plan, aPeriod("2025"))).toBe("2025-11-30");
  });

  it("does not take a meeting for a report", () => {
    const plan = aPlan({ obligations: [anObligation({ kind: "meeting", dueDay: 23 })] });
    expect(reportObligation(plan, aPeriod("2025-03"))).toBeUndefined();
    expect(reportDue(plan, aPeriod("2025-03"))).toBe("2025-03-31");
  });
});

describe("nextReportDue", () => {
  it("is the due day of the period that follows", () => {
    expect(nextReportDue(plan726, aPeriod("2025-12"))).toBe("2026-01-18");
  });
});
