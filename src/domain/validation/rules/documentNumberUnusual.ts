import { namesDocument } from "../../submission/documentNumber";
import { foldText } from "../../text/foldText";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

const NOT_A_DOCUMENT = ["không", "không có", "chưa có", "chưa", "-", "x", "0"];

/** A document column without anything like a number and symbol is probably text in the wrong column. */
export const documentNumberUnusual: TaskRule = {
  code: "document-number-unusual",
  title: "Số, ký hiệu văn bản khác thường",
  severity: "info",
  level: "task",
  scope: "cell",
  reads: "Số, ký hiệu văn bản",
  why: "Nội dung không giống số, ký hiệu văn bản thường là ghi nhầm cột.",
  remedy: "Ghi dạng 123/KH-SKHCN; nhiều văn bản cách nhau bằng dấu chấm phẩy.",
  field: "documentNumber",
  find: ({ documentNumber, name }) => {
    if (documentNumber === null || namesDocument(documentNumber)) return undefined;
    if (NOT_A_DOCUMENT.includes(foldText(documentNumber))) return undefined;
    const kind = /\d/u.test(documentNumber) ? "thiếu ký hiệu" : "không có số";
    return {
      message: `“${shortenText(documentNumber, 60)}” ở cột Số, ký hiệu văn bản của ${name} ${kind}. Ví dụ cách ghi: 123/KH-SKHCN.`,
    };
  },
};
