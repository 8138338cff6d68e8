import { assertClaimedOnce } from "../../../src/domain/agency/spellings";
import { indexDirectory } from "../../../src/domain/agency/agencyDirectory";
import type { AgencyScope } from "../../../src/domain/agency/agencyScope";
import { resolveAgencies } from "../../../src/domain/agency/resolveAgencies";
import { aCollective, aDirectory, anAgency } from "../../helpers/aDirectory";

/** Two provinces, the older one ending with June 2025; two departments and two districts of it. */
const directory = aDirectory({
  agencies: [
    anAgency({ id: "bo-y-te", name: "Bộ Y tế", level: "central" }),
    anAgency({ id: "tinh-cu", name: "UBND tỉnh Cũ", level: "province", validTo: "2025-06-30" }),
    anAgency({ id: "tinh-moi", name: "UBND tỉnh Mới", level: "province" }),
    anAgency({
      id: "so-y-te-cu",
      name: "Sở Y tế",
      parent: "tinh-cu",
      validTo: "2025-06-30",
      successors: ["so-y-te-moi"],
    }),
    anAgency({ id: "so-y-te-moi", name: "Sở Y tế", parent: "tinh-moi" }),
    anAgency({
      id: "so-lao-dong",
      name: "Sở Lao động",
      parent: "tinh-cu",
      validTo: "2025-02-28",
      successors: ["so-noi-vu"],
    }),
    anAgency({ id: "so-noi-vu", name: "Sở Nội vụ", parent: "tinh-cu" }),
    anAgency({
      id: "cong-an-tinh",
      name: "Công an tỉnh",
      level: "vertical",
      parent: "bo-cong-an",
      beside: "tinh-cu",
    }),
    anAgency({
      id: "huyen-a",
      name: "UBND huyện A",
      aliases: ["huyện A"],
      level: "district",
      parent: "tinh-cu",
    }),
    anAgency({ id: "huyen-b", name: "UBND huyện B", level: "district", parent: "tinh-cu" }),
    ...["a", "b"].map((huyen) =>
      anAgency({
        id: `noi-vu-${huyen}`,
        name: "Phòng Nội vụ",
        level: "division",
        parent: `huyen-${huyen}`,
      }),
    ),
    anAgency({
      id: "van-phong-y-te",
      name: "Văn phòng Sở",
      level: "division",
      parent: "so-y-te-cu",
    }),
    anAgency({ id: "van-phong-nv", name: "Văn phòng Sở", level: "division", parent: "so-noi-vu" }),
    anAgency({ id: "phuong", name: "UBND phường C", level: "commune", parent: "tinh-moi" }),
  ],
  collectives: [
    aCollective({
      id: "don-vi-tinh",
      of: "tinh-cu",
      name: "Các đơn vị",
      members: ["so-lao-dong", "so-noi-vu"],
    }),
    aCollective({ id: "don-vi-a", of: "huyen-a", name: "Các đơn vị", members: ["noi-vu-a"] }),
    aCollective({ id: "lien-quan", name: "Các đơn vị liên quan" }),
  ],
  bodies: {
    "huyen-a": { ownNames: ["UBND huyện"], placeSuffixes: ["huyện A"] },
    "huyen-b": { ownNames: ["UBND huyện"], placeSuffixes: ["huyện B"] },
  },
});

const OLD: AgencyScope = { issuerId: "tinh-cu", day: "2025-03-31" };
const DISTRICT_A: AgencyScope = { issuerId: "huyen-a", day: "2025-03-31" };
const HEALTH: AgencyScope = { issuerId: "so-y-te-cu", day: "2025-03-31" };
const WARD: AgencyScope = { issuerId: "phuong", day: "2026-02-24" };

function read(text: string, scope: AgencyScope | null): readonly string[] {
  const { agencies, collectives, unresolved } = resolveAgencies(
    text,
    indexDirectory(directory, scope),
  );
  return [...agencies, ...collectives].map(({ id }) => id).concat(unresolved.map(() => "?"));
}

function suggestions(text: string, scope: AgencyScope | null) {
  return resolveAgencies(text, indexDirectory(directory, scope)).unresolved.flatMap(
    (name) => name.suggestions,
  );
}

describe("an index for one plan", () => {
  it.each([
    ["its own division", "Phòng Nội vụ", DISTRICT_A, "noi-vu-a"],
    ["its own division beside another's of that name", "Văn phòng Sở", HEALTH, "van-phong-y-te"],
    ["itself", "UBND huyện A", DISTRICT_A, "huyen-a"],
    ["what it calls itself", "UBND huyện", DISTRICT_A, "huyen-a"],
    ["its superior", "UBND tỉnh Cũ", DISTRICT_A, "tinh-cu"],
    ["what stands under its superior", "Sở Y tế", DISTRICT_A, "so-y-te-cu"],
    ["what stands beside its superior", "Công an tỉnh", DISTRICT_A, "cong-an-tinh"],
    ["a neighbour", "UBND huyện B", DISTRICT_A, "huyen-b"],
    ["a central authority", "Bộ Y tế", WARD, "bo-y-te"],
    ["the department of its own province", "Sở Y tế", WARD, "so-y-te-moi"],
    ["its own collective before its superior's", "Các đơn vị", DISTRICT_A, "don-vi-a"],
    ["a collective of its own", "Các đơn vị", OLD, "don-vi-tinh"],
    ["a collective of everybody", "Các đơn vị liên quan", WARD, "lien-quan"],
  ])("holds %s", (_, text, scope, id) => {
    expect(read(text, scope)).toEqual([id]);
  });

  it.each([
    ["divisions of a subordinate", "Phòng Nội vụ", OLD],
    ["divisions of a department beside it", "Văn phòng Sở", DISTRICT_A],
    ["divisions of a neighbour", "Phòng Nội vụ huyện B", DISTRICT_A],
    ["another province", "UBND tỉnh Mới", OLD],
    ["agencies of another province", "Công an tỉnh", WARD],
    ["collectives of another province", "Các đơn vị", WARD],
    ["what a body calls itself, for those above it", "UBND huyện", OLD],
    ["who had ended by the plan's day", "Sở Lao động", OLD],
  ])("holds nothing of %s", (_, text, scope) => {
    expect(read(text, scope)).toEqual(["?"]);
  });

  it("holds until the last day, and from the first", () => {
    const on = (day: string) => read("Sở Lao động", { issuerId: "tinh-cu", day });
    expect(on("2025-02-28")).toEqual(["so-lao-dong"]);
    expect(on("2025-03-01")).toEqual(["?"]);
  });

  it("suggests the successor of one that had ended", () => {
    expect(suggestions("Sở Lao động", OLD)[0]).toEqual({ id: "so-noi-vu", name: "Sở Nội vụ" });
  });

  it("counts among the members of a collective only those that still existed", () => {
    const members = ({ day }: { day: string }) =>
      indexDirectory(directory, { issuerId: "tinh-cu", day }).collectivesById.get("don-vi-tinh")
        ?.members;
    expect(members({ day: "2025-02-20" })).toEqual(["so-lao-dong", "so-noi-vu"]);
    expect(members({ day: "2025-03-31" })).toEqual(["so-noi-vu"]);
  });
});

describe("an index without plan", () => {
  it("does not choose between bearers of one name, and says whose each is", () => {
    expect(read("Sở Y tế", null)).toEqual(["?"]);
    expect(suggestions("Sở Y tế", null).slice(0, 2)).toEqual([
      { id: "so-y-te-cu", name: "Sở Y tế", of: "UBND tỉnh Cũ" },
      { id: "so-y-te-moi", name: "Sở Y tế", of: "UBND tỉnh Mới" },
    ]);
  });

  it("suggests all bearers of one name, however many", () => {
    const bodies = Array.from({ length: 9 }, (_, at) =>
      anAgency({ id: `huyen-${at}`, name: `UBND huyện ${at}`, level: "district" }),
    );
    const divisions = bodies.map(({ id }) =>
      anAgency({ id: `thue-${id}`, name: "Phòng Thuế", level: "division", parent: id }),
    );
    const index = indexDirectory(aDirectory({ agencies: [...bodies, ...divisions] }));
    const [unresolved] = resolveAgencies("Phòng Thuế", index).unresolved;
    expect(unresolved?.suggestions.map(({ id }) => id)).toEqual(divisions.map(({ id }) => id));
  });

  it("takes a division only with the words that say whose it is", () => {
    const one = indexDirectory(
      aDirectory({
        agencies: directory.agencies.filter(({ id }) => id !== "noi-vu-b"),
        bodies: directory.bodies,
      }),
    );
    expect(resolveAgencies("Phòng Nội vụ", one).agencies).toEqual([]);
    expect(resolveAgencies("Phòng Nội vụ huyện A", one).agencies).toEqual([
      { id: "noi-vu-a", name: "Phòng Nội vụ" },
    ]);
    expect(read("UBND huyện A", null)).toEqual(["huyen-a"]);
  });

  it("reads a name that only one body bears", () => {
    expect(read("Sở Nội vụ; Công an tỉnh", null)).toEqual(["so-noi-vu", "cong-an-tinh"]);
  });
});

describe("two entries with one name", () => {
  const twins = (first: object, second: object) => () => {
    assertClaimedOnce(
      aDirectory({
        agencies: [
          anAgency({ id: "a", name: "Sở Y tế", parent: "tinh", ...first }),
          anAgency({ id: "b", name: "SỞ Y TẾ", parent: "tinh", ...second }),
        ],
      }),
    );
  };

  it("are a fault where one body has both on one day", () => {
    expect(twins({}, {})).toThrow(/a and b/u);
    expect(twins({ validTo: "2025-03-01" }, { validFrom: "2025-03-01" })).toThrow(/a and b/u);
  });

  it("are none where one follows the other, or they are different bodies'", () => {
    expect(twins({ validTo: "2025-02-28" }, { validFrom: "2025-03-01" })).not.toThrow();
    expect(twins({}, { parent: "tinh-khac" })).not.toThrow();
  });
});
