import type { SubmissionRule } from "../rule";
import { storedTextFaults } from "../storedTextFaults";

/** Letters typed apart from their accents look right, but Excel neither finds nor filters them. */
export const unicodeDecomposed: SubmissionRule = {
  code: "unicode-decomposed",
  title: "Chữ gõ bằng Unicode tổ hợp",
  severity: "info",
  level: "submission",
  find: (submission) =>
    storedTextFaults(
      submission,
      (original) => original !== original.normalize("NFC"),
      "Đổi sang Unicode dựng sẵn",
      (sheet, count, first) =>
        `Trang “${sheet}” có ${count} ô gõ bằng Unicode tổ hợp (ô đầu tiên: ${first}). Nội dung vẫn được đọc đúng; nên chọn Unicode dựng sẵn trong bộ gõ.`,
    ),
};
