import { dateText, isPercentFormat } from "../../../src/domain/submission/numberFormat";

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
