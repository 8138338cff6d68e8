import { openEvaluator } from "../../../src/workbook/explain/openEvaluator";
import { openGrid } from "../../../src/workbook/explain/grid";
import type { Scalar } from "../../../src/workbook/explain/traced";
import { aCell } from "../../helpers/aSubmission";

/** What the last of these formulas gives; they stand in A1, B1… */
function calculated(...formulas: readonly string[]): Scalar {
  const cells = formulas.map((formula, at) => {
    return { ...aCell(0), ref: `${String.fromCharCode(65 + at)}1`, formula };
  });
  const rows = [{ number: 1, cells }];
  const sheets = [{ name: "A", visibility: "visible" as const, rows }];
  const { evaluate } = openEvaluator(openGrid({ sheets, properties: new Map(), macros: false }));
  return evaluate({ sheet: "A", column: formulas.length - 1, row: 1 }).value;
}

const TOO_LONG = { failure: "chữ dài hơn một ô chứa được" };

describe("functions on texts", () => {
  it.each([
    ['REPT("ab",2.9)', "abab"],
    ['SUBSTITUTE("a;b;c",";"," - ")', "a - b - c"],
    ['TRIM("  Sở   Y tế ")', "Sở Y tế"],
    ['RIGHT("Sở Y tế",4)', "Y tế"],
    ['REPT("a",32767)&""', "a".repeat(32_767)],
  ])("calculate %s", (formula, value) => {
    expect(calculated(formula)).toBe(value);
  });

  it("make no text that a cell cannot hold, whatever a formula asks for", () => {
    expect(calculated('REPT("a",1000000000)')).toEqual(TOO_LONG);
    expect(calculated('REPT("a",32767)&"b"')).toEqual(TOO_LONG);
    const long = 'REPT("a",32767)';
    expect(calculated(`SUBSTITUTE(${long},"a",${long})`)).toEqual(TOO_LONG);
    expect(calculated('REPT("a",1-2)')).toEqual({ failure: "số lần lặp là số âm" });
  });
});
