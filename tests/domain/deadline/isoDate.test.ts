import fc from "fast-check";
import {
  addDays,
  dayBefore,
  dayOfWeek,
  daysBetween,
  endOfMonth,
  endOfQuarter,
  endOfYear,
  formatDay,
  fromSerial,
  isIsoDay,
  isoDay,
  isSerial,
  isValidDay,
  toSerial,
} from "../../../src/domain/deadline/isoDate";

const FIRST = "1900-01-01";
const LAST = "9999-12-31";
const days = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((n) => addDays(FIRST, n));

describe("isValidDay", () => {
  it("knows leap years", () => {
    expect(isValidDay(2028, 2, 29)).toBe(true);
    expect(isValidDay(2000, 2, 29)).toBe(true);
    expect(isValidDay(2025, 2, 29)).toBe(false);
    expect(isValidDay(2100, 2, 29)).toBe(false);
  });

  it.each([
    [2025, 2, 31],
    [2025, 13, 1],
    [2025, 0, 1],
    [2025, 4, 31],
    [2025, 1, 0],
    [2025, 1.5, 1],
    [25, 1, 1],
    [Number.NaN, 1, 1],
  ])("refuses %d-%d-%d", (year, month, day) => {
    expect(isValidDay(year, month, day)).toBe(false);
  });
});

describe("isoDay", () => {
  it("throws for a day that is not in the calendar", () => {
    expect(isoDay(2025, 3, 5)).toBe("2025-03-05");
    expect(() => isoDay(2025, 2, 31)).toThrow("2025-2-31");
  });
});

describe("isIsoDay", () => {
  it("accepts real days only", () => {
    expect(["2025-02-28", "2025-02-29", "2025-2-8", "28/02/2025", ""].map(isIsoDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("endOfMonth, endOfQuarter, endOfYear", () => {
  it("give the last day", () => {
    expect(endOfMonth(2025, 2)).toBe("2025-02-28");
    expect(endOfMonth(2028, 2)).toBe("2028-02-29");
    expect(endOfMonth(2025, 12)).toBe("2025-12-31");
    expect([1, 2, 3, 4].map((quarter) => endOfQuarter(2026, quarter))).toEqual([
      "2026-03-31",
      "2026-06-30",
      "2026-09-30",
      "2026-12-31",
    ]);
    expect(endOfYear(2030)).toBe("2030-12-31");
  });
});

describe("addDays", () => {
  it("crosses months and years", () => {
    expect(dayBefore("2026-01-01")).toBe("2025-12-31");
    expect(dayBefore("2028-03-01")).toBe("2028-02-29");
    expect(addDays("2025-12-31", 1)).toBe("2026-01-01");
  });

  it("is undone by daysBetween", () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it("throws for what is not a day", () => {
    expect(() => addDays("2025-02-31", 1)).toThrow("2025-02-31");
  });
});

describe("dayOfWeek", () => {
  it("counts from Sunday", () => {
    expect(dayOfWeek("2025-02-20")).toBe(4);
    expect(dayOfWeek("2025-03-23")).toBe(0);
    expect(dayOfWeek("1900-01-01")).toBe(1);
  });
});

describe("formatDay", () => {
  it("writes the day as officials read it", () => {
    expect(formatDay("2025-03-05")).toBe("05/03/2025");
  });
});

describe("toSerial", () => {
  it.each([
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["2025-03-18", 45734],
    ["9999-12-31", 2_958_465],
  ])("knows the serial of %s", (day, serial) => {
    expect(toSerial(day)).toBe(serial);
  });

  it("is undone by fromSerial in both date systems", () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(fromSerial(toSerial(day))).toBe(day);
        fc.pre(day >= "1904-01-01");
        expect(fromSerial(toSerial(day) - 1462, true)).toBe(day);
      }),
    );
  });
});

describe("fromSerial", () => {
  it("leaves the time of day off", () => {
    expect(fromSerial(45734.75)).toBe("2025-03-18");
  });

  it("takes the day that never was for the day before it", () => {
    expect(fromSerial(60)).toBe("1900-02-28");
  });

  it("counts from 1904 in old Mac workbooks", () => {
    expect(fromSerial(0, true)).toBe("1904-01-01");
  });

  it("throws outside Excel's calendar, which isSerial tells", () => {
    for (const serial of [0, -1, 2_958_466, 1e300, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(isSerial(serial)).toBe(false);
      expect(() => fromSerial(serial)).toThrow("serial");
    }
    expect(isSerial(1)).toBe(true);
  });
});
