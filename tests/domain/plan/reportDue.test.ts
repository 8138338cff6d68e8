import {
  contradictingDueDays,
  nextReportDue,
  reportDue,
  reportObligation,
} from "../../../src/domain/plan/reportDue";
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

  it("is the last day of a half-year that a duty for the first half does not name", () => {
    const duty = { dueDay: null, recurrence: "half-yearly" as const, dueDates: ["06-09"] };
    const plan = aPlan({ obligations: [anObligation(duty)] });
    expect(reportDue(plan, aPeriod("2025-H1"))).toBe("2025-06-09");
    expect(reportObligation(plan, aPeriod("2025-H2"))).toBeUndefined();
    expect(reportDue(plan, aPeriod("2025-H2"))).toBe("2025-12-31");
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

describe("the due days of each plan", () => {
  const due = (planId: string, period: string): string => {
    const plan = openCatalogue().plan(planId)?.index.plan;
    if (plan === undefined) throw new Error(`No plan ${planId}`);
    return reportDue(plan, aPeriod(period));
  };

  it("follow the words of the document: before 10/6 and 15/11, before 10/12, before 30/11", () => {
    expect(due("binh-giang-2025", "2025-H1")).toBe("2025-06-09");
    expect(due("binh-giang-2025", "2025-H2")).toBe("2025-11-14");
    expect(due("binh-giang-2025", "2025")).toBe("2025-12-09");
    expect(due("phuong-hai-duong-2026", "2026")).toBe("2026-11-29");
    expect(due("so-tai-chinh-2025", "2025")).toBe("2025-12-31");
    expect(due("so-khcn-2025", "2025-04")).toBe("2025-04-30");
  });
});

describe("contradictingDueDays", () => {
  const planOf = (id: string) => openCatalogue().plan(id)?.index.plan ?? aPlan();
  const binhGiang = planOf("binh-giang-2025");

  it("names the other day that Bình Giang's plan has for the report at the end of the year", () => {
    expect(contradictingDueDays(binhGiang, aPeriod("2025-H2"))).toEqual([
      expect.objectContaining({ day: "2025-12-09", place: "V.6" }),
    ]);
    expect(contradictingDueDays(binhGiang, aPeriod("2025"))).toEqual([
      expect.objectContaining({ day: "2025-11-14", place: "V.3" }),
    ]);
  });

  it("is silent where the plan agrees with itself", () => {
    expect(contradictingDueDays(binhGiang, aPeriod("2025-H1"))).toEqual([]);
    expect(contradictingDueDays(planOf("hd-726"), aPeriod("2025-03"))).toEqual([]);
    expect(contradictingDueDays(planOf("phuong-hai-duong-2026"), aPeriod("2026"))).toEqual([]);
  });
});
