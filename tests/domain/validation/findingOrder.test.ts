import type { Severity } from "../../../src/domain/validation/finding";
import { findingOrder } from "../../../src/domain/validation/findingOrder";

/** "Phải sửa" in a cell, unless told otherwise. */
const at = (sheet: string | null, cell: string | null, severity: Severity = "error") => ({
  severity,
  sheet,
  cell,
});

const WANTED = [
  at(null, null),
  at("Hướng dẫn", "C9"),
  at("Nhiệm vụ", null),
  at("Nhiệm vụ", "J2"),
  at("Nhiệm vụ", "K2:K5"),
  at("Nhiệm vụ", "AA2"),
  at("Nhiệm vụ", "J9"),
  at("Nhiệm vụ", "A10"),
  at("Chỉ tiêu", "H3"),
  at("Nhiệm vụ", "J2", "warning"),
  at(null, null, "info"),
];

describe("findingOrder", () => {
  it("goes from the worst to the least, sheet by sheet, downwards, each row from the left", () => {
    const found = [...WANTED].reverse().sort(findingOrder(["Nhiệm vụ", "Chỉ tiêu"]));
    expect(found).toEqual(WANTED);
  });

  it("leaves findings of one cell as they were found", () => {
    const [first, second] = [at("Nhiệm vụ", "J2"), at("Nhiệm vụ", "J2")];
    const found = [first, second].sort(findingOrder(["Nhiệm vụ"]));
    expect(found[0]).toBe(first);
  });
});
