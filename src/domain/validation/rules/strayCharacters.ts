import { oncePerSheet } from "../oncePerSheet";
import type { SubmissionRule } from "../rule";

/** Signs of Word's symbol fonts and the place of a picture; what nobody sees at all is left out when read. */
const STRAY = /[\uFFFC\uE000-\uF8FF]/u;

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
      ({ type, value }) => type === "text" && typeof value === "string" && STRAY.test(value),
      (sheet, count, { ref }) =>
        `Trang “${sheet}” có ${count} ô chứa ký tự lạ (ô đầu tiên: ${ref}). Nội dung vẫn được đọc; nên dán lại dạng văn bản không định dạng.`,
    ),
};
