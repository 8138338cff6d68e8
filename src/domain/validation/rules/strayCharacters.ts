import type { RawCell } from "../../submission/rawCell";
import { oncePerSheet } from "../oncePerSheet";
import type { SubmissionRule } from "../rule";

/** Control characters, marks that turn the direction of writing, and signs of Word's symbol fonts. */
const STRAY =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFC\uE000-\uF8FF]/u;

/** Signs nobody sees, or sees as a box: they came along when text was pasted. */
export const strayCharacters: SubmissionRule = {
  code: "stray-characters",
  title: "Ký tự ẩn hoặc ký tự lạ",
  severity: "info",
  level: "submission",
  scope: "sheet",
  reads: "Mọi ô chữ của bảng",
  why: "Ký tự ẩn theo vào khi dán từ Word, PDF hoặc trang mạng làm Excel tìm kiếm và lọc không thấy.",
  remedy: "Gõ lại, hoặc dán dạng văn bản không định dạng.",
  find: (submission) =>
    oncePerSheet(
      submission,
      isStray,
      (sheet, count, { ref }) =>
        `Trang “${sheet}” có ${count} ô chứa ký tự ẩn hoặc ký tự lạ (ô đầu tiên: ${ref}). Nội dung vẫn được đọc; nên dán lại dạng văn bản không định dạng.`,
    ),
};

function isStray({ type, value, original }: RawCell): boolean {
  return type === "text" && STRAY.test(original ?? String(value));
}
