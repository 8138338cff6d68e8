import { readCriterion, testOf } from "../../../src/workbook/explain/criterion";
import type { Scalar } from "../../../src/workbook/explain/traced";

const meets = (criterion: Scalar, value: Scalar): boolean =>
  testOf(readCriterion(criterion))(value);

describe("testOf", () => {
  const table: readonly [Scalar, Scalar, boolean][] = [
    ["Có", "có", true],
    ["Có", "Có ", false],
    ["Hoàn thành*", "Hoàn thành quá hạn", true],
    ["Hoàn thành*", "Chưa hoàn thành, quá hạn", false],
    ["?*", "nv.II.1", true],
    ["?*", "", false],
    ["?*", null, false],
    ["?*", 7, false],
    ["a.c", "abc", false],
    ["a~*", "a*", true],
    ["<>Không tính", null, true],
    ["<>Không tính", "Không tính", false],
    ["<45734", 45733, true],
    ["<45734", null, false],
    ["<45734", "", false],
    [">=0", 0, true],
    [">=0", "", false],
    [2030, "2030", true],
    ["", null, true],
  ];

  it.each(table)("holds %j against %j: %j", (criterion, value, expected) => {
    expect(meets(criterion, value)).toBe(expected);
  });
});
