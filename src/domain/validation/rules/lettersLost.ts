import { oddCells } from "../../submission/oddCells";
import { headingOf } from "../../submission/columns";
import { hasLostLetters } from "../../text/lostLetters";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

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
    oddCells(rows, ({ type, value }) => type === "text" && hasLostLetters(String(value))).map(
      ({ row, field, cell }) => {
        const text = String(cell.value);
        return {
          sheet: row.sheet,
          cell: cell.ref,
          rowId: row.id,
          column: headingOf(row.kind, field),
          value: shortenText(text, 60),
          message: `Ô ${cell.ref} bị mất chữ khi chuyển qua chương trình khác: “${shortenText(text, 40)}”. Hãy gõ lại nội dung.`,
        };
      },
    ),
};
