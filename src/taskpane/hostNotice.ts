import type { HostError, HostErrorCode } from "../usecases/hostError";
import type { Notice } from "./session/shell";

type Words = readonly [sentence: string, next: string];

const WORDS: Readonly<Record<HostErrorCode, (subject: string) => Words>> = {
  "file-missing": (file) => [`Không tìm thấy tệp “${file}”.`, "Hãy chọn lại tệp."],
  "file-unreadable": (file) => [
    `Không đọc được tệp “${file}”.`,
    "Hãy đóng tệp nếu đang mở ở chương trình khác, rồi chọn lại.",
  ],
  "file-not-written": (file) => [
    `Không lưu được tệp “${file}”.`,
    "Hãy kiểm tra chỗ lưu rồi thử lại.",
  ],
  "workbook-busy": () => [
    "Excel đang bận: có ô đang gõ dở hoặc có hộp thoại đang mở.",
    "Hãy nhấn Enter hoặc đóng hộp thoại trong Excel, rồi thử lại.",
  ],
  "sheet-protected": (sheet) => [
    `Trang “${sheet}” đang được bảo vệ nên không ghi được.`,
    "Hãy bỏ bảo vệ trang (Xem lại → Bỏ bảo vệ trang tính), rồi thử lại.",
  ],
  "workbook-protected": () => [
    "Cấu trúc sổ làm việc đang được bảo vệ nên không thêm, bớt được trang.",
    "Hãy bỏ bảo vệ sổ làm việc (Xem lại → Bảo vệ sổ làm việc), rồi thử lại.",
  ],
  "place-missing": (place) => [
    `Không còn thấy “${place}” trong sổ làm việc.`,
    "Trang hoặc ô đã bị xóa hay đổi tên; hãy bấm Đọc lại.",
  ],
  "request-too-large": (subject) => [
    `Dữ liệu quá lớn để trao đổi với Excel (${subject}).`,
    "Hãy xóa các dòng trống thừa ở cuối trang, hoặc dùng Excel trên máy thay cho bản trên web.",
  ],
  "not-supported": (subject) => [
    `Bản Excel này chưa làm được việc vừa chọn (${subject}).`,
    "Hãy dùng Excel 2021 trở lên hoặc Microsoft 365.",
  ],
  "host-failed": (subject) => [
    `Excel không làm được việc vừa chọn (${subject}).`,
    "Hãy thử lại; nếu vẫn vậy, hãy lưu sổ, đóng và mở lại Excel.",
  ],
};

/** What the user is told when the program around the pane could not do something. */
export function hostNotice({ code, subject }: HostError): Notice {
  const [sentence, next] = WORDS[code](subject);
  return { tone: "error", sentence, next };
}
