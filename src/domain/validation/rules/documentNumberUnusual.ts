import { foldText } from "../../text/foldText";
import type { TaskRule } from "../rule";

/** "123/KH-SKHCN", "113-CTr/TU", "1552/BTTTT-TTH", "Số 12/QĐ-UBND ngày 01/3/2025", lists of them. */
const NUMBERED = /\d+[\p{L}]?\s?[-/]\s?[\p{L}\d]/u;
const WORDS_ONLY = /^[^\d]*$/u;

/** A document column without anything like a number and symbol is probably text in the wrong column. */
export const documentNumberUnusual: TaskRule = {
  code: "document-number-unusual",
  severity: "info",
  level: "task",
  field: "documentNumber",
  find: ({ documentNumber, name }) => {
    if (documentNumber === null || NUMBERED.test(documentNumber)) return undefined;
    const folded = foldText(documentNumber);
    if (["không", "không có", "chưa có", "-", "x"].includes(folded)) return undefined;
    const kind = WORDS_ONLY.test(documentNumber) ? "không có số" : "thiếu ký hiệu";
    return {
      message: `“${documentNumber}” ở cột Số, ký hiệu văn bản của ${name} ${kind}. Ví dụ cách ghi: 123/KH-SKHCN.`,
    };
  },
};
