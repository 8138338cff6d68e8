import { oddCells } from "../../submission/oddCells";
import { headingOf } from "../../submission/columns";
import type { RawCell } from "../../submission/rawCell";
import type { LegacyEncoding } from "../../text/legacyEncoding";
import { legacyKindOf } from "../../text/legacyKind";
import { readLegacyText } from "../../text/legacyText";
import { normaliseText } from "../../text/normaliseText";
import { shortenText } from "../../text/shortenText";
import type { SubmissionRule } from "../rule";

const NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: "TCVN3, phông .Vn…", vni: "VNI" };

/**
 * Text typed in an old Vietnamese font reads as nonsense in every other program. Where it is certain
 * what was meant, the reader has it in Unicode already, and the fix puts that into the cell.
 */
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
    oddCells(rows, (cell) => kindOf(cell) !== undefined).map(({ row, field, cell }) => {
      const stored = storedText(cell);
      const meant = readLegacyText(stored);
      const name = NAMES[kindOf(cell) ?? "tcvn3"];
      const found = `Ô ${cell.ref} gõ bằng bảng mã cũ (${name}): “${shortenText(stored, 40)}”.`;
      const text = normaliseText(meant?.text ?? "");
      return {
        sheet: row.sheet,
        cell: cell.ref,
        rowId: row.id,
        column: headingOf(row.kind, field),
        value: shortenText(stored, 60),
        ...(meant === undefined
          ? { message: `${found} Hãy gõ lại bằng Unicode.` }
          : {
              message: `${found} Chương trình đọc là “${shortenText(text, 40)}”; hãy đổi sang Unicode.`,
              fix: { label: "Đổi sang Unicode", value: text },
            }),
      };
    }),
};

function kindOf(cell: RawCell): LegacyEncoding | undefined {
  return cell.type === "text" ? legacyKindOf(storedText(cell), String(cell.value)) : undefined;
}

/** One letter of TCVN3 is an invisible sign elsewhere: only the text as stored has it. */
function storedText({ original, value }: RawCell): string {
  return original ?? String(value);
}
