import { foldText } from "../../text/foldText";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** "123/KH-SKHCN", "113-CTr/TU", "1552/BTTTT-TTH", "12/2025/QĐ-UBND", also within a list or a sentence. */
const NUMBERED = /\d\p{L}?\s?[-/]\s?\p{L}/u;
const NOT_A_DOCUMENT = ["không", "không có", "chưa có", "chưa", "-", "x", "0"];

/** A document column without anything like a number and symbol is probably text in the wrong column. */
export const documentNumberUnusual: TaskRule = {
  code: "document-number-unusual",
  title: "Số, ký hiệu văn bản khác thường",
  severity: "info",
  level: "task",
  field: "documentNumber",
  find: ({ documentNumber, name }) => {
    if (documentNumber === null || NUMBERED.test(documentNumber)) return undefined;
    if (NOT_A_DOCUMENT.includes(foldText(documentNumber))) return undefined;
    const kind = /\d/u.test(documentNumber) ? "thiếu ký hiệu" : "không có số";
    return {
      message: `“${shortenText(documentNumber, 60)}” ở cột Số, ký hiệu văn bản của ${name} ${kind}. Ví dụ cách ghi: 123/KH-SKHCN.`,
    };
  },
};
