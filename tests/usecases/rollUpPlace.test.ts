import { rollUpPlace } from "../../src/usecases/rollUpPlace";
import { emptySheet } from "../../src/workbook/draft";
import { identityProperties } from "../../src/workbook/identity";
import type { WorkbookRole } from "../../src/domain/submission/submission";
import { snapshotOfDraft } from "../helpers/fakeWorkbook";

const TARGET = { planId: "hd-726", periodId: "2025-03", asOf: null };

function placeIn(role: WorkbookRole | null, period = "2025-03", names: readonly string[] = []) {
  const identity = {
    format: 1,
    role: role ?? "roll-up",
    planId: "hd-726",
    agencyId: null,
    period,
    fingerprint: "f",
    sample: false,
  };
  const workbook = snapshotOfDraft({
    sheets: names.map((name) => ({ ...emptySheet, name })),
    properties: role === null ? {} : identityProperties(identity),
  });
  return rollUpPlace(workbook, TARGET, ["Tổng quan", "Chi tiết"]);
}

describe("rollUpPlace", () => {
  it("is free in a workbook of nobody's, whatever other sheets it has", () => {
    expect(placeIn(null, "", ["Sheet1", "Ghi chú"])).toEqual({ kind: "free" });
  });

  it("names sheets that would be written over, in whatever case they are written", () => {
    expect(placeIn(null, "", ["Sheet1", "CHI TIẾT"])).toEqual({
      kind: "names-taken",
      sheets: ["CHI TIẾT"],
    });
  });

  it("is the earlier roll-up of the same period, not of another", () => {
    expect(placeIn("roll-up", "2025-03", ["Chi tiết"])).toEqual({ kind: "replaces" });
    expect(placeIn("roll-up", "2025-02", ["Chi tiết"])).toEqual({
      kind: "other-roll-up",
      periodId: "2025-02",
    });
  });

  it.each<WorkbookRole>(["template", "submission", "returned"])("is never a %s", (role) => {
    expect(placeIn(role)).toEqual({ kind: "report" });
  });
});
