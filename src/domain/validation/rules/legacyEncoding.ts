import { cellsWhere } from "../../submission/cellsWhere";
import { headingOf } from "../../submission/columns";
import type { RawCell } from "../../submission/rawCell";
import { readLegacyText, type LegacyEncoding } from "../../text/legacyText";
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

const NAMES: Readonly<Record<LegacyEncoding, string>> = { TCVN3: "TCVN3, phông .Vn…", VNI: "VNI" };

/**
 * Text typed in an old Vietnamese font reads as nonsense in every other program. Where the reader
 * was certain it has the meant words already, and the fix puts them into the cell.
 */
export const legacyEncoding: SubmissionRule = {
  code: "legacy-encoding",
  title: "Chữ gõ bằng bảng mã cũ",
  severity: "warning",
  level: "submission",
  find: ({ rows }) =>
    cellsWhere(rows, (cell) => legacyOf(cell) !== undefined).map(({ row, field, cell }) => {
      const meant = convertedFrom(cell) === undefined ? null : String(cell.value);
      const stored = cell.original ?? String(cell.value);
      const found = `Ô ${cell.ref} gõ bằng bảng mã cũ (${legacyOf(cell) ?? ""}): “${shortenText(stored, 40)}”.`;
      return {
        sheet: row.sheet,
        cell: cell.ref,
        rowId: row.id,
        column: headingOf(row.kind, field),
        value: shortenText(stored, 60),
        ...(meant === null
          ? { message: `${found} Hãy gõ lại bằng Unicode.` }
          : {
              message: `${found} Chương trình đọc là “${shortenText(meant, 40)}”; hãy đổi sang Unicode.`,
              fix: { label: "Đổi sang Unicode", value: meant },
            }),
      };
    }),
};

function convertedFrom({ original }: RawCell): LegacyEncoding | undefined {
  return original === undefined ? undefined : readLegacyText(original)?.encoding;
}

function legacyOf(cell: RawCell): string | undefined {
  const converted = convertedFrom(cell);
  if (converted !== undefined) return NAMES[converted];
  const { type, value: text } = cell;
  if (type !== "text" || typeof text !== "string") return undefined;
  if (!LATIN_1.test(text) || UNICODE_ONLY.test(text)) return undefined;
  if ((text.match(VNI) ?? []).length >= FEWEST_VNI) return NAMES.VNI;
  return strangeWords(text) >= FEWEST_TCVN3_WORDS ? NAMES.TCVN3 : undefined;
}

function strangeWords(text: string): number {
  return text.split(/\s+/u).filter((word) => TCVN3.test(word)).length;
}
