import { normaliseText } from "../../text/normaliseText";
import type { SubmissionRule } from "../rule";
import { storedTextFaults } from "../storedTextFaults";

/** Blanks around or within a text that nobody sees: Excel then takes two equal texts for different ones. */
export const strayBlanks: SubmissionRule = {
  code: "stray-blanks",
  title: "Thừa dấu cách, ký tự ẩn",
  severity: "info",
  level: "submission",
  find: (submission) =>
    storedTextFaults(
      submission,
      (original) => original.normalize("NFC") !== normaliseText(original),
      "Bỏ dấu cách thừa, ký tự ẩn",
      (sheet, count, first) =>
        `Trang “${sheet}” có ${count} ô thừa dấu cách hoặc có ký tự ẩn (ô đầu tiên: ${first}). Nội dung vẫn được đọc đúng; nên bỏ để lọc và tìm trong Excel không sót.`,
    ),
};
