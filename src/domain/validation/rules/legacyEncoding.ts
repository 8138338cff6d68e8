import { cellsWhere } from "../../submission/cellsWhere";
import { headingOf } from "../../submission/columns";
import type { RawCell } from "../../submission/rawCell";
import {
  fromLegacyEncoding,
  legacyEncodingOf,
  readsAsVietnamese,
  type LegacyEncoding,
} from "../../text/legacyEncoding";
import { normaliseText } from "../../text/normaliseText";
import { shortenText } from "../../text/shortenText";
import type { Fix } from "../finding";
import type { SubmissionRule } from "../rule";

const NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: "TCVN3, phông .Vn…", vni: "VNI" };

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
    cellsWhere(rows, (cell) => kindOf(cell) !== undefined).map(({ row, field, cell }) => {
      const text = String(cell.value);
      const kind = kindOf(cell) ?? "tcvn3";
      const fix = conversion(cell, kind);
      const advice =
        fix === undefined
          ? "Hãy gõ lại bằng Unicode."
          : `Có lẽ là: “${shortenText(String(fix.value), 40)}”.`;
      return {
        sheet: row.sheet,
        cell: cell.ref,
        rowId: row.id,
        column: headingOf(row.kind, field),
        value: shortenText(text, 60),
        message: `Ô ${cell.ref} gõ bằng bảng mã cũ (${NAMES[kind]}): “${shortenText(text, 40)}”. ${advice}`,
        ...(fix === undefined ? {} : { fix }),
      };
    }),
};

function kindOf({ type, value: text }: RawCell): LegacyEncoding | undefined {
  return type === "text" && typeof text === "string" ? legacyEncodingOf(text) : undefined;
}

/** The text as it was stored is converted: one letter of TCVN3 is an invisible sign elsewhere. */
function conversion({ original, value }: RawCell, kind: LegacyEncoding): Fix | undefined {
  const converted = normaliseText(fromLegacyEncoding(original ?? String(value), kind));
  return readsAsVietnamese(converted)
    ? { label: "Chuyển sang Unicode", value: converted }
    : undefined;
}
