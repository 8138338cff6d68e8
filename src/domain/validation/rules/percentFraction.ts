import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TaskRule } from "../rule";

/** 0,5 in a cell that is not formatted as a percentage may be half a percent or a half. */
export const percentFraction: TaskRule = {
  code: "percent-fraction",
  title: "Tỷ lệ nhỏ hơn 1",
  severity: "error",
  level: "task",
  scope: "cell",
  reads: "Tỷ lệ (%)",
  why: "Số 0,5 có thể là nửa phần trăm, cũng có thể là 50 %.",
  remedy: "Ghi số nguyên từ 0 đến 100.",
  field: "percent",
  find: ({ percent, name }) => {
    if (percent.kind !== "fraction") return undefined;
    const whole = Math.round(percent.value * 100);
    const written = formatVietnameseNumber(percent.value);
    return {
      message: `Tỷ lệ ${written} của ${name} nhỏ hơn 1. Nếu là ${whole} %, hãy ghi ${whole}.`,
      fix: { label: `Đổi thành ${whole}`, value: whole },
    };
  },
};
