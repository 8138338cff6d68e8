import { barLabelInk, barNumberFormat } from "../../src/workbook/barLabels";
import type { ChartDraft } from "../../src/workbook/draft";

describe("barLabelInk", () => {
  it("is black on light colours and white on dark ones", () => {
    expect(["FFFFFF", "F2C94C", "9CA3AF"].map(barLabelInk)).toEqual(["000000", "000000", "000000"]);
    expect(["000000", "1D4ED8", "C0392B"].map(barLabelInk)).toEqual(["FFFFFF", "FFFFFF", "FFFFFF"]);
  });
});

describe("barNumberFormat", () => {
  it("leaves out what is too small for its stretch, and 0", () => {
    const chart: ChartDraft = {
      ...{ kind: "stacked-bar", title: "", categories: "", series: [], legend: "none" },
      ...{ from: { row: 0, column: 0 }, to: { row: 1, column: 1 } },
    };
    expect(barNumberFormat(chart)).toBe("[>=1]0;;");
    expect(barNumberFormat({ ...chart, smallestLabel: 3 })).toBe("[>=3]0;;");
  });
});
