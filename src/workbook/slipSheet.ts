import { SEVERITY_LABELS, type Finding } from "../domain/validation/finding";
import { columnLetters } from "./cellRef";
import {
  emptySheet,
  headerText,
  plainRow,
  type CellDraft,
  type RowDraft,
  type SheetDraft,
} from "./draft";
import { fittingHeight } from "./rowHeight";
import { SHEETS } from "./sheetNames";
import type { StyleName } from "./styles";

/** A finding on the slip, with the cell that its line leads to. */
export interface SlipLine {
  readonly finding: Finding;
  /** Null where there is no cell to go to. */
  readonly place: { readonly sheet: string; readonly cell: string } | null;
}

export interface SlipInput {
  /** "Kế hoạch 726/KH-UBND, tháng 3 năm 2025"; null where the file does not say. */
  readonly plan: string | null;
  readonly agency: string | null;
  /** Made up to try the product with. */
  readonly sample: boolean;
  readonly lines: readonly SlipLine[];
}

interface SlipColumn {
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly show: (line: SlipLine, at: number) => string | number | null;
}

const COLUMNS: readonly SlipColumn[] = [
  { heading: "TT", width: 6, style: "integer", show: (_, at) => at + 1 },
  {
    heading: "Mức",
    width: 14,
    style: "textCentre",
    show: ({ finding }) => SEVERITY_LABELS[finding.severity],
  },
  { heading: "Trang", width: 16, style: "textCentre", show: ({ finding }) => finding.sheet },
  {
    heading: "Ô",
    width: 9,
    style: "textCentre",
    show: ({ finding, place }) => finding.cell ?? place?.cell ?? null,
  },
  { heading: "Cột", width: 20, style: "text", show: ({ finding }) => finding.column },
  { heading: "Giá trị đọc được", width: 28, style: "text", show: ({ finding }) => finding.value },
  {
    heading: "Nội dung, cách sửa",
    width: 72,
    style: "text",
    show: ({ finding }) => advice(finding),
  },
];

const CELL_COLUMN = COLUMNS.findIndex(({ heading }) => heading === "Ô");
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);

/** The sheet `Trả lại`: what the agency is to mend, cell by cell, and how to hand the file in again. */
export function slipSheet({ plan, agency, sample, lines }: SlipInput): SheetDraft {
  const errors = lines.filter(({ finding }) => finding.severity === "error").length;
  const amounts = [
    ...(errors > 0 ? [`${errors} chỗ phải sửa`] : []),
    ...(lines.length > errors ? [`${lines.length - errors} chỗ cần xem lại`] : []),
  ];
  const about = [agency, plan].filter((words) => words !== null).join(" – ");
  const head: readonly RowDraft[] = [
    plainRow([{ value: "BÁO CÁO TRẢ LẠI ĐỂ SỬA", style: "title" }], 30),
    ...(about === "" ? [] : [sentence(about, "label")]),
    ...(sample ? [sentence("DỮ LIỆU MẪU, không phải báo cáo của cơ quan nào.", "sample")] : []),
    sentence(`Có ${amounts.join(", ")}; các ô đó được tô màu và có ghi chú ngay tại ô.`, "warning"),
    sentence(
      "Bấm vào địa chỉ ở cột “Ô” để tới ô cần sửa. Sửa ngay trong tệp này, tăng “Lần nộp” ở trang Hướng dẫn thêm 1, lưu rồi nộp lại. Trang này không cần xóa: khi tổng hợp, trang được bỏ qua.",
      "note",
    ),
    plainRow([]),
  ];
  const headingRow = head.length + 1;
  const last = headingRow + lines.length;
  const right = columnLetters(COLUMNS.length - 1);
  return {
    ...emptySheet,
    name: SHEETS.slip,
    columns: COLUMNS.map(({ width }) => ({ width, hidden: false })),
    rows: [
      ...head,
      plainRow(
        COLUMNS.map(({ heading }): CellDraft => ({ value: heading, style: "heading" })),
        24,
      ),
      ...lines.map(lineRow),
    ],
    merges: head.slice(0, -1).map((_, at) => `A${at + 1}:${right}${at + 1}`),
    freeze: { rows: headingRow, columns: 0 },
    conditionalFormats: [
      {
        ref: `B${headingRow + 1}:B${last}`,
        formula: `$B${headingRow + 1}="${SEVERITY_LABELS.error}"`,
        tone: "bad",
      },
      {
        ref: `B${headingRow + 1}:B${last}`,
        formula: `$B${headingRow + 1}="${SEVERITY_LABELS.warning}"`,
        tone: "warn",
      },
    ],
    print: {
      orientation: "landscape",
      repeatRow: headingRow,
      area: `A1:${right}${last}`,
      onePage: false,
      header: headerText(about),
      footer: "&CTrang &P/&N",
    },
    tabColour: "C0392B",
    gridlines: false,
  };
}

function sentence(value: string, style: StyleName): RowDraft {
  return plainRow([{ value, style }], fittingHeight([{ text: value, width: WIDTH }]));
}

function lineRow(line: SlipLine, at: number): RowDraft {
  const { place } = line;
  const shown = COLUMNS.map(({ show }) => show(line, at));
  const cells = COLUMNS.map(({ style }, column): CellDraft => {
    const value = shown[column] ?? null;
    return column === CELL_COLUMN && place !== null
      ? { value, style: "link", link: { kind: "cell", sheet: place.sheet, ref: place.cell } }
      : { value, style };
  });
  const texts = COLUMNS.map(({ width }, column) => ({ text: String(shown[column] ?? ""), width }));
  return plainRow(cells, fittingHeight(texts));
}

function advice({ message, fix }: Finding): string {
  return fix === null ? message : `${message} Có thể sửa: ${fix.label}.`;
}
