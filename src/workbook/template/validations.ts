import { TARGET_COLUMNS, TASK_COLUMNS, taskHeading } from "../../domain/submission/columns";
import { columnLetters } from "../cellRef";
import type { ValidationDraft } from "../draft";

/** Rows below the table that agencies may add; validation waits there for them. */
const ROOM_FOR_ADDED_ROWS = 200;
const FIRST_DAY = 36526; // 01/01/2000
const LAST_DAY = 73415; // 31/12/2100

const REFUSED_DAY =
  "Hãy nhập một ngày có thật theo dạng ngày/tháng/năm, ví dụ 05/3/2025. Nếu chưa có ngày, để trống ô này.";

function columnRange(
  columns: readonly { readonly heading: string }[],
  heading: string,
  last: number,
): string {
  const letters = columnLetters(columns.findIndex((column) => column.heading === heading));
  return `${letters}2:${letters}${last + ROOM_FOR_ADDED_ROWS}`;
}

/** Dropdowns and limits of `Nhiệm vụ`; they work without the add-in. */
export function taskValidations(lastRow: number): readonly ValidationDraft[] {
  const range = (heading: string): string => columnRange(TASK_COLUMNS, heading, lastRow);
  return [
    {
      ref: range(taskHeading("status")),
      rule: { kind: "list", source: "DM_TrangThai" },
      title: "Trạng thái",
      prompt: "Chọn trạng thái của nhiệm vụ tính đến ngày chốt số liệu.",
      refusal:
        "Hãy chọn một trạng thái trong danh sách; nội dung khác ghi ở cột Kết quả thực hiện.",
    },
    {
      ref: range(taskHeading("percent")),
      rule: { kind: "whole", min: 0, max: 100 },
      title: "Tỷ lệ (%)",
      prompt: "Số nguyên từ 0 đến 100, không gõ dấu %. Có thể để trống.",
      refusal: "Tỷ lệ phải là số nguyên từ 0 đến 100, không kèm dấu %.",
    },
    dayValidation(
      range(taskHeading("completedOn")),
      "Ngày hoàn thành",
      "Ngày thực tế hoàn thành, dạng ngày/tháng/năm.",
    ),
    dayValidation(
      range(taskHeading("proposedDeadline")),
      "Hạn đề nghị điều chỉnh",
      "Ngày đề nghị lùi hạn đến, dạng ngày/tháng/năm; ghi căn cứ ở cột bên cạnh.",
    ),
    {
      ref: range(taskHeading("resolver")),
      rule: { kind: "list", source: "DM_CapGiaiQuyet" },
      title: "Cấp giải quyết",
      prompt: "Chọn cấp có thể giải quyết khó khăn, vướng mắc.",
      refusal: "Hãy chọn một cấp trong danh sách.",
    },
  ];
}

/** Dropdowns and limits of the target sheets. */
export function targetValidations(lastRow: number): readonly ValidationDraft[] {
  const range = (heading: string): string => columnRange(TARGET_COLUMNS, heading, lastRow);
  return [
    {
      ref: range("Thực hiện"),
      rule: { kind: "decimal", min: -1e12, max: 1e12 },
      title: "Thực hiện",
      prompt: "Chỉ ghi số, theo đúng đơn vị tính; để trống khi chưa có số liệu.",
      refusal: "Hãy chỉ ghi số, không kèm đơn vị; nội dung khác ghi ở cột Ghi chú.",
    },
    dayValidation(
      range("Ngày số liệu"),
      "Ngày số liệu",
      "Số liệu tính đến ngày nào, dạng ngày/tháng/năm.",
    ),
    {
      ref: range("Đánh giá"),
      rule: { kind: "list", source: "DM_DanhGia" },
      title: "Đánh giá",
      prompt: "Chọn mức tự đánh giá.",
      refusal: "Hãy chọn một mức trong danh sách.",
    },
  ];
}

function dayValidation(ref: string, title: string, prompt: string): ValidationDraft {
  return {
    ref,
    rule: { kind: "date", min: FIRST_DAY, max: LAST_DAY },
    title,
    prompt,
    refusal: REFUSED_DAY,
  };
}
