import type { RawCell } from "../../submission/rawCell";
import type { SubmissionRule } from "../rule";

/** Letters that Vietnamese in Unicode never uses beside plain ones, but TCVN3 text is full of. */
const TCVN3 = /[µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ]/gu;
const ONLY_IN_LEGACY = /[µ¸¶·¹¨»¾¼½®©¬«Æ]/u;
const FEWEST = 3;

/** Text typed in an old Vietnamese font (TCVN3) reads as nonsense in every other program. */
export const legacyEncoding: SubmissionRule = {
  code: "legacy-encoding",
  severity: "warning",
  level: "submission",
  find: ({ rows }) =>
    rows.flatMap((row) => {
      const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
      return Object.values(cells).flatMap((cell) => {
        if (cell?.type !== "text") return [];
        const text = String(cell.value);
        const strange = text.match(TCVN3) ?? [];
        if (strange.length < FEWEST || !ONLY_IN_LEGACY.test(text)) return [];
        return [
          {
            sheet: row.sheet,
            cell: cell.ref,
            rowId: row.id,
            column: null,
            value: text.slice(0, 60),
            message: `Ô ${cell.ref} gõ bằng bảng mã cũ (TCVN3, phông .Vn…): “${text.slice(0, 40)}”. Hãy gõ lại bằng Unicode.`,
          },
        ];
      });
    }),
};
