import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TaskRule } from "../rule";

/** 0,5 in a cell that is not formatted as a percentage may be half a percent or a half. */
export const percentFraction: TaskRule = {
  code: "percent-fraction",
  severity: "error",
  level: "task",
  field: "percent",
  find: ({ percent, name }) =>
    percent.kind === "fraction"
      ? {
          message: `Tỷ lệ ${formatVietnameseNumber(percent.value)} của ${name} nhỏ hơn 1. Nếu là ${formatVietnameseNumber(percent.value * 100)} %, hãy ghi ${formatVietnameseNumber(percent.value * 100)}.`,
          fix: {
            label: `Đổi thành ${formatVietnameseNumber(percent.value * 100)}`,
            value: Math.round(percent.value * 100),
          },
        }
      : undefined,
};
