import { orderOf } from "../../../../src/adapters/office/write/exchangeSteps";
import type { WorkbookBefore } from "../../../../src/adapters/office/write/workbookBefore";
import { emptySheet, type WorkbookDraft } from "../../../../src/workbook/draft";
import { aTemplate } from "../../../helpers/filledWorkbooks";

const before = (names: readonly string[]): WorkbookBefore => ({
  sheets: names.map((name) => ({ id: name, name, visibility: "Visible", isProtected: false })),
  tables: [],
  names: [],
  properties: new Map(),
  title: "",
  subject: "",
  isProtected: false,
  blank: null,
});

const draft = (names: readonly string[]): WorkbookDraft => ({
  ...aTemplate(null),
  sheets: names.map((name) => ({ ...emptySheet, name })),
});

const order = (ours: readonly string[], there: readonly string[]): string =>
  orderOf(draft(ours), before(there))
    .map(({ name }) => name)
    .join(" ");

describe("orderOf", () => {
  it("puts a new sheet where the old one stood", () => {
    expect(order(["A", "B"], ["x", "B", "y", "A"])).toBe("x B y A");
  });

  it("puts a sheet without a forerunner behind the one before it", () => {
    expect(order(["A", "N", "B"], ["A", "x", "B"])).toBe("A N x B");
  });

  it("puts sheets at the end when nothing of theirs was there", () => {
    expect(order(["A", "B"], ["x", "y"])).toBe("x y A B");
  });

  it("takes names that differ in case or in how letters are composed for the same", () => {
    expect(order(["Nhiệm vụ"], ["NHIE\u0323\u0302M VU\u0323", "x"])).toBe("Nhiệm vụ x");
  });
});
