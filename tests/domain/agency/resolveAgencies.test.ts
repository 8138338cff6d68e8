import fc from "fast-check";
import seed from "../../../seeds/agencies.json";
import { indexDirectory } from "../../../src/domain/agency/agencyDirectory";
import { agencyDirectorySchema } from "../../../src/domain/agency/directorySchema";
import { memberIds, resolveAgencies } from "../../../src/domain/agency/resolveAgencies";
import { aDirectory, anAgency } from "../../helpers/aDirectory";

const directory = agencyDirectorySchema.parse(seed);
/** What plan 726 can mean. */
const index = indexDirectory(directory, { issuerId: "ubnd-tinh", day: "2025-02-20" });
const inSight = [...index.byId.values()];

function read(text: string | null | undefined) {
  const { agencies, collectives, unresolved } = resolveAgencies(text, index);
  return {
    agencies: agencies.map(({ id }) => id),
    collectives: collectives.map(({ id }) => id),
    unresolved: unresolved.map((name) => name.text),
  };
}

function readsAs(agencies: string[], collectives: string[] = [], unresolved: string[] = []) {
  return { agencies, collectives, unresolved };
}

function suggestionsFor(text: string): (readonly string[])[] {
  return resolveAgencies(text, index).unresolved.map(({ suggestions }) =>
    suggestions.map(({ id }) => id),
  );
}

describe("resolveAgencies", () => {
  it("gives id and official name, whatever the cell's spelling", () => {
    const { agencies } = resolveAgencies("SỞ GD&ĐT", index);
    expect(agencies).toEqual([{ id: "so-gddt", name: "Sở Giáo dục và Đào tạo" }]);
  });

  it.each([null, undefined, "", "  ", "-", "."])("reads nothing in %j", (blank) => {
    expect(read(blank)).toEqual(readsAs([]));
  });

  it.each([
    ["Sở Văn hóa, Thể thao và Du lịch", "so-vhttdl"],
    ["Sở Văn hoá, Thể thao và Du lịch.", "so-vhttdl"],
    ["Sở Văn hóa,Thể thao và Du lịch;", "so-vhttdl"],
    ["Sở Văn hóa,\nThể thao và\nDu lịch", "so-vhttdl"],
    ["Sở Văn hóa Thể thao và Du lịch", "so-vhttdl"],
    ["Sở VHTT&DL", "so-vhttdl"],
    ["C06 (Bộ Công an)", "c06"],
    ["C06 Bộ Công an", "c06"],
    ["Sở VH, TT&DL", "so-vhttdl"],
    ["Sở Khoa học và Công\nnghệ", "so-khcn"],
    ["Sở Khoa học & Công nghệ", "so-khcn"],
    ["- Sở KHCN", "so-khcn"],
    ["SỞ NỘI VỤ", "so-noi-vu"],
    ["Sở Y tế tỉnh Hải Dương", "so-y-te"],
    ["Công an tỉnh Hải Dương", "cong-an-tinh"],
    ["Uỷ ban nhân dân tỉnh", "ubnd-tinh"],
    ["VP UBND tỉnh", "vp-ubnd-tinh"],
    ["Cục thuế tỉnh", "cuc-thue-tinh"],
    ["Chi nhánh ngân hàng nhà nước tỉnh Hải Dương", "nhnn-tinh"],
    ["Ngân hàng nhà nước tỉnh", "nhnn-tinh"],
    ["Đài phát thanh – Truyền hình tỉnh", "dai-ptth-tinh"],
    ["C06 – Bộ Công an", "c06"],
    ["TP. Hải Dương", "tp-hai-duong"],
    ["TP.Chí Linh", "tp-chi-linh"],
    ["UBND TX Kinh Môn", "tx-kinh-mon"],
    ["huyện Bình Giang", "h-binh-giang"],
  ])("reads %j as one agency", (text, id) => {
    expect(read(text)).toEqual(readsAs([id]));
    expect(read(text.normalize("NFD"))).toEqual(readsAs([id]));
    expect(read(text.toLocaleUpperCase("vi"))).toEqual(readsAs([id]));
  });

  it.each([
    [
      "Báo Hải Dương, Đài Phát thanh - Truyền hình tỉnh, Cổng thông tin điện tử tỉnh",
      readsAs(["bao-hai-duong", "dai-ptth-tinh", "cong-ttdt-tinh"]),
    ],
    [
      "Báo Hải\nDương, Đài Phát thanh -\nTruyền hình tỉnh, Cổng thông\ntin điện tử tỉnh",
      readsAs(["bao-hai-duong", "dai-ptth-tinh", "cong-ttdt-tinh"]),
    ],
    [
      "Sở Tài chính và các Sở, ban, ngành, UBND các huyện, thị xã, thành phố",
      readsAs(["so-tai-chinh"], ["so-nganh-dia-phuong"]),
    ],
    [
      "Sở Khoa học và Công nghệ, Công an tỉnh và các sở, ngành",
      readsAs(["so-khcn", "cong-an-tinh"], ["so-ban-nganh"]),
    ],
    [
      "Công an tỉnh, Sở Y tế; Sở Văn hoá, Thể thao và Du lịch; các địa phương và các đơn vị có liên quan.",
      readsAs(["cong-an-tinh", "so-y-te", "so-vhttdl"], ["dia-phuong", "don-vi-lien-quan"]),
    ],
    [
      "Bộ Y tế, C06 - Bộ Công an, Công an tỉnh, Sở Khoa học và Công nghệ, các đơn vị liên quan",
      readsAs(["bo-y-te", "c06", "cong-an-tinh", "so-khcn"], ["don-vi-lien-quan"]),
    ],
    [
      "Các ngân hàng, các cơ sở khám chữa bệnh.",
      readsAs([], ["ngan-hang", "co-so-kham-chua-benh"]),
    ],
    [
      "Sở Khoa học và Công nghệ, TP Hải Dương, TP Chí Linh",
      readsAs(["so-khcn", "tp-hai-duong", "tp-chi-linh"]),
    ],
    [
      "Sở Y tế\nCông an tỉnh\ncác đơn vị liên quan",
      readsAs(["so-y-te", "cong-an-tinh"], ["don-vi-lien-quan"]),
    ],
    ["- Sở Y tế\n- Công an tỉnh", readsAs(["so-y-te", "cong-an-tinh"])],
    ["C06, Bộ Công an", readsAs(["c06", "bo-cong-an"])],
    ["1. Sở Y tế\n2. Công an tỉnh", readsAs(["so-y-te", "cong-an-tinh"])],
    ["Các sở, ban ngành", readsAs([], ["so-ban-nganh"])],
    ["các sở ban ngành", readsAs([], ["so-ban-nganh"])],
    ["Sở Y tế, Công an tỉnh, Sở Y tế", readsAs(["so-y-te", "cong-an-tinh"])],
  ])("cuts %j into its names", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["Sở Y tế tỉnh Bắc Ninh", "Sở Y tế tỉnh Bắc Ninh"],
    ["Lãnh đạo Sở Y tế", "Lãnh đạo Sở Y tế"],
    ["Chi cục Dân số - Sở Y tế", "Chi cục Dân số - Sở Y tế"],
    ["Sở Khoa học và Đào tạo", "Sở Khoa học và Đào tạo"],
    ["Sở Y tế (Trung tâm CDC, Trạm Y tế)", "Sở Y tế (Trung tâm CDC, Trạm Y tế)"],
    ["UBND các huyện: Bình Giang", "UBND các huyện: Bình Giang"],
    ["Công, an tỉnh", "Công, an tỉnh"],
    ["???", "???"],
    ["Sở Y tế,…", "Sở Y tế,…"],
    ["(Sở Y tế)", "(Sở Y tế)"],
  ])("never reads half of %j", (text, unresolved) => {
    expect(read(text)).toEqual(readsAs([], [], [unresolved]));
  });

  it("does not take the members of a related few for the members of all", () => {
    expect(read("Các sở, ngành, đơn vị liên quan")).toEqual(
      readsAs([], ["so-nganh-don-vi-lien-quan"]),
    );
    expect(read("các Sở, ngành liên quan")).toEqual(readsAs([], ["so-nganh-lien-quan"]));
  });

  it("keeps what it knows beside what it does not", () => {
    expect(read("Sở Y tế, Hội Nông dân; Công an tỉnh và Viện Dinh dưỡng")).toEqual(
      readsAs(["so-y-te", "cong-an-tinh"], [], ["Hội Nông dân", "Viện Dinh dưỡng"]),
    );
    expect(read("Sở Y tế (Trung tâm CDC), Công an tỉnh")).toEqual(
      readsAs(["cong-an-tinh"], [], ["Sở Y tế (Trung tâm CDC)"]),
    );
  });

  it("names an unresolved text once", () => {
    expect(read("Viện Dinh dưỡng, Viện Dinh dưỡng").unresolved).toEqual(["Viện Dinh dưỡng"]);
  });

  it.each([
    ["So Khoa hoc va Cong nghe", "so-khcn"],
    ["Sở Khoa học Công nghệ", "so-khcn"],
    ["Sở Tài chánh", "so-tai-chinh"],
    ["Sở Văn hóa, Thể dục và Du lịch", "so-vhttdl"],
    ["UBND huyen Thanh Ha", "h-thanh-ha"],
    ["Cẩm Giàng", "h-cam-giang"],
    ["Cac so, ban, nganh", "so-ban-nganh"],
  ])("only suggests for %j, the likeliest first", (text, first) => {
    expect(read(text)).toEqual(readsAs([], [], [text]));
    expect(suggestionsFor(text)[0]?.[0]).toBe(first);
  });

  it("suggests those whose names stand within the text", () => {
    expect(suggestionsFor("So Y te va So Noi vu")[0]).toEqual(
      expect.arrayContaining(["so-y-te", "so-noi-vu"]),
    );
  });

  it("suggests nobody where nothing is alike", () => {
    expect(suggestionsFor("Viện Hàn lâm")).toEqual([[]]);
  });

  it("does not choose between two names that differ only in a comma left out", () => {
    const agencies = ["Ban A, B", "Ban A - B"].map((name, place) =>
      anAgency({ id: `ban-${place}`, name }),
    );
    const twins = indexDirectory(aDirectory({ agencies }));
    expect(resolveAgencies("Ban A B", twins).agencies).toEqual([]);
    expect(resolveAgencies("Ban A - B", twins).agencies).toEqual([
      { id: "ban-1", name: "Ban A - B" },
    ]);
  });

  it("prefers one long name to two short ones", () => {
    const agencies = ["Phòng Văn hóa", "Thông tin", "Phòng Văn hóa, Thông tin"].map((name, place) =>
      anAgency({ id: `phong-${place}`, name }),
    );
    const { agencies: found } = resolveAgencies(
      "Phòng Văn hóa, Thông tin",
      indexDirectory(aDirectory({ agencies })),
    );
    expect(found.map(({ id }) => id)).toEqual(["phong-2"]);
  });

  it("reads any list of names back, in order, whatever separates them", () => {
    const collectives = directory.collectives.filter(({ id }) => index.collectivesById.has(id));
    const spelt = [...inSight, ...collectives].flatMap((entry) =>
      [entry.name, ...entry.aliases].map((text) => ({ id: entry.id, text })),
    );
    const separator = fc.constantFrom("; ", ";", ";\n", "/", "\n- ", "\n• ", ". ");
    const item = fc.tuple(fc.constantFrom(...spelt), separator);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const text = items.map(([{ text: name }, mark]) => name + mark).join("");
        const { agencies, collectives, unresolved } = read(text);
        expect(unresolved).toEqual([]);
        const named = [...new Set(items.map(([{ id }]) => id))];
        expect(agencies).toEqual(named.filter((id) => index.byId.has(id)));
        expect(collectives).toEqual(named.filter((id) => index.collectivesById.has(id)));
      }),
    );
  });

  it("reads agencies joined by commas, «và» and line breaks back, in order", () => {
    const separator = fc.constantFrom(", ", ",", " và ", ", và ", "\n", ",\n", " & ");
    const provincial = inSight.filter(({ level }) => level !== "central");
    const item = fc.tuple(fc.constantFrom(...provincial), separator);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 10 }), (items) => {
        const text = items
          .map(([{ name }, mark], position) => (position === 0 ? name : mark + name))
          .join("");
        const named = [...new Set(items.map(([{ id }]) => id))];
        expect(read(text)).toEqual(readsAs(named));
      }),
    );
  });

  it("never resolves a name that a further word makes longer", () => {
    const words = fc.stringMatching(/^[a-z]{3,8}$/u).map((word) => `Q${word}`);
    fc.assert(
      fc.property(fc.constantFrom(...inSight), words, ({ name }, word) => {
        const { agencies, collectives, unresolved } = read(`${name} ${word}`);
        expect([...agencies, ...collectives]).toEqual([]);
        expect(unresolved.join(", ")).toBe(`${name} ${word}`);
      }),
    );
  });

  it("resolves nothing in the longest cell of near misses that Excel holds", () => {
    const near = Array.from({ length: 1000 }, (_, n) => `Sơ Y tê ${n}`).join(";");
    const { agencies, unresolved } = read("Sơ Y tê, a, ".repeat(2700) + near);
    expect(agencies).toEqual([]);
    expect(unresolved.length).toBeGreaterThan(0);
  });
});

describe("memberIds", () => {
  it("gives agencies and members of collectives, each once", () => {
    const ids = memberIds(resolveAgencies("Báo Hải Dương, Sở Y tế và các sở, ngành", index));
    expect(ids.slice(0, 3)).toEqual(["bao-hai-duong", "so-y-te", "so-khcn"]);
    expect(ids).toHaveLength(new Set(ids).size);
    expect(ids).toContain("so-cong-thuong");
  });

  it("gives nobody for an open collective", () => {
    expect(memberIds(resolveAgencies("các đơn vị liên quan", index))).toEqual([]);
  });
});
