import fc from "fast-check";
import {
  nextPeriod,
  parsePeriod,
  periodAtEnd,
  periodEnd,
  periodName,
  periodStart,
  type ReportingPeriod,
} from "../../../src/domain/plan/reportingPeriod";
import { addDays } from "../../../src/domain/deadline/isoDate";

function periodOf(id: string): ReportingPeriod {
  const period = parsePeriod(id);
  if (period === undefined) throw new Error(`${id} is not read`);
  return period;
}

describe("parsePeriod", () => {
  it.each([
    ["2025-03", "month", "tháng 3 năm 2025", "2025-03-01", "2025-03-31"],
    ["2024-02", "month", "tháng 2 năm 2024", "2024-02-01", "2024-02-29"],
    ["2025-Q1", "quarter", "quý I năm 2025", "2025-01-01", "2025-03-31"],
    ["2025-Q4", "quarter", "quý IV năm 2025", "2025-10-01", "2025-12-31"],
    ["2025-H1", "half-year", "6 tháng đầu năm 2025", "2025-01-01", "2025-06-30"],
    ["2025-H2", "half-year", "6 tháng cuối năm 2025", "2025-07-01", "2025-12-31"],
    ["2025-9M", "nine-months", "9 tháng đầu năm 2025", "2025-01-01", "2025-09-30"],
    ["2025", "year", "năm 2025", "2025-01-01", "2025-12-31"],
  ])("reads %s as a %s, %s", (id, kind, label, from, to) => {
    const period = periodOf(id);
    expect(period).toMatchObject({ id, kind, label });
    expect([periodStart(period), periodEnd(period)]).toEqual([from, to]);
  });

  it.each(["2025-q1", " 2025-h2 ", "2025-9m"])("takes %j as it is typed", (typed) => {
    expect(periodOf(typed).id).toBe(typed.trim().toUpperCase());
  });

  it.each([
    "",
    "2025-13",
    "2025-00",
    "2025-3",
    "T3/2025",
    "2025-Q5",
    "2025-H3",
    "1999",
    "2025-03-01",
  ])("does not read %j", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe("nextPeriod", () => {
  it.each([
    ["2025-03", "2025-04"],
    ["2025-12", "2026-01"],
    ["2025-Q4", "2026-Q1"],
    ["2025-H1", "2025-H2"],
    ["2025-H2", "2026-H1"],
    ["2025-9M", "2026-9M"],
    ["2025", "2026"],
  ])("follows %s with %s", (id, next) => {
    expect(nextPeriod(periodOf(id))).toEqual(parsePeriod(next));
  });

  it("begins the day after the period before ends", () => {
    const ids = fc
      .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 12 }))
      .chain(([year, month]) =>
        fc.constantFrom(
          `${year}-${String(month).padStart(2, "0")}`,
          `${year}-Q${Math.ceil(month / 3)}`,
          `${year}-H${Math.ceil(month / 6)}`,
          `${year}`,
        ),
      );
    fc.assert(
      fc.property(ids, (id) => {
        const period = periodOf(id);
        expect(periodStart(nextPeriod(period))).toBe(addDays(periodEnd(period), 1));
      }),
    );
  });
});

describe("periodName", () => {
  it("says a period in words and leaves what is none", () => {
    expect(periodName("2025-03")).toBe("tháng 3 năm 2025");
    expect(periodName("2025-H1")).toBe("6 tháng đầu năm 2025");
    expect(periodName("T3/2025")).toBe("T3/2025");
  });
});

describe("periodAtEnd", () => {
  it("reads the id in parentheses at the end", () => {
    expect(periodAtEnd("tháng 3 năm 2025 (2025-03)")).toMatchObject({ id: "2025-03" });
    expect(periodAtEnd("9 tháng đầu năm 2025 (2025-9M)")).toMatchObject({ id: "2025-9M" });
  });

  it.each(["tháng 3 năm 2025", "(2025-13)", "(2025-03) tháng 3", ""])(
    "reads none in %j",
    (text) => {
      expect(periodAtEnd(text)).toBeUndefined();
    },
  );
});
