import seed from "../../seeds/agencies.json";
import { indexDirectory } from "../../src/domain/agency/agencyDirectory";
import { placeOf } from "../../src/domain/agency/agencyScope";
import { assertClaimedOnce } from "../../src/domain/agency/spellings";
import { daysBetween } from "../../src/domain/deadline/isoDate";
import { agencyDirectorySchema } from "../../src/domain/agency/directorySchema";
import { memberIds, resolveAgencies } from "../../src/domain/agency/resolveAgencies";
import { openCatalogue } from "../../src/usecases/catalogue";
import { defined } from "../helpers/defined";

const directory = agencyDirectorySchema.parse(seed);
const everybody = indexDirectory(directory);
/** What plan 726 can mean. */
const index = indexDirectory(directory, { issuerId: "ubnd-tinh", day: "2025-02-20" });
const agencyIds = directory.agencies.map(({ id }) => id);
const entries = [...directory.agencies, ...directory.collectives];

const DISTRICTS = [
  "tp-hai-duong",
  "tp-chi-linh",
  "tx-kinh-mon",
  "h-binh-giang",
  "h-cam-giang",
  "h-gia-loc",
  "h-kim-thanh",
  "h-nam-sach",
  "h-ninh-giang",
  "h-thanh-ha",
  "h-thanh-mien",
  "h-tu-ky",
];

const SO = [
  "so-khcn",
  "so-noi-vu",
  "so-tu-phap",
  "so-tai-chinh",
  "so-xay-dung",
  "so-nnmt",
  "so-y-te",
  "so-gddt",
  "so-vhttdl",
  "so-cong-thuong",
];

const catalogue = openCatalogue();

function contextOf(planId: string) {
  return defined(catalogue.plan(planId));
}

/** The texts of a plan that name agencies. */
function cellsOf(planId: string): { leads: readonly string[]; others: readonly string[] } {
  const { tasks, targets, stagedTargets, obligations } = contextOf(planId).index.plan;
  const rows = [...tasks, ...targets, ...stagedTargets];
  const named = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null);
  return {
    leads: named(rows.map(({ lead }) => lead)),
    others: named([
      ...rows.map(({ coordinating }) => coordinating),
      ...obligations.flatMap(({ from, to }) => [from, to]),
    ]),
  };
}

/** Lead cells that name nobody in particular, and why nobody can say who leads. */
const NOBODY_IN_PARTICULAR: Readonly<Record<string, string>> = {
  "Các phòng, ban, đơn vị có liên quan":
    "phuong-hai-duong-2026 III.5.1: whoever is concerned is to find that out for himself",
};

/** Every cell of annex II and every lead of annex I, and whom it names. */
const CELLS: Readonly<Record<string, readonly string[]>> = {
  "Sở Khoa học và Công nghệ": ["so-khcn"],
  "Báo Hải Dương, Đài Phát thanh - Truyền hình tỉnh, Cổng thông tin điện tử tỉnh": [
    "bao-hai-duong",
    "dai-ptth-tinh",
    "cong-ttdt-tinh",
  ],
  "Văn phòng UBND tỉnh": ["vp-ubnd-tinh"],
  "Sở Nội Vụ": ["so-noi-vu"],
  "Sở Nội vụ": ["so-noi-vu"],
  "Thanh tra tỉnh": ["thanh-tra-tinh"],
  "Sở Tư pháp": ["so-tu-phap"],
  "Sở Tài chính": ["so-tai-chinh"],
  "Các Sở, ngành": ["so-ban-nganh"],
  "Các sở, ban, ngành": ["so-ban-nganh"],
  "Các Sở, ban, ngành": ["so-ban-nganh"],
  "Sở Nội vụ, Sở GD&ĐT, Sở Y tế, Sở Nông nghiệp và Môi trường": [
    "so-noi-vu",
    "so-gddt",
    "so-y-te",
    "so-nnmt",
  ],
  "Sở Nông nghiệp và Môi trường": ["so-nnmt"],
  "Sở Xây dựng": ["so-xay-dung"],
  "Ngân hàng nhà nước tỉnh": ["nhnn-tinh"],
  "Công an tỉnh": ["cong-an-tinh"],
  "Cục thuế tỉnh": ["cuc-thue-tinh"],
  "Cục Thuế tỉnh": ["cuc-thue-tinh"],
  "Sở Y tế": ["so-y-te"],
  "Sở Giáo dục và Đào tạo": ["so-gddt"],
  "Sở Văn hóa, Thể thao và Du lịch": ["so-vhttdl"],
  "Các sở, ban, ngành, cơ quan, đơn vị, địa phương.": ["co-quan-don-vi-dia-phuong"],
  "Các cơ quan, đơn vị liên quan.": ["co-quan-don-vi-lien-quan"],
  "Sở Khoa học và Công nghệ và các đơn vị liên quan": ["so-khcn", "don-vi-lien-quan"],
  "Văn phòng UBND tỉnh, Sở Nội vụ": ["vp-ubnd-tinh", "so-noi-vu"],
  "Các đơn vị liên quan": ["don-vi-lien-quan"],
  "các đơn vị liên quan": ["don-vi-lien-quan"],
  "Văn phòng UBND tỉnh và các đơn vị liên quan": ["vp-ubnd-tinh", "don-vi-lien-quan"],
  C06: ["c06"],
  "Công an tỉnh, Văn phòng UBND tỉnh, Sở Tài chính và các cơ quan, địa phương liên quan.": [
    "cong-an-tinh",
    "vp-ubnd-tinh",
    "so-tai-chinh",
    "co-quan-dia-phuong-lien-quan",
  ],
  "Sở Khoa học và Công nghệ, Văn phòng UBND tỉnh": ["so-khcn", "vp-ubnd-tinh"],
  "Các địa phương": ["dia-phuong"],
  "Các đơn vị doanh nghiệp về công nghệ": ["doanh-nghiep-cong-nghe"],
  "Sở Khoa học và Công nghệ, TP Hải Dương, TP Chí Linh": [
    "so-khcn",
    "tp-hai-duong",
    "tp-chi-linh",
  ],
  "Công an tỉnh, Sở Y tế; Sở Văn hoá, Thể thao và Du lịch; các địa phương và các đơn vị có liên quan.":
    ["cong-an-tinh", "so-y-te", "so-vhttdl", "dia-phuong", "don-vi-lien-quan"],
  "Văn phòng UBND tỉnh, các Sở, ngành liên quan": ["vp-ubnd-tinh", "so-nganh-lien-quan"],
  "Công an tỉnh, Sở Khoa học và Công nghệ và các đơn vị liên quan": [
    "cong-an-tinh",
    "so-khcn",
    "don-vi-lien-quan",
  ],
  "Các ngân hàng, các cơ sở khám chữa bệnh.": ["ngan-hang", "co-so-kham-chua-benh"],
  "Bộ Y tế, C06 - Bộ Công an, Công an tỉnh, Sở Khoa học và Công nghệ, các đơn vị liên quan": [
    "bo-y-te",
    "c06",
    "cong-an-tinh",
    "so-khcn",
    "don-vi-lien-quan",
  ],
  "Các cơ sở khám, chữa bệnh có giường bệnh nội trú.": ["co-so-kham-chua-benh-noi-tru"],
  "Sở Khoa học và Công nghệ, các đơn vị liên quan": ["so-khcn", "don-vi-lien-quan"],
  "Các đơn vị có liên quan": ["don-vi-lien-quan"],
  "Sở Khoa học và Công nghệ, các sở, ban, ngành, cơ quan, đơn vị, địa phương.": [
    "so-khcn",
    "co-quan-don-vi-dia-phuong",
  ],
  "Bảo hiểm xã hội tỉnh, Công an tỉnh, Sở Khoa học và Công nghệ và các đơn vị có liên quan.": [
    "bhxh-tinh",
    "cong-an-tinh",
    "so-khcn",
    "don-vi-lien-quan",
  ],
  "Sở Khoa học và Công nghệ và các đơn vị có liên quan": ["so-khcn", "don-vi-lien-quan"],
  "Sở Tài chính và các Sở, ban, ngành, UBND các huyện, thị xã, thành phố": [
    "so-tai-chinh",
    "so-nganh-dia-phuong",
  ],
  "Sở Khoa học và Công nghệ; Cục Thống kê": ["so-khcn", "cuc-thong-ke"],
  "Sở Khoa học và Công nghệ; Sở Tài chính": ["so-khcn", "so-tai-chinh"],
  "Sở Khoa học và Công nghệ, Công an tỉnh và các sở, ngành": [
    "so-khcn",
    "cong-an-tinh",
    "so-ban-nganh",
  ],
  "Chi nhánh Ngân hàng Nhà nước tỉnh": ["nhnn-tinh"],
};

/** Whom the body orders to do what, and the recipients. */
const BODY: Readonly<Record<string, readonly string[]>> = {
  "Các sở, ngành, địa phương": ["so-nganh-dia-phuong"],
  "các cơ quan, đơn vị, địa phương": ["co-quan-don-vi-dia-phuong"],
  "Các sở, ban, ngành, UBND các huyện, thị xã, thành phố": ["so-nganh-dia-phuong"],
  "Chi nhánh ngân hàng nhà nước tỉnh Hải Dương": ["nhnn-tinh"],
  "Văn phòng UBND": ["vp-ubnd-tinh"],
  "- VP Chính phủ;": ["vp-chinh-phu"],
  "- Bộ Khoa học và Công nghệ;": ["bo-khcn"],
  "- TT Tỉnh ủy, TT HĐND tỉnh;": ["tt-tinh-uy", "tt-hdnd-tinh"],
  "- Đoàn đại biểu QH tỉnh;": ["doan-dbqh-tinh"],
  "- Ban Tuyên giáo – Dân vận Tỉnh ủy;": ["ban-tuyen-giao-dan-van"],
  "- UBMTTQ VN tỉnh Hải Dương;": ["mttq-tinh"],
  "- Các sở, ban, ngành, đoàn thể tỉnh;": ["so-ban-nganh-doan-the"],
  "- UBND các huyện, thị xã, thành phố;": ["dia-phuong"],
  "- Cổng Thông tin điện tử tỉnh;": ["cong-ttdt-tinh"],
};

function membersOf(text: string): readonly string[] {
  return memberIds(resolveAgencies(text, index));
}

describe("seeds/agencies.json", () => {
  it("gives every agency and collective an id of its own", () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([]);
  });

  it("gives no spelling to two entries of one body on one day", () => {
    expect(() => {
      assertClaimedOnce(directory);
    }).not.toThrow();
  });

  it("writes no spelling twice", () => {
    const keys = everybody.spellings.map(({ words, owner }) =>
      words.map((word) => word.gap + word.text).join("").concat(` (${owner.id})`),
    );
    expect(keys.filter((key, position) => keys.indexOf(key) !== position)).toEqual([]);
  });

  it("names only parents and successors that exist", () => {
    const named = directory.agencies.flatMap(({ parent, successors }) => [
      ...(parent === null ? [] : [parent]),
      ...successors,
    ]);
    expect(named.filter((id) => !agencyIds.includes(id))).toEqual([]);
  });

  it("has no agency above itself", () => {
    const circular = agencyIds.filter((id) => {
      const above: string[] = [];
      for (let at = everybody.byId.get(id)?.parent ?? null; at !== null; ) {
        if (above.includes(at)) return true;
        above.push(at);
        at = everybody.byId.get(at)?.parent ?? null;
      }
      return above.includes(id);
    });
    expect(circular).toEqual([]);
  });

  it("names as members only agencies and collectives that stand earlier", () => {
    const strangers = directory.collectives.flatMap(({ members }, position) => {
      const earlier = directory.collectives.slice(0, position).map(({ id }) => id);
      return (members ?? []).filter((id) => !agencyIds.includes(id) && !earlier.includes(id));
    });
    expect(strangers).toEqual([]);
  });

  it("says that the districts ended with June 2025", () => {
    const districts = directory.agencies.filter(({ level }) => level === "district");
    expect(districts.map(({ id }) => id)).toEqual(DISTRICTS);
    expect(new Set(districts.map(({ validTo }) => validTo))).toEqual(new Set(["2025-06-30"]));
  });

  it.each(Object.entries({ ...CELLS, ...BODY }))("explains all of %j", (text, expected) => {
    const { agencies, collectives, unresolved } = resolveAgencies(text, index);
    expect(unresolved).toEqual([]);
    expect([...agencies, ...collectives].map(({ id }) => id)).toEqual(expected);
  });

  it("counts departments, and the bodies beside them, among «các sở, ban, ngành»", () => {
    expect(membersOf("Các sở, ban, ngành")).toEqual([
      ...SO,
      "vp-ubnd-tinh",
      "thanh-tra-tinh",
      "bql-kcn",
      "cong-an-tinh",
      "bch-quan-su-tinh",
    ]);
  });

  it("lets departments and districts, but not the press, report monthly", () => {
    expect(membersOf("Các sở, ngành, địa phương")).toEqual([
      ...membersOf("Các sở, ban, ngành"),
      ...DISTRICTS,
    ]);
  });

  it("counts everybody of the province in the widest collective", () => {
    const members = membersOf("Các sở, ban, ngành, cơ quan, đơn vị, địa phương.");
    expect(members).toEqual(
      expect.arrayContaining([...membersOf("Các sở, ngành, địa phương"), "bao-hai-duong"]),
    );
    expect(members).toHaveLength(34);
  });

  it("says whose a collective is only by bodies that exist", () => {
    const named = directory.collectives.flatMap(({ of }) => of ?? []);
    expect([...named, ...Object.keys(directory.bodies)].filter((id) => !agencyIds.includes(id))).toEqual(
      [],
    );
  });

  it("lets no successor begin long after its predecessor ended", () => {
    const gaps = directory.agencies.flatMap(({ id, validTo, successors }) =>
      successors
        .filter((heir) => {
          const begins = everybody.byId.get(heir)?.validFrom ?? null;
          return validTo === null || (begins !== null && daysBetween(validTo, begins) > 1);
        })
        .map((heir) => `${id} → ${heir}`),
    );
    expect(gaps).toEqual([]);
  });

  it("says of every collective where its members are known from", () => {
    const unmarked = directory.collectives.filter(
      ({ members, note }) => members !== null && !/kiến thức chung/iu.test(note),
    );
    expect(unmarked.map(({ id }) => id)).toEqual([]);
  });

  describe.each(catalogue.planIds)("for %s", (planId) => {
    const { agencies, expected, index: planIndex } = contextOf(planId);
    const { leads, others } = cellsOf(planId);

    it("explains every lead cell, coordinating cell, reporter and recipient", () => {
      const cells = [...leads, ...others];
      expect(cells.length).toBeGreaterThan(30);
      const unexplained = cells.filter(
        (text) => resolveAgencies(text, agencies).unresolved.length > 0,
      );
      expect([...new Set(unexplained)]).toEqual([]);
    });

    it("knows who leads, except where the text names nobody in particular", () => {
      const open = leads.filter((text) => memberIds(resolveAgencies(text, agencies)).length === 0);
      expect(open.filter((text) => !Object.hasOwn(NOBODY_IN_PARTICULAR, text))).toEqual([]);
    });

    it("gives every agency in sight a name that means it alone", () => {
      const misread = [...agencies.byId.values()].filter(({ id, name }) => {
        const read = resolveAgencies(name, agencies);
        return memberIds(read).join(" ") !== id || read.unresolved.length > 0;
      });
      expect(misread.map(({ id }) => id)).toEqual([]);
    });

    it("expects reports only of those that stand under or beside the issuer", () => {
      const places = expected.map((id) => placeOf(defined(agencies.byId.get(id))));
      expect(new Set(places)).toEqual(new Set([planIndex.plan.issuerId]));
    });

    it("knows issuer and consolidator", () => {
      expect([...agencies.byId.keys()]).toEqual(
        expect.arrayContaining([planIndex.plan.issuerId, planIndex.plan.consolidator]),
      );
    });
  });

  it("takes a lead that names nobody in particular from a plan", () => {
    const all = catalogue.planIds.flatMap((planId) => cellsOf(planId).leads);
    expect(all).toEqual(expect.arrayContaining(Object.keys(NOBODY_IN_PARTICULAR)));
  });

  it.each([
    ["Sở Khoa học và Công nghệ", "binh-giang-2025", "so-khcn"],
    ["Sở Khoa học và Công nghệ", "phuong-hai-duong-2026", "hp-so-khcn"],
    ["Văn phòng Sở", "so-khcn-2025", "skhcn-van-phong"],
    ["Văn phòng Sở", "so-tai-chinh-2025", "stc-van-phong"],
    ["Phòng Kinh tế, Hạ tầng và Đô thị", "binh-giang-2025", "bg-phong-kthtdt"],
    ["Phòng Kinh tế, Hạ tầng và Đô thị", "phuong-hai-duong-2026", "phd-phong-kthtdt"],
    ["UBND thành phố Hải Dương", "hd-726", "tp-hai-duong"],
    ["UBND phường Hải Dương", "phuong-hai-duong-2026", "p-hai-duong"],
  ])("takes %j of %s for %s", (text, planId, id) => {
    expect(memberIds(resolveAgencies(text, contextOf(planId).agencies))).toEqual([id]);
  });

  it.each([
    ["UBND phường Hải Dương", "hd-726"],
    ["UBND thành phố Hải Dương", "phuong-hai-duong-2026"],
    ["Phòng Công nghệ thông tin", "hd-726"],
    ["Phòng Công nghệ thông tin", "so-tai-chinh-2025"],
    ["UBND tỉnh", "phuong-hai-duong-2026"],
  ])("finds no %j in %s", (text, planId) => {
    expect(memberIds(resolveAgencies(text, contextOf(planId).agencies))).toEqual([]);
  });

  it("suggests who took over where a department had been merged", () => {
    const { unresolved } = resolveAgencies(
      "Sở Thông tin và Truyền thông; Sở KH&ĐT",
      contextOf("binh-giang-2025").agencies,
    );
    expect(unresolved.map(({ suggestions }) => suggestions[0]?.id)).toEqual([
      "so-khcn",
      "so-tai-chinh",
    ]);
  });

  it("names the fifteen communes of Bình Giang", () => {
    const { agencies } = contextOf("binh-giang-2025");
    const communes = memberIds(resolveAgencies("UBND các xã, thị trấn", agencies));
    expect(communes.map((id) => agencies.byId.get(id)?.level)).toEqual(
      Array.from({ length: 15 }, () => "commune"),
    );
  });
});
