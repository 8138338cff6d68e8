import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TaskRule } from "../rule";

/** 45,5 is understood; the template asks for whole numbers, and its cells refuse others. */
export const percentNotWhole: TaskRule = {
  code: "percent-not-whole",
  title: "Tỷ lệ không phải số nguyên",
  severity: "info",
  level: "task",
  scope: "cell",
  reads: "Tỷ lệ (%)",
  why: "Biểu mẫu dùng số nguyên; số lẻ không nói chính xác hơn.",
  remedy: "Làm tròn thành số nguyên.",
  field: "percent",
  find: ({ percent, name }) => {
    if (percent.kind !== "read" || Number.isInteger(percent.value)) return undefined;
    const whole = Math.round(percent.value);
    return {
      message: `Tỷ lệ ${formatVietnameseNumber(percent.value)} của ${name} không phải là số nguyên. Nên làm tròn thành ${whole}.`,
      fix: {
        label: `Làm tròn thành ${whole}`,
        value: percent.from === "percent-format" ? whole / 100 : whole,
      },
    };
  },
};
