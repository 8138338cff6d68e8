import { indexDirectory } from "../../../src/domain/agency/agencyDirectory";
import { agencyDirectorySchema } from "../../../src/domain/agency/directorySchema";
import { assertClaimedOnce } from "../../../src/domain/agency/spellings";
import { aCollective, aDirectory, anAgency } from "../../helpers/aDirectory";

const health = anAgency({ id: "so-y-te", name: "Sở Y tế", aliases: ["SYT"] });
const culture = anAgency({ id: "so-vhttdl", name: "Sở Văn hóa, Thể thao và Du lịch" });

describe("agencyDirectorySchema", () => {
  it("takes a complete directory", () => {
    const directory = aDirectory({
      agencies: [health],
      collectives: [aCollective({ id: "so", name: "Các sở" })],
    });
    expect(agencyDirectorySchema.safeParse(directory).success).toBe(true);
  });

  it.each([{ id: "Sở Y tế" }, { level: "sở" }, { validTo: "30/6/2025" }, { name: "" }])(
    "refuses an agency with %j",
    (fault) => {
      const directory = { ...aDirectory(), agencies: [{ ...health, ...fault }] };
      expect(agencyDirectorySchema.safeParse(directory).success).toBe(false);
    },
  );
});

describe("indexDirectory", () => {
  it("finds agencies by id", () => {
    const index = indexDirectory(aDirectory({ agencies: [health, culture] }));
    expect(index.byId.get("so-y-te")).toBe(health);
  });

  it("replaces collectives among the members by their agencies, each once", () => {
    const index = indexDirectory(
      aDirectory({
        agencies: [health, culture],
        collectives: [
          aCollective({ id: "so", name: "Các sở", members: ["so-y-te", "so-vhttdl"] }),
          aCollective({ id: "tat-ca", name: "Tất cả", members: ["so-vhttdl", "so"] }),
        ],
      }),
    );
    expect(index.collectivesById.get("tat-ca")?.members).toEqual(["so-vhttdl", "so-y-te"]);
  });

  it("keeps the members of an open collective unknown", () => {
    const open = aCollective({ id: "lien-quan", name: "Các đơn vị liên quan" });
    const index = indexDirectory(aDirectory({ collectives: [open] }));
    expect(index.collectivesById.get("lien-quan")?.members).toBeNull();
  });
});

describe("assertClaimedOnce", () => {
  it("refuses a spelling that two entries claim, however they write it", () => {
    const rival = anAgency({ id: "khac", name: "SỞ  VĂN HOÁ, THỂ THAO VÀ DU LỊCH" });
    expect(() => {
      assertClaimedOnce(aDirectory({ agencies: [culture, rival] }));
    }).toThrow(/so-vhttdl and khac/u);
  });
});
