import { SEVERITY_LABELS, type Finding } from "../../domain/validation/finding";
import type { BlockedSheetDraft } from "../blockedDraft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { blockedTable, shownBlocks } from "./blockedTable";
import type { TableFrame } from "./tableSheet";

/** The sheet `Cảnh báo`: all findings, worst first. */
export function findingsSheet(input: RollUpInput): BlockedSheetDraft {
  const rank = { error: 0, warning: 1, info: 2 };
  const items = [...input.rollUp.findings].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
  const table: TableFrame<Finding> = {
    name: SHEETS.findings,
    table: "CanhBao",
    columns: [
      {
        heading: "Mức",
        width: 13,
        style: "textCentre",
        show: ({ severity }) => SEVERITY_LABELS[severity],
      },
      { heading: "Tệp", width: 32, style: "text", show: ({ file }) => file },
      { heading: "Trang", width: 14, style: "textCentre", show: ({ sheet }) => sheet },
      { heading: "Ô", width: 8, style: "textCentre", show: ({ cell }) => cell },
      { heading: "Cột", width: 18, style: "text", show: ({ column }) => column },
      { heading: "Giá trị đọc được", width: 24, style: "text", show: ({ value }) => value },
      { heading: "Nội dung", width: 70, style: "text", show: ({ message }) => message },
      { heading: "Cách sửa", width: 26, style: "text", show: ({ fix }) => fix?.label ?? null },
      { heading: "Mã quy tắc", width: 24, style: "text", hidden: true, show: ({ rule }) => rule },
    ],
    title: `Cảnh báo trong các tệp – ${input.caption}`,
    nothing: "Không có cảnh báo.",
    conditionalFormats: (last) => [
      { ref: `A2:A${last}`, formula: `$A2="${SEVERITY_LABELS.error}"`, tone: "bad" },
      { ref: `A2:A${last}`, formula: `$A2="${SEVERITY_LABELS.warning}"`, tone: "warn" },
    ],
    tabColour: "4B5563",
  };
  return blockedTable(
    table,
    shownBlocks(table.columns, items, ({ file }) => file),
  );
}
