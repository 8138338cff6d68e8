import { readFigure } from "../../submission/readings";
import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TargetRule } from "../rule";

/** A figure typed as text is understood; a number lets Excel count with it. */
export const actualAsText: TargetRule = {
  code: "actual-as-text",
  title: "Số liệu gõ dạng chữ",
  severity: "info",
  level: "target",
  scope: "cell",
  reads: "Thực hiện",
  why: "Excel không cộng, không so sánh được số gõ dạng chữ.",
  remedy: "Bấm sửa nhanh, hoặc gõ lại chỉ con số.",
  field: "actual",
  find: ({ cells: { actual } }) => {
    const reading = readFigure(actual);
    return reading.kind === "read" && reading.from === "text"
      ? {
          message: `Số liệu “${String(actual?.value)}” đang là chữ, được đọc là ${formatVietnameseNumber(reading.value)}.`,
          fix: { label: "Đổi thành số", value: reading.value },
        }
      : undefined;
  },
};
