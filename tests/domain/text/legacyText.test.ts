import fc from "fast-check";
import plan from "../../../seeds/plans/hd-726.json";
import type { LegacyEncoding } from "../../../src/domain/text/legacyEncoding";
import { readLegacyText } from "../../../src/domain/text/legacyText";
import { isVietnameseSyllable } from "../../../src/domain/text/vietnameseSyllable";
import { TASK_STATUSES } from "../../../src/domain/submission/status";
import { inTcvn3, inVni } from "../../helpers/legacyFonts";

const TYPISTS: readonly (readonly [LegacyEncoding, (text: string) => string])[] = [
  ["tcvn3", inTcvn3],
  ["vni", inVni],
];
const titles = plan.tasks.map(({ title }) => title);

describe("readLegacyText", () => {
  it.each([
    ["Hoµn thµnh", "tcvn3", "Hoàn thành"],
    ["§¹t", "tcvn3", "Đạt"],
    ["M·", "tcvn3", "Mã"],
    ["Tû lÖ (%)", "tcvn3", "Tỷ lệ (%)"],
    ["§· ban hµnh kÕ ho¹ch tæ chøc", "tcvn3", "Đã ban hành kế hoạch tổ chức"],
    ["Hoaøn thaønh", "vni", "Hoàn thành"],
    ["Ñaõ ban haønh keá hoaïch", "vni", "Đã ban hành kế hoạch"],
    ["UÛY BAN NHAÂN DAÂN", "vni", "ỦY BAN NHÂN DÂN"],
  ] as const)("reads “%s” in %s", (text, encoding, meant) => {
    expect(readLegacyText(text)).toEqual({ encoding, text: meant });
  });

  it.each([
    "",
    "Da ban hanh ke hoach",
    "Đã ban hành kế hoạch",
    "có các bé",
    "Hoàn thành",
    "Hoàn thành".normalize("NFD"),
    "où êtes-vous, à la fête",
    "Microsoft® Windows® 10 µm ©2025",
    "5 µg/m³, 20 °C, ±2 %",
    "10 µm",
    "Ho¹ so",
    "20 m², 5 m³, 3·5",
    "Müller, Köln, São Paulo, El Niño",
    "Resumé",
  ])("leaves “%s” as it is", (text) => {
    expect(readLegacyText(text)).toBeUndefined();
  });

  it.each(TYPISTS)("reads every title of plan 726 that was typed in %s", (encoding, typed) => {
    const read = titles.map((title) => readLegacyText(typed(title)));
    // The font .VnTimeH shows small letters as capitals: their case cannot be told from the text.
    const wrong = titles.filter(
      (title, at) =>
        read[at] !== undefined &&
        read[at].text.toLowerCase() !== title.normalize("NFC").toLowerCase(),
    );
    expect(wrong).toEqual([]);
    expect(read.filter((one) => one?.encoding === encoding).length).toBeGreaterThan(70);
  });

  it.each(TYPISTS)("reads the states typed in %s, or nothing", (_, typed) => {
    for (const status of TASK_STATUSES)
      expect([status, undefined]).toContain(readLegacyText(typed(status))?.text);
  });

  it("changes no text of Vietnamese syllables in Unicode", () => {
    const words = [...new Set(titles.flatMap((title) => title.match(/\p{L}+/gu) ?? []))].filter(
      isVietnameseSyllable,
    );
    expect(words.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 8 }), (some) => {
        expect(readLegacyText(some.join(" "))).toBeUndefined();
      }),
    );
  });
});
