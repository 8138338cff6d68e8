import fc from "fast-check";
import { unifyTonePlacement } from "../../../src/domain/text/unifyTonePlacement";

describe("unifyTonePlacement", () => {
  it.each([
    ["hoá", "hóa"],
    ["Văn hoá", "Văn hóa"],
    ["thuỷ", "thủy"],
    ["Uỷ ban", "Ủy ban"],
    ["HOÀ BÌNH", "HÒA BÌNH"],
    ["khoẻ", "khỏe"],
    ["loà xoà", "lòa xòa"],
    ["hoạ, hoạ", "họa, họa"],
  ])("writes %s as %s", (modern, traditional) => {
    expect(unifyTonePlacement(modern)).toBe(traditional);
    expect(unifyTonePlacement(traditional)).toBe(traditional);
    expect(unifyTonePlacement(modern.normalize("NFD"))).toBe(traditional);
  });

  it.each([
    ["hòan thành", "hoàn thành"],
    ["qúy", "quý"],
    ["tòan", "toàn"],
    ["hùynh", "huỳnh"],
  ])("moves the misplaced tone of %s", (typed, right) => {
    expect(unifyTonePlacement(typed)).toBe(right);
  });

  it.each([
    "quý IV",
    "hoặc",
    "xoắn",
    "khuyến khích",
    "quyết định",
    "ngoài",
    "luỹ kế quả",
    "chuyển",
  ])("keeps every other tone of %s", (text) => {
    const kept = text.replace("luỹ", "lũy");
    expect(unifyTonePlacement(text)).toBe(kept);
  });

  it("changes nothing when applied twice and loses no letter", () => {
    const syllable = fc.stringMatching(/^[hqktl]?(?:o[àáảãạ]|ò[ae]|u[ỳýỷỹỵ]|ùy|oa|uy)[nicp]?$/u);
    fc.assert(
      fc.property(fc.array(syllable), (syllables) => {
        const text = syllables.join(" ");
        const once = unifyTonePlacement(text);
        expect(unifyTonePlacement(once)).toBe(once);
        const letters = (line: string) => Array.from(line.normalize("NFD")).sort().join("");
        expect(letters(once)).toBe(letters(text));
      }),
    );
  });
});
