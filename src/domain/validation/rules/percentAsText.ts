import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TaskRule } from "../rule";

/** "75%" typed as text is understood; a number lets Excel count with it. */
export const percentAsText: TaskRule = {
  code: "percent-as-text",
  title: "Tỷ lệ gõ dạng chữ",
  severity: "info",
  level: "task",
  scope: "cell",
  reads: "Tỷ lệ (%)",
  why: "Excel không tính trung bình được số gõ dạng chữ.",
  remedy: "Bấm sửa nhanh, hoặc gõ lại chỉ con số, không gõ dấu %.",
  field: "percent",
  find: ({ percent, row }) =>
    percent.kind === "read" && percent.from === "text"
      ? {
          message: `Tỷ lệ “${String(row.cells.percent?.value)}” đang là chữ, được đọc là ${formatVietnameseNumber(percent.value)} %.`,
          fix: { label: "Đổi thành số", value: Math.round(percent.value) },
        }
      : undefined,
};
