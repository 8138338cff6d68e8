/** Why a zip is refused before anything in it is unpacked. */
export type ZipRefusal =
  | "empty-file"
  | "file-too-large"
  | "truncated"
  | "damaged"
  | "too-many-entries"
  | "entry-too-large"
  | "total-too-large"
  | "ratio-too-high"
  | "overlapping-entries"
  | "outside-file"
  | "duplicate-name"
  | "unsafe-name"
  | "false-name"
  | "false-size"
  | "entry-encrypted"
  | "unknown-method";

/** The other verdicts that end in a sentence instead of a workbook. */
export type UnusableFile = "encrypted" | "not-zip" | "other-document";

const SAVE_AGAIN = "Hãy mở tệp bằng Excel, lưu lại dưới dạng .xlsx rồi nộp lại.";
const SEND_AGAIN = "Hãy sao chép hoặc gửi lại tệp gốc.";
const SUSPECT =
  "Không mở tệp này; hãy hỏi lại nơi gửi và đề nghị gửi tệp do Excel lưu dưới dạng .xlsx.";

const messages: Readonly<Record<ZipRefusal | UnusableFile, (detail: string) => string>> = {
  "empty-file": () => `Tệp rỗng, không có dữ liệu. ${SEND_AGAIN}`,
  "file-too-large": (detail) =>
    `Tệp quá lớn${shown(detail)}. Hãy xóa hình ảnh, trang tính và dòng trống không dùng đến, lưu lại rồi nộp lại.`,
  truncated: () => `Tệp bị cắt cụt, có thể do tải về hoặc sao chép chưa xong. ${SEND_AGAIN}`,
  damaged: (detail) =>
    `Tệp bị hỏng${shown(detail)}. ${SAVE_AGAIN} Nếu Excel không mở được, hãy đề nghị gửi lại tệp gốc.`,
  "too-many-entries": (detail) =>
    `Tệp nén chứa quá nhiều tệp con${shown(detail)}. Hãy chia thành nhiều tệp nén nhỏ hơn.`,
  "entry-too-large": (detail) =>
    `Một phần của tệp quá lớn khi giải nén${shown(detail)}. Hãy xóa các dòng, cột trống đã định dạng thừa, lưu lại rồi nộp lại.`,
  "total-too-large": (detail) =>
    `Tệp quá lớn khi giải nén${shown(detail)}. Hãy chia nhỏ tệp hoặc xóa dữ liệu không dùng đến, lưu lại rồi nộp lại.`,
  "ratio-too-high": (detail) =>
    `Tệp phình to bất thường khi giải nén${shown(detail)}, giống tệp cố ý làm treo máy. ${SUSPECT}`,
  "overlapping-entries": (detail) =>
    `Các phần trong tệp chồng lên nhau${shown(detail)}. ${SUSPECT}`,
  "outside-file": (detail) =>
    `Tệp bị hỏng: có phần không nằm trong tệp${shown(detail)}. ${SEND_AGAIN}`,
  "duplicate-name": (detail) => `Tệp có hai phần trùng tên${shown(detail)}. ${SUSPECT}`,
  "unsafe-name": (detail) => `Tệp chứa tên đường dẫn không an toàn${shown(detail)}. ${SUSPECT}`,
  "false-name": (detail) => `Tên các phần trong tệp không thống nhất${shown(detail)}. ${SUSPECT}`,
  "false-size": (detail) =>
    `Tệp khai sai kích thước các phần bên trong${shown(detail)}. ${SUSPECT}`,
  "entry-encrypted": (detail) =>
    `Tệp nén có đặt mật khẩu${shown(detail)}. Hãy nén lại không đặt mật khẩu rồi nộp lại.`,
  "unknown-method": (detail) =>
    `Tệp được nén theo cách không hỗ trợ${shown(detail)}. Hãy giải nén rồi nén lại dạng .zip thông thường.`,
  encrypted: () =>
    "Tệp có đặt mật khẩu mở. Hãy mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc, bỏ mật khẩu, lưu lại rồi nộp lại.",
  "not-zip": () => `Tệp không phải là sổ làm việc Excel (.xlsx). ${SAVE_AGAIN}`,
  "other-document": () =>
    "Tệp là tài liệu khác (ví dụ Word, PowerPoint), không phải sổ làm việc Excel. Hãy nộp tệp .xlsx làm từ mẫu.",
};

/** The sentence an official reads about a file that is refused: what is wrong and what to do. */
export function zipRefusalMessage(code: ZipRefusal | UnusableFile, detail = ""): string {
  return messages[code](detail);
}

function shown(detail: string): string {
  return detail === "" ? "" : ` (${detail})`;
}
