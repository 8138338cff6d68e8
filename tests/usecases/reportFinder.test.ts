import { pathsOfReports, reportFinder } from "../../src/usecases/reportFinder";
import { aReceivedFile } from "../helpers/aCollection";

describe("reportFinder", () => {
  const found = (name: string, ...paths: readonly string[]): unknown => {
    const named = reportFinder(paths)(name);
    return named.kind === "one" ? named.path : named;
  };

  it("finds a file by its path, whatever way it is written", () => {
    expect(found("sở/a.xlsx", "sở/a.xlsx", "a.xlsx")).toBe("sở/a.xlsx");
    expect(found(".\\sở\\a.xlsx", "sở/a.xlsx")).toBe("sở/a.xlsx");
    expect(found("sở/a.xlsx".normalize("NFD"), "sở/a.xlsx")).toBe("sở/a.xlsx");
    const decomposed = "sở/a.xlsx".normalize("NFD");
    expect(found("sở/a.xlsx", decomposed)).toBe(decomposed);
  });

  it("finds a file by the end of its path only when no other ends so", () => {
    expect(found("a.xlsx", "tỉnh/sở/a.xlsx")).toBe("tỉnh/sở/a.xlsx");
    expect(found("sở/a.xlsx", "tỉnh/sở/a.xlsx")).toBe("tỉnh/sở/a.xlsx");
    expect(found("a.xlsx", "sở/ba.xlsx")).toMatchObject({ kind: "none" });
    expect(found("a.xlsx", "sở/a.xlsx", "a.xlsx")).toBe("a.xlsx");
    expect(found("a.xlsx", "sở/a.xlsx", "huyện/a.xlsx")).toEqual({
      kind: "several",
      paths: ["sở/a.xlsx", "huyện/a.xlsx"],
    });
  });

  it.each([
    "nop/th.xlsx › xa/a.xlsx",
    "nop/th.xlsx > xa/a.xlsx",
    "nop/th.xlsx›xa/a.xlsx",
    "nop\\th.xlsx › xa\\a.xlsx",
    "th.xlsx › xa/a.xlsx",
    "xa/a.xlsx",
    "a.xlsx",
  ])("finds a report inside a roll-up by %j", (name) => {
    const inside = "nop/th.xlsx › xa/a.xlsx";
    expect(found(name, "nop/th.xlsx", inside)).toBe(inside);
  });

  it("takes what was handed in itself before what lies inside a roll-up", () => {
    expect(found("a.xlsx", "th.xlsx", "th.xlsx › a.xlsx", "nop/a.xlsx")).toBe("nop/a.xlsx");
  });

  it("says which are called nearly so, likeliest first", () => {
    const paths = ["th.xlsx", "th.xlsx › xã An Lâm.xlsx", "th.xlsx › xã An Lạc.xlsx", "sở.xlsx"];
    expect(found("xa an lac.xlsx", ...paths)).toEqual({
      kind: "none",
      nearest: ["th.xlsx › xã An Lạc.xlsx", "th.xlsx › xã An Lâm.xlsx"],
    });
    expect(found("th.xlsx › xã An Lac.xlsx", ...paths)).toMatchObject({
      nearest: ["th.xlsx › xã An Lạc.xlsx", "th.xlsx › xã An Lâm.xlsx"],
    });
    expect(found("An Lạc", ...paths)).toMatchObject({ nearest: ["th.xlsx › xã An Lạc.xlsx"] });
    expect(found("trường học.xlsx", ...paths)).toEqual({ kind: "none", nearest: [] });
  });
});

describe("pathsOfReports", () => {
  it("names the reports inside roll-ups, but not inside the one that is written", () => {
    const leaves = [aReceivedFile({ file: "a.xlsx" })];
    const rollUp = (file: string) => ({ ...aReceivedFile({ file }), leaves });
    const files = [aReceivedFile({ file: "b.xlsx" }), rollUp("th.xlsx"), rollUp("own.xlsx")];
    expect(pathsOfReports(files, new Set(["own.xlsx"]))).toEqual([
      "b.xlsx",
      "th.xlsx",
      "th.xlsx › a.xlsx",
      "own.xlsx",
    ]);
  });
});
