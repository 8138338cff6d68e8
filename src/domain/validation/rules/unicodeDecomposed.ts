import { oncePerSheet } from "../oncePerSheet";
import type { SubmissionRule } from "../rule";

/** Letters typed apart from their accents look right, but Excel neither finds nor filters them. */
export const unicodeDecomposed: SubmissionRule = {
  code: "unicode-decomposed",
  title: "Chữ gõ bằng Unicode tổ hợp",
  severity: "info",
  level: "submission",
  scope: "sheet",
  reads: "Mọi ô chữ của bảng",
  why: "Chữ và dấu gõ rời thì Excel tìm kiếm và lọc không thấy.",
  remedy: "Chọn Unicode dựng sẵn trong bộ gõ.",
  find: (submission) =>
    oncePerSheet(
      submission,
      ({ original }) => original !== undefined && original !== original.normalize("NFC"),
      (sheet, count, { ref }) =>
        `Trang “${sheet}” có ${count} ô gõ bằng Unicode tổ hợp (ô đầu tiên: ${ref}). Nội dung vẫn được đọc đúng; nên chọn Unicode dựng sẵn trong bộ gõ.`,
      "Đổi sang Unicode dựng sẵn",
    ),
};
