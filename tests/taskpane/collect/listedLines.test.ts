import {
  countAgencies,
  listedAgencies,
  listedFiles,
} from "../../../src/taskpane/pages/collect/listedLines";
import type { AgencyFilter, FileFilter } from "../../../src/taskpane/session/collect";
import { anAgencyLine, aFileLine } from "../../helpers/aCollectionView";

const BOARD = [
  anAgencyLine({ name: "Sở Tư pháp", agencyId: "a", file: "a.xlsx", errors: 2 }),
  anAgencyLine({ name: "Sở Y tế", agencyId: "b", file: "b.xlsx", daysLate: 3 }),
  anAgencyLine({ name: "UBND huyện Tứ Kỳ", agencyId: "c" }),
  anAgencyLine({ name: "Sở Du lịch", agencyId: "d", file: "d.xlsx", expected: false }),
];

describe("listedAgencies", () => {
  it.each<[AgencyFilter, readonly string[]]>([
    ["all", ["a", "b", "c", "d"]],
    ["submitted", ["a", "b", "d"]],
    ["late", ["b"]],
    ["missing", ["c"]],
    ["errors", ["a"]],
  ])("lists for %s", (filter, ids) => {
    expect(listedAgencies(BOARD, filter, "").map(({ agencyId }) => agencyId)).toEqual(ids);
  });

  it("finds names typed with or without accents, in any case", () => {
    for (const search of ["tư pháp", "TU PHAP", "tu ph"])
      expect(listedAgencies(BOARD, "all", search).map(({ agencyId }) => agencyId)).toEqual(["a"]);
  });
});

describe("countAgencies", () => {
  it("counts only those that must report as the whole", () => {
    expect(countAgencies(BOARD)).toEqual({ all: 3, submitted: 3, late: 1, missing: 1, errors: 1 });
  });
});

describe("listedFiles", () => {
  const files = [
    aFileLine({ path: "thang-3/so-tu-phap.xlsx", agencyName: "Sở Tư pháp" }),
    aFileLine({
      path: "x.doc",
      status: "unreadable",
      agencyName: null,
      counts: { error: 1, warning: 0, info: 0 },
    }),
  ];
  const paths = (filter: FileFilter, search = ""): readonly string[] =>
    listedFiles(files, filter, search).map(({ path }) => path);

  it("tells files in use from the others and those with faults", () => {
    expect(paths("used")).toEqual(["thang-3/so-tu-phap.xlsx"]);
    expect(paths("unused")).toEqual(["x.doc"]);
    expect(paths("errors")).toEqual(["x.doc"]);
  });

  it("finds files by their path and by their agency", () => {
    expect(paths("all", "thang-3")).toEqual(["thang-3/so-tu-phap.xlsx"]);
    expect(paths("all", "tu phap")).toEqual(["thang-3/so-tu-phap.xlsx"]);
  });
});
