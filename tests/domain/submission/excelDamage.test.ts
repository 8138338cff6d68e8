import { printedNumbers, saysSame } from "../../../src/domain/submission/excelDamage";
import { toSerial } from "../../../src/domain/deadline/isoDate";
import { aCell, aDate } from "../../helpers/aSubmission";

const date = (day: string) => aCell(aDate(toSerial(day)));

describe("saysSame", () => {
  it.each([
    ["3/2025", date("2025-03-01")],
    ["02/2025", date("2025-02-01")],
    ["28/02/2025", date("2025-02-28")],
    ["05/3/2025", date("2025-03-05")],
    ["05/3/2025", date("2025-05-03")],
    ["1-2", date("2025-02-01")],
    ["1-2", date("2025-01-02")],
    ["8 – 10", date("2025-10-08")],
    ["7.10", aCell(7.1)],
    ["01", aCell(1)],
    ["2026", aCell(2026)],
    ["0,8", aCell(0.8)],
    ["100%", aCell({ type: "number", value: 1, numberFormat: "0%" })],
    ["55%", aCell({ type: "number", value: 0.55, numberFormat: "0%" })],
    ["Quyết định.", aCell("quyết  định")],
    ["16 - 18", aCell("16 – 18")],
  ])("forgives what Excel makes of %s", (planText, cell) => {
    expect(saysSame(cell, planText)).toBe(true);
  });

  it.each([
    ["3/2025", date("2025-04-01")],
    ["3/2025", date("2025-03-02")],
    ["3/2025", date("2026-03-01")],
    ["28/02/2025", date("2025-02-27")],
    ["1-2", date("2025-03-01")],
    ["Thường xuyên", date("2025-03-01")],
    ["7.10", aCell(7.2)],
    ["100%", aCell(1)],
    ["≥ 55", aCell(55)],
    ["", aCell(0)],
    ["3/2025", aCell("4/2025")],
    ["3/2025", aCell({ type: "error", value: "#REF!" })],
    ["3/2025", aCell({ type: "date", value: -5 })],
  ])("does not take another content for %s", (planText, cell) => {
    expect(saysSame(cell, planText)).toBe(false);
  });
});

describe("printedNumbers", () => {
  it("names every number that the cell may have been", () => {
    expect(printedNumbers(aCell("7.10"))).toEqual(["7.10"]);
    expect(printedNumbers(aCell("12."))).toEqual(["12"]);
    expect(printedNumbers(aCell("7,1"))).toEqual(["7.1"]);
    expect(printedNumbers(aCell(7))).toEqual(["7"]);
    expect(printedNumbers(aCell(7.1))).toEqual(["7.1", "7.10"]);
    expect(printedNumbers(date("2025-10-07"))).toContain("7.10");
    expect(printedNumbers(date("2025-07-10"))).toContain("7.10");
    expect(printedNumbers(date("2025-01-07"))).toContain("7.10");
    expect(printedNumbers(undefined)).toEqual([""]);
  });
});
