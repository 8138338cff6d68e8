import { hasStrayLetters } from "../../text/strayLetters";
import { oncePerSheet } from "../oncePerSheet";
import type { SubmissionRule } from "../rule";

/** Signs that other programs show as a box: they came along when text was pasted. */
export const strayCharacters: SubmissionRule = {
  code: "stray-characters",
  title: "Ký tự lạ",
  severity: "info",
  level: "submission",
  scope: "sheet",
  reads: "Mọi ô chữ của bảng",
  why: "Ký tự của phông biểu tượng theo vào khi dán từ Word hoặc PDF hiện thành ô vuông trên máy khác.",
  remedy: "Gõ lại, hoặc dán dạng văn bản không định dạng.",
  find: (submission) =>
    oncePerSheet(
      submission,
      ({ type, value }) => type === "text" && hasStrayLetters(String(value)),
      (sheet, count, { ref }) =>
        `Trang “${sheet}” có ${count} ô chứa ký tự lạ (ô đầu tiên: ${ref}). Nội dung vẫn được đọc; nên dán lại dạng văn bản không định dạng.`,
    ),
};
