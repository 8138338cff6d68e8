import type { ReadWorkbook } from "../../usecases/ports";
import { makeReadWorkbook } from "./readWorkbook";
import type { Unpacker } from "./unpacker";

const DOCUMENT = "Hãy nộp thêm tệp .xlsx làm từ biểu mẫu; văn bản này không tổng hợp được.";
const PICTURE = "Hãy nộp tệp .xlsx làm từ biểu mẫu thay cho bản chụp, bản quét.";
const ARCHIVE = "Hãy giải nén, hoặc nén lại dạng .zip không đặt mật khẩu.";

/** What people hand in beside workbooks: the end of its name → what to tell them. */
const OTHER_FILES: readonly (readonly [RegExp, string])[] = [
  [/\.pdf$/iu, `Tệp PDF, không phải sổ làm việc Excel. ${DOCUMENT}`],
  [/\.(?:docx?|rtf|odt)$/iu, `Tệp văn bản Word, không phải sổ làm việc Excel. ${DOCUMENT}`],
  [/\.pptx?$/iu, `Tệp trình chiếu, không phải sổ làm việc Excel. ${DOCUMENT}`],
  [/\.(?:jpe?g|png|heic|tiff?|bmp)$/iu, `Tệp ảnh, không phải sổ làm việc Excel. ${PICTURE}`],
  [/\.(?:rar|7z|gz|tar)$/iu, `Tệp nén dạng khác .zip, chưa mở được. ${ARCHIVE}`],
  [/\.zip$/iu, `Tệp nén không chứa tệp báo cáo nào, hoặc nén nhiều lớp. ${ARCHIVE}`],
  [/\.(?:csv|txt)$/iu, `Tệp chữ thuần, không phải sổ làm việc Excel. ${DOCUMENT}`],
];

const NO_WORKBOOK: ReadonlySet<string> = new Set(["not-zip", "other-document"]);

/** Makes the reader of files that people hand in; of what is no workbook it says what it is, by its name. */
export function makeReadHandedIn(unpacker: Unpacker): ReadWorkbook {
  const readWorkbook = makeReadWorkbook(unpacker);
  return async (path, bytes) => {
    const reading = await readWorkbook(path, bytes);
    if (reading.kind === "read" || !NO_WORKBOOK.has(reading.code)) return reading;
    const message = OTHER_FILES.find(([name]) => name.test(path))?.[1];
    return message === undefined ? reading : { ...reading, message };
  };
}
