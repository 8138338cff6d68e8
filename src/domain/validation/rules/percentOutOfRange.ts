import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TaskRule } from "../rule";

/** A share of a task done lies between nothing and all. */
export const percentOutOfRange: TaskRule = {
  code: "percent-out-of-range",
  title: "Tỷ lệ ngoài khoảng 0–100",
  severity: "error",
  level: "task",
  scope: "cell",
  reads: "Tỷ lệ (%)",
  why: "Tỷ lệ hoàn thành chỉ nằm trong khoảng từ 0 đến 100.",
  remedy: "Ghi số nguyên từ 0 đến 100.",
  field: "percent",
  find: ({ percent, name }) =>
    percent.kind === "out-of-range"
      ? {
          message: `Tỷ lệ ${formatVietnameseNumber(percent.value)} của ${name} nằm ngoài khoảng 0–100. Hãy ghi số nguyên từ 0 đến 100.`,
        }
      : undefined,
};
