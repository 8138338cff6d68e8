import type { BoardLine } from "../../domain/consolidation/board";
import type { FileAccount } from "../../domain/consolidation/consolidate";
import type { FileStatus } from "../../domain/consolidation/receivedFile";
import { toSerial } from "../../domain/deadline/isoDate";
import { SEVERITY_LABELS, type Finding } from "../../domain/validation/finding";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { letterOf, tableSheet, type TableColumn } from "./tableSheet";

const BASIS_LABELS: Readonly<Record<BoardLine["basis"], string>> = {
  entered: "Cơ quan tổng hợp ghi nhận",
  "report-date": "Theo ngày báo cáo (tạm tính)",
  unknown: "Chưa rõ",
};

/** Words for what became of a file. */
export const FILE_STATUS_LABELS: Readonly<Record<FileStatus, string>> = {
  used: "Sử dụng",
  superseded: "Đã có lần nộp sau",
  excluded: "Loại theo quyết định",
  foreign: "Không thuộc kế hoạch, kỳ này",
  unreadable: "Không đọc được",
};

/** The sheet `Tình hình nộp`: one line an agency. */
export function boardSheet(input: RollUpInput): SheetDraft {
  const { rollUp, agencyName } = input;
  const columns: TableColumn<BoardLine>[] = [
    { heading: "Cơ quan", width: 36, style: "text", show: ({ agencyId }) => agencyName(agencyId) },
    {
      heading: "Phải báo cáo",
      width: 10,
      style: "textCentre",
      show: ({ expected }) => (expected ? "Có" : "Không"),
    },
    { heading: "Tình hình", width: 17, style: "textCentre", show: ({ state }) => state },
    {
      heading: "Ngày nhận",
      width: 12,
      style: "date",
      show: ({ receivedOn }) => (receivedOn === null ? null : toSerial(receivedOn)),
    },
    {
      heading: "Căn cứ ngày nhận",
      width: 22,
      style: "text",
      show: ({ receivedOn, basis }) => (receivedOn === null ? null : BASIS_LABELS[basis]),
    },
    { heading: "Muộn (ngày)", width: 9, style: "integer", show: ({ daysLate }) => daysLate },
    { heading: "Số báo cáo", width: 18, style: "text", show: ({ reportNumber }) => reportNumber },
    { heading: "Lần nộp", width: 8, style: "integer", show: ({ submissionNo }) => submissionNo },
    {
      heading: "Số tệp đã nộp",
      width: 9,
      style: "integer",
      show: ({ submissions }) => submissions,
    },
    {
      heading: "Phải sửa",
      width: 8,
      style: "integer",
      show: ({ errors, file }) => (file === null ? null : errors),
    },
    {
      heading: "Cần xem lại",
      width: 8,
      style: "integer",
      show: ({ warnings, file }) => (file === null ? null : warnings),
    },
    { heading: "Tệp", width: 32, style: "text", show: ({ file }) => file },
    { heading: "Ghi chú", width: 36, style: "text", show: ({ remark }) => remark },
    { heading: "Kênh nhận", width: 14, style: "input", show: () => null },
    { heading: "Số lần đôn đốc", width: 10, style: "inputInteger", show: () => null },
  ];
  return tableSheet({
    name: SHEETS.board,
    table: "TinhHinhNop",
    columns,
    items: rollUp.board,
    title: `Tình hình nộp báo cáo – ${input.caption}`,
    frozenColumns: 1,
    nothing: "Không có cơ quan nào phải báo cáo.",
    conditionalFormats: (last) => [
      { ref: `A2:C${last}`, formula: `$C2="Chưa nộp"`, tone: "bad" },
      { ref: `A2:C${last}`, formula: `LEFT($C2,4)="Muộn"`, tone: "warn" },
      { ref: `A2:C${last}`, formula: `$C2="Đúng hạn"`, tone: "good" },
    ],
    tabColour: "4B5563",
  });
}

/** The sheet `Cảnh báo`: all findings, worst first. */
export function findingsSheet(input: RollUpInput): SheetDraft {
  const rank = { error: 0, warning: 1, info: 2 };
  const items = [...input.rollUp.findings].sort(
    (a, b) =>
      rank[a.severity] - rank[b.severity] || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
  return tableSheet<Finding>({
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
      { heading: "Mã quy tắc", width: 24, style: "text", show: ({ rule }) => rule },
    ],
    items,
    title: `Cảnh báo trong các tệp – ${input.caption}`,
    nothing: "Không có cảnh báo.",
    conditionalFormats: (last) => [
      { ref: `A2:A${last}`, formula: `$A2="${SEVERITY_LABELS.error}"`, tone: "bad" },
      { ref: `A2:A${last}`, formula: `$A2="${SEVERITY_LABELS.warning}"`, tone: "warn" },
    ],
    tabColour: "4B5563",
  });
}

/** The sheet `Đối soát`: no row lost, none invented, file by file, with the check as a live formula. */
export function accountingSheet(input: RollUpInput): SheetDraft {
  const columns: TableColumn<FileAccount>[] = [
    { heading: "Tệp", width: 40, style: "text", show: ({ judged }) => judged.received.file },
    {
      heading: "Cơ quan",
      width: 30,
      style: "text",
      show: ({ judged }) => (judged.agencyId === null ? null : input.agencyName(judged.agencyId)),
    },
    {
      heading: "Xử lý",
      width: 20,
      style: "textCentre",
      show: ({ judged }) => FILE_STATUS_LABELS[judged.status],
    },
    { heading: "Dòng đọc được", width: 10, style: "integer", show: ({ rowsRead }) => rowsRead },
    { heading: "Dòng sử dụng", width: 10, style: "integer", show: ({ rowsUsed }) => rowsUsed },
    {
      heading: "Trong đó để trống",
      width: 10,
      style: "integer",
      show: ({ rowsBlank }) => rowsBlank,
    },
    {
      heading: "Dòng bị thay thế",
      width: 10,
      style: "integer",
      show: ({ rowsSuperseded }) => rowsSuperseded,
    },
    {
      heading: "Dòng bị loại",
      width: 10,
      style: "integer",
      show: ({ rowsExcluded }) => rowsExcluded,
    },
    {
      heading: "Khớp",
      width: 8,
      style: "textCentre",
      show: (account, row) => {
        const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
        const sum = account.rowsUsed + account.rowsSuperseded + account.rowsExcluded;
        return {
          value: account.rowsRead === sum ? "Khớp" : "Lệch",
          formula: `IF(${at("Dòng đọc được")}=${at("Dòng sử dụng")}+${at("Dòng bị thay thế")}+${at("Dòng bị loại")},"Khớp","Lệch")`,
        };
      },
    },
    { heading: "Lý do", width: 60, style: "text", show: ({ judged }) => judged.reason },
  ];
  return tableSheet({
    name: SHEETS.accounting,
    table: "DoiSoat",
    columns,
    items: input.rollUp.files,
    title: `Đối soát – ${input.caption}`,
    frozenColumns: 1,
    nothing: "Chưa nhận được tệp nào.",
    conditionalFormats: (last) => [{ ref: `I2:I${last}`, formula: `$I2="Lệch"`, tone: "bad" }],
    tabColour: "4B5563",
  });
}
