import { isDateFormat as libraryTakesForDate } from "hucre";
import {
  dateText,
  isDateFormat,
  isPercentFormat,
} from "../../../src/domain/submission/numberFormat";

const MARCH = 45_717;

describe("dateText", () => {
  it("shows what Excel made of a month as a month", () => {
    expect(dateText(MARCH, "mm/yyyy")).toBe("03/2025");
    expect(dateText(MARCH, '[$-42A]mm"/d/"yyyy')).toBe("03/2025");
    expect(dateText(MARCH, "dd/mm/yyyy")).toBe("01/03/2025");
  });

  it("takes a format longer than any Excel keeps for none", () => {
    expect(dateText(MARCH, `m/yyyy${"[".repeat(200_000)}`)).toBe("01/03/2025");
  });
});

describe("isPercentFormat", () => {
  it("tells a percent sign from one in quotes", () => {
    expect(isPercentFormat("0.0%")).toBe(true);
    expect(isPercentFormat('0"%"')).toBe(false);
    expect(isPercentFormat(null)).toBe(false);
  });

  it("takes a format longer than any Excel keeps for none", () => {
    expect(isPercentFormat(`0%${'"'.repeat(255)}`)).toBe(false);
    expect(isPercentFormat("[".repeat(200_000))).toBe(false);
  });
});

describe("isDateFormat", () => {
  const days = [
    "dd/mm/yyyy",
    "m/d/yyyy",
    "d-mmm",
    "mmm-yy",
    "h:mm",
    "h:mm:ss AM/PM",
    "[$-42A]dd mmmm yyyy",
    "[h]:mm",
    "[mm]",
    '"Ngày" dd "tháng" mm',
    "yyyy\\-mm\\-dd;@",
  ];
  const numbers = [
    "General",
    "@",
    "0",
    "#,##0.##",
    "0%",
    '#,##0 "ngày"',
    "[Red]-0.00",
    "[$₫-42A] #,##0",
    '_-* #,##0.00\\ "đ"_-;-* #,##0.00\\ "đ"_-',
    "# ?/?",
    "0.00E+00",
    "",
  ];

  it.each(days)("takes %s for a day or a time, as the file library does", (format) => {
    expect(isDateFormat(format)).toBe(true);
    expect(libraryTakesForDate(format)).toBe(true);
  });

  it.each(numbers)("takes “%s” for a number, as the file library does", (format) => {
    expect(isDateFormat(format)).toBe(false);
    expect(libraryTakesForDate(format)).toBe(false);
  });
});
