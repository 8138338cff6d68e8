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
  anAgencyLine({
    name: "Sở Du lịch",
    agencyId: "d",
    file: "d.xlsx",
    expected: false,
    daysLate: 1,
    errors: 1,
  }),
];

describe("listedAgencies", () => {
  it.each<[AgencyFilter, readonly string[]]>([
    ["all", ["a", "b", "c", "d"]],
    ["expected", ["a", "b", "c"]],
    ["submitted", ["a", "b"]],
    ["late", ["b"]],
    ["missing", ["c"]],
    ["errors", ["a", "d"]],
    ["unexpected", ["d"]],
  ])("lists for %s", (filter, ids) => {
    expect(listedAgencies(BOARD, filter, "").map(({ agencyId }) => agencyId)).toEqual(ids);
  });

  it("finds names typed with or without accents, in any case", () => {
    for (const search of ["tư pháp", "TU PHAP", "tu ph"])
      expect(listedAgencies(BOARD, "all", search).map(({ agencyId }) => agencyId)).toEqual(["a"]);
  });
});

describe("countAgencies", () => {
  it("counts who reported unasked apart, so that expected = submitted + missing", () => {
    expect(countAgencies(BOARD)).toEqual({
      all: 4,
      expected: 3,
      submitted: 2,
      missing: 1,
      late: 1,
      errors: 2,
      unexpected: 1,
    });
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
