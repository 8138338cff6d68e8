import type { FileAccount } from "../../domain/consolidation/consolidate";
import { fateOf, type FileFate } from "../../domain/consolidation/receivedFile";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { letterOf, tableSheet, type TableColumn } from "./tableSheet";

/** Words for what became of a file. */
export const FILE_STATUS_LABELS: Readonly<Record<FileFate, string>> = {
  used: "Sử dụng",
  superseded: "Đã có lần nộp sau",
  copy: "Bản sao, chỉ tính một lần",
  excluded: "Loại theo quyết định",
  foreign: "Không thuộc kế hoạch, kỳ này",
  unreadable: "Không đọc được",
};

const DETAIL_NOTE =
  "Trang Chi tiết không ghi các dòng sử dụng để trống và các dòng để trống của tệp không sử dụng.";

function agencyNote({ rollUp: { expected, missing } }: RollUpInput): string {
  return `Cơ quan phải báo cáo ${expected.length} = đã nộp ${expected.length - missing.length} + chưa nộp ${missing.length}.`;
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
      show: ({ judged }) => FILE_STATUS_LABELS[fateOf(judged)],
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
    totals: [
      "Dòng đọc được",
      "Dòng sử dụng",
      "Trong đó để trống",
      "Dòng bị thay thế",
      "Dòng bị loại",
    ],
    notes: [agencyNote(input), DETAIL_NOTE],
    nothing: "Chưa nhận được tệp nào.",
    conditionalFormats: (last) => [{ ref: `I2:I${last}`, formula: `$I2="Lệch"`, tone: "bad" }],
    tabColour: "4B5563",
  });
}
