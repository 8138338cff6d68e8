import { planInWords } from "../../domain/plan/planName";
import { formatDay, toSerial } from "../../domain/deadline/isoDate";
import { TARGET_COLUMNS, TASK_COLUMNS, type Column } from "../../domain/submission/columns";
import { COVER_LABELS, GUIDE_LABELS, NOTHING_TO_REPORT } from "../cover";
import { emptySheet, plainRow, type CellDraft, type RowDraft, type SheetDraft } from "../draft";
import { fittingHeight } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import type { StyleName } from "../styles";
import type { TemplateInput } from "./templateInput";
import type { TemplateRow } from "./templateRows";

const WIDTHS = [3, 28, 46, 62] as const;

/** Rows of the guide whose cells other parts refer to; the sheet is laid out so that they stand here. */
const CUT_OFF_ROW = 8;
const NEXT_CUT_OFF_ROW = 9;

/** Named cells of the guide, for the colours that depend on the cut-off day. */
export const GUIDE_NAMES = [
  { name: "NgayChot", ref: `$C$${CUT_OFF_ROW}` },
  { name: "NgayChotKyToi", ref: `$C$${NEXT_CUT_OFF_ROW}` },
] as const;

/** The sheet `Hướng dẫn`: what this workbook is, the cells about the submission, how to fill. */
export function guideSheet(rows: readonly TemplateRow[], input: TemplateInput): SheetDraft {
  const { plan } = input.index;
  const agency = input.agencyId === null ? undefined : input.agencies.byId.get(input.agencyId);
  const head: readonly RowDraft[] = [
    plainRow([null, { value: "BIỂU BÁO CÁO KẾT QUẢ THỰC HIỆN KẾ HOẠCH", style: "title" }], 30),
    noteRow(plan.title, "subtitle"),
    input.sample
      ? noteRow(
          "DỮ LIỆU MẪU – tệp do chương trình sinh ra để minh họa, không phải báo cáo của cơ quan nào.",
          "sample",
        )
      : noteRow("Không nhập nội dung thuộc bí mật nhà nước.", "warning"),
    labelled(GUIDE_LABELS.plan, planInWords(plan)),
    labelled(GUIDE_LABELS.agency, agency?.name ?? "Tất cả các cơ quan"),
    labelled(GUIDE_LABELS.period, `${input.period.label} (${input.period.id})`),
    labelled(
      "Nộp về",
      `${consolidatorName(input)}, chậm nhất ngày ${formatDay(input.cutOff.asOf)}`,
    ),
    labelledDay(
      "Ngày chốt số liệu",
      input.cutOff.asOf,
      "Nhiệm vụ có hạn trước ngày này mà chưa hoàn thành là quá hạn (tô đỏ).",
    ),
    labelledDay(
      "Ngày chốt kỳ tới",
      input.cutOff.next,
      "Nhiệm vụ có hạn trong khoảng từ ngày chốt đến ngày này là sắp đến hạn (tô vàng).",
    ),
    plainRow([]),
    sectionRow("Thông tin về lần nộp (điền vào ô màu vàng nhạt)"),
    cover(
      COVER_LABELS.reportNumber,
      "coverInput",
      "Số, ký hiệu báo cáo của cơ quan, ví dụ 45/BC-STP.",
    ),
    cover(COVER_LABELS.reportDate, "coverInputDate", "Dạng ngày/tháng/năm."),
    cover(COVER_LABELS.preparedBy, "coverInput", "Họ tên, số điện thoại người lập biểu."),
    cover(COVER_LABELS.signedBy, "coverInput", "Họ tên, chức vụ người ký báo cáo."),
    cover(
      COVER_LABELS.submissionNo,
      "coverInputNumber",
      "1 là lần nộp đầu; nộp lại ghi 2, 3… Lần nộp sau thay lần nộp trước.",
    ),
    cover(
      COVER_LABELS.nothingToReport,
      "coverInput",
      `Chọn “${NOTHING_TO_REPORT}” khi trong kỳ cơ quan không có nội dung nào phải báo cáo.`,
    ),
    plainRow([]),
    sectionRow("Cách điền"),
    ...steps(rows, input).map((text) => noteRow(text, "note")),
    plainRow([]),
    sectionRow(`Các cột của trang ${SHEETS.tasks}`),
    columnHeading(),
    ...TASK_COLUMNS.filter(({ purpose }) => purpose !== "id").map(columnRow),
  ];
  const targets = rows.some(({ assignment }) => assignment.row.kind !== "task");
  const targetGuide = [
    plainRow([]),
    sectionRow(`Các cột của trang ${SHEETS.targets}`),
    columnHeading(),
    ...TARGET_COLUMNS.filter(({ purpose }) => purpose !== "id").map(columnRow),
  ];
  const all = targets ? [...head, ...targetGuide] : head;
  return {
    ...emptySheet,
    name: SHEETS.guide,
    columns: WIDTHS.map((width) => ({ width, hidden: false })),
    rows: all,
    merges: all.flatMap(({ cells }, at) => (isWide(cells) ? [`B${at + 1}:D${at + 1}`] : [])),
    validations: coverValidations(all),
    print: {
      orientation: "landscape",
      repeatRow: null,
      area: null,
      onePage: false,
      header: "",
      footer: "&CTrang &P/&N",
    },
    tabColour: "E0A030",
    gridlines: false,
  };
}

function consolidatorName({ index, agencies }: TemplateInput): string {
  return agencies.byId.get(index.plan.consolidator)?.name ?? index.plan.consolidator;
}

function steps(rows: readonly TemplateRow[], input: TemplateInput): readonly string[] {
  const count = (role: string): number =>
    rows.filter((row) => row.assignment.row.kind === "task" && row.role === role).length;
  const targets = rows.filter(({ assignment }) => assignment.row.kind !== "task").length;
  const leads = count("Chủ trì");
  const coordinates = count("Phối hợp");
  const texts = [
    leads > 0
      ? `1. Trang ${SHEETS.tasks}: cơ quan chủ trì ${leads} nhiệm vụ. Chỉ điền các cột có tiêu đề màu xanh lá; các cột tiêu đề màu xanh đậm là nội dung kế hoạch, không sửa.`
      : `1. Kế hoạch không giao cơ quan chủ trì nhiệm vụ nào. Trang ${SHEETS.tasks} ghi các nhiệm vụ cơ quan phối hợp; điền Kết quả thực hiện khi có.`,
    coordinates > 0 && leads > 0
      ? `2. Trang còn ${coordinates} nhiệm vụ cơ quan phối hợp, đang được lọc ẩn. Muốn báo cáo, bỏ lọc ở cột Vai trò và điền Kết quả thực hiện (không bắt buộc).`
      : "2. Có thể lọc, sắp xếp, ẩn dòng, đổi thứ tự cột tùy ý. Không xóa cột Mã (cột ẩn).",
    "3. Có thể thêm dòng ở cuối bảng cho việc phát sinh ngoài kế hoạch: để trống cột Mã, ghi Tên nhiệm vụ và kết quả.",
    targets > 0
      ? `4. Trang ${SHEETS.targets}: điền số liệu mới nhất của ${targets} chỉ tiêu, ngày và nguồn số liệu; chưa có số liệu thì để trống.`
      : "4. Trạng thái, ngày và tỷ lệ có danh sách chọn và kiểm tra ngay khi gõ.",
    "5. Khi in, bấm nút số 1 ở góc trên bên trái trang Nhiệm vụ để thu gọn các cột phụ; bấm số 2 để mở lại.",
    "6. Lưu tệp dạng .xlsx rồi gửi đi; không đổi tên các trang.",
  ];
  return input.previous === null
    ? texts
    : [
        ...texts,
        `7. Chữ nghiêng màu xanh dương là nội dung mang sang từ kỳ trước${previousPeriod(input)}; hãy cập nhật theo kỳ này.`,
      ];
}

function previousPeriod({ previous }: TemplateInput): string {
  const period = previous?.identity?.period;
  return period === undefined ? "" : ` (${period})`;
}

function isWide(cells: readonly (CellDraft | null)[]): boolean {
  const second = cells[1];
  return (
    cells.length === 2 &&
    second !== null &&
    second !== undefined &&
    ["title", "subtitle", "warning", "sample", "note", "section"].includes(second.style)
  );
}

function noteRow(text: string, style: StyleName): RowDraft {
  const width = WIDTHS[1] + WIDTHS[2] + WIDTHS[3];
  return plainRow([null, { value: text, style }], fittingHeight([{ text, width }]) + 4);
}

function sectionRow(text: string): RowDraft {
  return plainRow([null, { value: text, style: "section" }], 24);
}

function labelled(label: string, value: string): RowDraft {
  return plainRow(
    [null, { value: label, style: "label" }, { value, style: "value" }],
    fittingHeight([{ text: value, width: WIDTHS[2] }]) + 4,
  );
}

function labelledDay(label: string, day: string, note: string): RowDraft {
  return plainRow(
    [
      null,
      { value: label, style: "label" },
      { value: toSerial(day), style: "valueDate" },
      { value: note, style: "note" },
    ],
    fittingHeight([{ text: note, width: WIDTHS[3] }]) + 4,
  );
}

function cover(label: string, style: StyleName, note: string): RowDraft {
  return plainRow(
    [
      null,
      { value: label, style: "label" },
      { value: null, style },
      { value: note, style: "note" },
    ],
    fittingHeight([{ text: note, width: WIDTHS[3] }]) + 4,
  );
}

function columnHeading(): RowDraft {
  return plainRow([
    null,
    { value: "Cột", style: "heading" },
    { value: "Ai điền", style: "heading" },
    { value: "Ý nghĩa, cách ghi", style: "heading" },
  ]);
}

function columnRow({ heading, purpose, hint }: Column<string>): RowDraft {
  const who = purpose === "fill" ? "Cơ quan báo cáo điền" : "Ghi sẵn theo kế hoạch, không sửa";
  return plainRow(
    [
      null,
      { value: heading, style: "text" },
      { value: who, style: purpose === "fill" ? "input" : "text" },
      { value: hint, style: "text" },
    ],
    fittingHeight([{ text: hint, width: WIDTHS[3] }]),
  );
}

function coverValidations(rows: readonly RowDraft[]): SheetDraft["validations"] {
  const rowOf = (label: string): number =>
    rows.findIndex(({ cells }) => cells[1]?.value === label) + 1;
  return [
    {
      ref: `C${rowOf(COVER_LABELS.reportDate)}`,
      rule: { kind: "date", min: 36526, max: 73415 },
      title: "Ngày báo cáo",
      prompt: "Ngày ký báo cáo, dạng ngày/tháng/năm.",
      refusal: "Hãy nhập một ngày có thật theo dạng ngày/tháng/năm, ví dụ 18/3/2025.",
    },
    {
      ref: `C${rowOf(COVER_LABELS.submissionNo)}`,
      rule: { kind: "whole", min: 1, max: 99 },
      title: "Lần nộp",
      prompt: "1 là lần nộp đầu của kỳ; nộp lại ghi 2, 3…",
      refusal: "Lần nộp là số nguyên từ 1 đến 99.",
    },
    {
      ref: `C${rowOf(COVER_LABELS.nothingToReport)}`,
      rule: { kind: "list", source: `"${NOTHING_TO_REPORT}"` },
      title: "Không phát sinh trong kỳ",
      prompt: "Chỉ chọn khi trong kỳ không có nội dung nào phải báo cáo.",
      refusal: "Chọn “Không phát sinh” trong danh sách hoặc để trống.",
    },
  ];
}
