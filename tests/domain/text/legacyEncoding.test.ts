import { readLegacyText } from "../../../src/domain/text/legacyText";
import {
  fromLegacyEncoding,
  legacyEncodingOf,
  type LegacyEncoding,
} from "../../../src/domain/text/legacyEncoding";
import { LEGACY_LETTERS } from "../../../src/domain/text/legacyLetters";

const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const SMALL = "aăâeêioôơuưy"
  .split("")
  .flatMap((vowel) => TONES.map((tone) => `${vowel}${tone}`.normalize("NFC")))
  .concat("đ")
  .filter((letter) => !/^[a-z]$/u.test(letter));
const CAPITALS = SMALL.map((letter) => letter.toLocaleUpperCase("vi"));

/** The other way round, sign by sign. */
function toLegacy(text: string, kind: LegacyEncoding): string {
  const written = new Map(LEGACY_LETTERS[kind]);
  return text
    .split("")
    .map((letter) => written.get(letter) ?? letter)
    .join("");
}

const SENTENCE =
  "Đã rà soát, trình Ủy ban nhân dân huyện; chờ thẩm định kỹ thuật, dự kiến quý IV/2025 sẽ ký duyệt 100% hồ sơ, giữ ổn định.";

/** Known texts: what is stored, and what the font shows. */
const KNOWN: readonly (readonly [LegacyEncoding, string, string])[] = [
  ["tcvn3", "§· ban hµnh kÕ ho¹ch tæ chøc", "Đã ban hành kế hoạch tổ chức"],
  ["tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["tcvn3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
  ["tcvn3", "TiÕng ViÖt rÊt hay", "Tiếng Việt rất hay"],
  ["tcvn3", "KÕ HO¹CH N¡M 2025", "KẾ HOẠCH NĂM 2025"],
  ["tcvn3", "x\u00AD\u00ECng, ng\u00AD\u00EAi", "xưỡng, người"],
  ["vni", "Ñaõ ban haønh keá hoaïch", "Đã ban hành kế hoạch"],
  ["vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
  ["vni", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
  ["vni", "Tieáng Vieät raát hay", "Tiếng Việt rất hay"],
  ["vni", "UÛY BAN NHAÂN DAÂN QUAÄN", "ỦY BAN NHÂN DÂN QUẬN"],
  ["vni", "ñöôïc ngöôøi vöôït", "được người vượt"],
];

describe("fromLegacyEncoding", () => {
  it.each(["tcvn3", "vni"] as const)("knows every letter of %s once", (kind) => {
    const letters = LEGACY_LETTERS[kind].map(([letter]) => letter);
    const signs = LEGACY_LETTERS[kind].map(([, written]) => written);
    const capitals = kind === "vni" ? CAPITALS : "ĂÂÊÔƠƯĐ".split("");
    expect(letters.toSorted()).toEqual([...SMALL, ...capitals].sort());
    expect(new Set(signs).size).toBe(signs.length);
    expect(signs.every((sign) => /^[a-z]?[\u00A1-\u00FE]{1,2}$/iu.test(sign))).toBe(true);
  });

  it.each(["tcvn3", "vni"] as const)(
    "reads every letter of %s back, alone and in words",
    (kind) => {
      for (const [letter, written] of LEGACY_LETTERS[kind]) {
        expect(fromLegacyEncoding(written, kind)).toBe(letter);
        expect(fromLegacyEncoding(`th${written}ng ${written}n`, kind)).toBe(
          `th${letter}ng ${letter}n`,
        );
      }
    },
  );

  it.each(KNOWN)("reads %s: %s", (kind, stored, shown) => {
    expect(fromLegacyEncoding(stored, kind)).toBe(shown);
  });

  it.each(["tcvn3", "vni"] as const)("reads a whole sentence of %s back", (kind) => {
    const small = kind === "tcvn3" ? SENTENCE.replace("Ủ", "ủ") : SENTENCE;
    expect(fromLegacyEncoding(toLegacy(small, kind), kind)).toBe(small);
  });

  it.each(["tcvn3", "vni"] as const)("leaves what %s does not know", (kind) => {
    const text = "Plan 726/KH-UBND: 12,5% – “abc” … 05/3/2025\nSTT";
    expect(fromLegacyEncoding(text, kind)).toBe(text);
  });
});

describe("legacyEncodingOf", () => {
  it.each(KNOWN)("tells %s: %s", (kind, stored) => {
    expect(readLegacyText(stored)?.encoding ?? legacyEncodingOf(stored)).toBe(kind);
  });

  it.each([
    "Đã ban hành kế hoạch",
    "Da ban hanh ke hoach",
    "Microsoft® Windows® 10 µm ©2025",
    "où êtes-vous, à la fête",
    "Müller für Übung, señor está aquí, café crème",
    "Hà Nam có tám xã",
    "hoµn",
    "§· ban hµnh kÕ ho¹ch, đã xong",
    "",
  ])("finds none in %j", (text) => {
    expect(legacyEncodingOf(text)).toBeUndefined();
  });
});
