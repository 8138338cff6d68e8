import { firstOccurrence, nextOccurrence } from "../../../src/domain/deadline/occurrence";
import { parseDeadline } from "../../../src/domain/deadline/parseDeadline";

const ISSUED = "2025-02-20";

describe("firstOccurrence", () => {
  it.each([
    ["Tháng 01 hàng năm", "2026-01-31"],
    ["Trước tháng 10 hàng năm", "2025-09-30"],
    ["Hằng năm", "2025-12-31"],
    ["ngày 20/02 hằng năm", "2026-02-20"],
    ["ngày 21/02 hằng năm", "2025-02-21"],
    ["hàng quý", "2025-03-31"],
    ["Định kỳ 6 tháng", "2025-06-30"],
    ["hàng tháng", "2025-02-28"],
    ["ngày 18 hàng tháng", "2025-03-18"],
    ["ngày 31 hàng tháng", "2025-02-28"],
    ["Rà soát bổ sung năm 2025 và trước tháng 10 hàng năm", "2025-09-30"],
    ["Hằng năm, giai đoạn 2026-2030", "2026-12-31"],
    ["Trước ngày 15/6 và 15/12 hằng năm", "2025-06-14"],
    ["Tháng 3 và tháng 9 hằng năm", "2025-03-31"],
    ["Trước ngày 15 tháng cuối quý", "2025-03-14"],
    ["ngày 31 tháng cuối quý", "2025-03-31"],
    ["Hàng tháng trong năm 2026", "2026-01-31"],
    ["Năm học 2025-2026", "2026-05-31"],
    ["12/2025", "2025-12-31"],
    ["5/2025 và thường xuyên", "2025-05-31"],
    ["01/2025", "2025-01-31"],
    ["2026-2030", "2030-12-31"],
  ])("of %s is %s", (text, day) => {
    expect(firstOccurrence(parseDeadline(text), ISSUED)).toBe(day);
  });

  it.each([
    "Thường xuyên",
    "Thường xuyên trong năm 2025",
    "từ năm 2026",
    "Theo lộ trình của tỉnh",
    "dự kiến",
  ])("is missing for %s", (text) => {
    expect(firstOccurrence(parseDeadline(text), ISSUED)).toBeNull();
  });
});

describe("nextOccurrence", () => {
  it("counts the day itself", () => {
    const yearly = parseDeadline("Tháng 01 hàng năm");
    expect(nextOccurrence(yearly, "2026-01-31")).toBe("2026-01-31");
    expect(nextOccurrence(yearly, "2026-02-01")).toBe("2027-01-31");
  });

  it("names the single day of a review and the yearly ones, in order", () => {
    const review = parseDeadline("Rà soát bổ sung năm 2025 và trước tháng 10 hàng năm");
    expect(nextOccurrence(review, "2025-10-01")).toBe("2025-12-31");
    expect(nextOccurrence(review, "2026-01-01")).toBe("2026-09-30");
  });

  it("names each day of work due twice a year", () => {
    const twice = parseDeadline("Trước ngày 15/6 và 15/12 hằng năm");
    expect(nextOccurrence(twice, "2025-06-15")).toBe("2025-12-14");
    expect(nextOccurrence(twice, "2025-12-15")).toBe("2026-06-14");
  });

  it("ends with the span of a recurring task", () => {
    const spanned = parseDeadline("Hằng năm, giai đoạn 2026-2030");
    expect(nextOccurrence(spanned, "2030-06-01")).toBe("2030-12-31");
    expect(nextOccurrence(spanned, "2031-01-01")).toBeNull();
  });

  it("is missing once a single deadline has passed", () => {
    expect(nextOccurrence(parseDeadline("3/2025"), "2025-03-31")).toBe("2025-03-31");
    expect(nextOccurrence(parseDeadline("3/2025"), "2025-04-01")).toBeNull();
  });

  it("falls on the last day of a short month", () => {
    expect(nextOccurrence(parseDeadline("ngày 30 hàng tháng"), "2028-02-01")).toBe("2028-02-29");
  });
});
