import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A percentage that is no number cannot be averaged. */
export const percentUnreadable: TaskRule = {
  code: "percent-unreadable",
  title: "Tỷ lệ không đọc được",
  severity: "error",
  level: "task",
  field: "percent",
  find: ({ percent, name }) =>
    percent.kind === "unclear"
      ? {
          message: `Tỷ lệ “${shortenText(percent.text, 60)}” của ${name} không phải là số. Hãy ghi số nguyên từ 0 đến 100 hoặc để trống.`,
        }
      : undefined,
};
