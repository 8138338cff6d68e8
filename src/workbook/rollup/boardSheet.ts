import type { BoardLine } from "../../domain/consolidation/board";
import { NOT_SUBMITTED } from "../../domain/consolidation/boardState";
import { toSerial } from "../../domain/deadline/isoDate";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { tableSheet, type TableColumn } from "./tableSheet";

const BASIS_LABELS: Readonly<Record<BoardLine["basis"], string>> = {
  entered: "Cơ quan tổng hợp ghi nhận",
  "report-date": "Theo ngày báo cáo (tạm tính)",
  unknown: "Chưa rõ",
};

/** The sheet `Tình hình nộp`: one line an agency. */
export function boardSheet(input: RollUpInput): SheetDraft {
  const { rollUp, agencyName } = input;
  const columns: TableColumn<BoardLine>[] = [
    { heading: "Cơ quan", width: 32, style: "text", show: ({ agencyId }) => agencyName(agencyId) },
    {
      heading: "Phải báo cáo",
      width: 9,
      style: "textCentre",
      show: ({ expected }) => (expected ? "Có" : "Không"),
    },
    { heading: "Tình hình", width: 16, style: "textCentre", show: ({ state }) => state },
    {
      heading: "Ngày nhận",
      width: 12,
      style: "date",
      show: ({ receivedOn }) => (receivedOn === null ? null : toSerial(receivedOn)),
    },
    {
      heading: "Căn cứ ngày nhận",
      width: 26,
      style: "text",
      show: ({ receivedOn, basis }) => (receivedOn === null ? null : BASIS_LABELS[basis]),
    },
    {
      heading: "Nộp lần đầu",
      width: 12,
      style: "date",
      show: ({ firstReceivedOn }) => (firstReceivedOn === null ? null : toSerial(firstReceivedOn)),
    },
    { heading: "Muộn (ngày)", width: 9, style: "integer", show: ({ daysLate }) => daysLate },
    { heading: "Số báo cáo", width: 17, style: "text", show: ({ reportNumber }) => reportNumber },
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
    { heading: "Ghi chú", width: 25, style: "text", show: ({ remark }) => remark },
    {
      heading: "Kênh nhận",
      width: 14,
      style: "input",
      show: ({ channel }) => channel,
    },
    {
      heading: "Số lần đôn đốc",
      width: 10,
      style: "inputInteger",
      show: ({ followUps }) => followUps,
    },
    { heading: "Tệp", width: 60, style: "text", show: ({ file }) => file },
  ];
  const missing = NOT_SUBMITTED.map((state) => `$C2="${state}"`);
  return tableSheet({
    name: SHEETS.board,
    table: "TinhHinhNop",
    columns,
    items: rollUp.board,
    title: `Tình hình nộp báo cáo – ${input.caption}`,
    frozenColumns: 1,
    printTo: "Số lần đôn đốc",
    notes: boardNotes(rollUp),
    nothing: "Không có cơ quan nào phải báo cáo.",
    conditionalFormats: (last) => [
      { ref: `A2:C${last}`, formula: `OR(${missing.join(",")})`, tone: "bad" },
      { ref: `A2:C${last}`, formula: `LEFT($C2,4)="Muộn"`, tone: "warn" },
      {
        ref: `A2:C${last}`,
        formula: `OR($C2="Đúng hạn",$C2="Đã nộp",$C2="Đã nộp lại",$C2="Không phát sinh")`,
        tone: "good",
      },
    ],
    tabColour: "4B5563",
  });
}

/** The figures count agencies that must report; others stand in a sentence of their own. */
function boardNotes({ board, files }: RollUpInput["rollUp"]): readonly string[] {
  const unread = files.filter(({ judged }) => judged.status === "unreadable");
  const expected = board.filter((line) => line.expected);
  const submitted = expected.filter(({ file }) => file !== null);
  const late = submitted.filter(({ daysLate }) => (daysLate ?? 0) > 0);
  const others = board.filter((line) => !line.expected && line.file !== null);
  const assumed = submitted.filter(({ basis }) => basis !== "entered").length;
  return [
    `Phải báo cáo ${expected.length}: đã nộp ${submitted.length} (trong đó muộn ${late.length}), chưa nộp ${expected.length - submitted.length}. Ngoài danh sách đã nộp ${others.length}.`,
    ...(assumed === 0
      ? []
      : [
          `${assumed} cơ quan chưa được ghi ngày nhận: ngày nhận lấy theo ngày báo cáo hoặc chưa rõ, chỉ là tạm tính.`,
        ]),
    ...(unread.length === 0
      ? []
      : [
          `${unread.length} tệp không đọc được nên chưa rõ của cơ quan nào: ${unread.map(({ judged }) => judged.received.file).join("; ")}. Lý do ở trang Đối soát.`,
        ]),
  ];
}
