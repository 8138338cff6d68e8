import { normaliseText } from "../../text/normaliseText";
import { oncePerSheet } from "../oncePerSheet";
import type { SubmissionRule } from "../rule";

/** Blanks and signs that nobody sees: Excel then takes two equal texts for different ones. */
export const strayBlanks: SubmissionRule = {
  code: "stray-blanks",
  title: "Thừa dấu cách, ký tự ẩn",
  severity: "info",
  level: "submission",
  scope: "sheet",
  reads: "Mọi ô chữ của bảng",
  why: "Dấu cách thừa và ký tự ẩn theo vào khi dán làm Excel tìm kiếm và lọc không thấy.",
  remedy: "Bỏ dấu cách thừa, ký tự ẩn; hoặc dán dạng văn bản không định dạng.",
  find: (submission) =>
    oncePerSheet(
      submission,
      ({ original }) =>
        original !== undefined && original.normalize("NFC") !== normaliseText(original),
      (sheet, count, { ref }) =>
        `Trang “${sheet}” có ${count} ô thừa dấu cách hoặc có ký tự ẩn (ô đầu tiên: ${ref}). Nội dung vẫn được đọc đúng; nên bỏ để lọc và tìm trong Excel không sót.`,
      "Bỏ dấu cách thừa, ký tự ẩn",
    ),
};
