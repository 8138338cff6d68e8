import { cellsWhere } from "../../submission/cellsWhere";
import { headingOf } from "../../submission/columns";
import type { RawCell } from "../../submission/rawCell";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** What a program puts where it cannot write a letter: "T�nh", "T?nh ?y ban h?nh". */
const REPLACED = "\uFFFD";
const QUESTION_IN_WORD = /\p{L}\?\p{L}/u;
const FEWEST_WORDS = 2;

/** Letters that another program replaced are gone: nobody can read them back. */
export const lettersLost: SubmissionRule = {
  code: "letters-lost",
  title: "Chữ bị mất dấu, mất chữ",
  severity: "warning",
  level: "submission",
  scope: "cell",
  reads: "Mọi ô chữ của bảng",
  why: "Chương trình khác đã thay chữ có dấu bằng dấu hỏi; chữ gốc không khôi phục được.",
  remedy: "Gõ lại nội dung, hoặc chép lại từ bản gốc.",
  find: ({ rows }) =>
    cellsWhere(rows, hasLostLetters).map(({ row, field, cell }) => {
      const text = String(cell.value);
      return {
        sheet: row.sheet,
        cell: cell.ref,
        rowId: row.id,
        column: headingOf(row.kind, field),
        value: shortenText(text, 60),
        message: `Ô ${cell.ref} bị mất chữ khi chuyển qua chương trình khác: “${shortenText(text, 40)}”. Hãy gõ lại nội dung.`,
      };
    }),
};

function hasLostLetters({ type, value }: RawCell): boolean {
  if (type !== "text" || typeof value !== "string") return false;
  if (value.includes(REPLACED)) return true;
  if (!value.includes("?")) return false;
  const words = value.split(/\s+/u).filter((word) => QUESTION_IN_WORD.test(word));
  return words.filter((word) => !word.includes("/")).length >= FEWEST_WORDS;
}
