import { cellsWhere } from "../../submission/cellsWhere";
import { headingOf } from "../../submission/columns";
import type { RawCell } from "../../submission/rawCell";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** Letters that only Vietnamese in Unicode has; text in an old encoding never holds one of them. */
const UNICODE_ONLY = /[ăđơư\u1EA0-\u1EF9]/iu;

/** Signs that both old encodings are made of. */
const LATIN_1 = /[\u00A1-\u00FF]/u;

/** Signs that TCVN3 fonts draw as letters, where a word has them and a footnote or a trademark not. */
const TCVN3 = /(?<=\p{L})[µ¸¶·¨»¾¼½©¬«]|(?<=\p{L})¹(?=\p{L})|®\p{L}/u;
const FEWEST_TCVN3_WORDS = 2;

/** VNI writes an accent as a letter of its own after the vowel: "Chöông", "nhaân", "uûy". */
const VNI = /[aeo]â|[aeouy][ùøûï]|[aeuy]õ|öô/giu;
const FEWEST_VNI = 2;

/** Text typed in an old Vietnamese font reads as nonsense in every other program. */
export const legacyEncoding: SubmissionRule = {
  code: "legacy-encoding",
  title: "Chữ gõ bằng bảng mã cũ",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Mọi ô chữ của bảng",
  why: "Chữ gõ bằng bảng mã TCVN3 hoặc VNI hiện thành ký tự lạ trên máy khác.",
  remedy: "Gõ lại, hoặc chuyển mã sang Unicode.",
  find: ({ rows }) =>
    cellsWhere(rows, (cell) => legacyOf(cell) !== undefined).map(({ row, field, cell }) => {
      const text = String(cell.value);
      return {
        sheet: row.sheet,
        cell: cell.ref,
        rowId: row.id,
        column: headingOf(row.kind, field),
        value: shortenText(text, 60),
        message: `Ô ${cell.ref} gõ bằng bảng mã cũ (${legacyOf(cell) ?? ""}): “${shortenText(text, 40)}”. Hãy gõ lại bằng Unicode.`,
      };
    }),
};

function legacyOf({ type, value: text }: RawCell): "TCVN3, phông .Vn…" | "VNI" | undefined {
  if (type !== "text" || typeof text !== "string") return undefined;
  if (!LATIN_1.test(text) || UNICODE_ONLY.test(text)) return undefined;
  if ((text.match(VNI) ?? []).length >= FEWEST_VNI) return "VNI";
  return strangeWords(text) >= FEWEST_TCVN3_WORDS ? "TCVN3, phông .Vn…" : undefined;
}

function strangeWords(text: string): number {
  return text.split(/\s+/u).filter((word) => TCVN3.test(word)).length;
}
