import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A percentage that is no number cannot be averaged. */
export const percentUnreadable: TaskRule = {
  code: "percent-unreadable",
  title: "Tỷ lệ không đọc được",
  severity: "error",
  level: "task",
  scope: "cell",
  reads: "Tỷ lệ (%)",
  why: "Tỷ lệ không phải là số thì không tính được.",
  remedy: "Ghi số nguyên từ 0 đến 100 hoặc để trống; lời giải thích ghi ở cột Kết quả thực hiện.",
  field: "percent",
  find: ({ percent, name }) =>
    percent.kind === "unclear"
      ? {
          message: `Tỷ lệ “${shortenText(percent.text, 60)}” của ${name} không phải là số. Hãy ghi số nguyên từ 0 đến 100 hoặc để trống.`,
        }
      : undefined,
};
