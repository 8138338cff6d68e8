import { cellsWhere } from "../../submission/cellsWhere";
import { headingOf } from "../../submission/columns";
import type { RawCell } from "../../submission/rawCell";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

/** Letters typed apart from their accents look right, but Excel neither finds nor filters them. */
export const unicodeDecomposed: SubmissionRule = {
  code: "unicode-decomposed",
  title: "Chữ gõ bằng Unicode tổ hợp",
  severity: "info",
  level: "submission",
  find: ({ rows, sheets }) =>
    sheets.flatMap(({ name }) => {
      const here = rows.filter(({ sheet }) => sheet === name);
      const found = cellsWhere(here, isDecomposed);
      const [first] = found;
      return first === undefined
        ? []
        : [
            {
              sheet: name,
              cell: first.cell.ref,
              rowId: first.row.id,
              column: headingOf(first.row.kind, first.field),
              value: shortenText(String(first.cell.value), 60),
              message: `Trang “${name}” có ${found.length} ô gõ bằng Unicode tổ hợp (ô đầu tiên: ${first.cell.ref}). Nội dung vẫn được đọc đúng; nên chọn Unicode dựng sẵn trong bộ gõ.`,
            },
          ];
    }),
};

function isDecomposed({ original }: RawCell): boolean {
  return original !== undefined && original !== original.normalize("NFC");
}
