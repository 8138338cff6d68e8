import { types } from "node:util";
import type { HostError } from "../usecases/hostError";

const BECAUSE: Readonly<Record<string, string>> = {
  EACCES: "không có quyền truy cập",
  EPERM: "không có quyền, hoặc tệp đang mở trong chương trình khác",
  EBUSY: "tệp đang mở trong chương trình khác",
  ENOSPC: "đĩa đã đầy",
  EROFS: "ổ đĩa chỉ cho đọc",
  ENOTDIR: "đường dẫn đi qua một tệp, không phải thư mục",
  EISDIR: "đó là một thư mục, không phải tệp",
  EEXIST: "đã có tệp trùng tên với thư mục cần tạo",
  ENAMETOOLONG: "tên quá dài",
  ERR_ENCODING_INVALID_ENCODED_DATA: "tệp không ở bảng mã UTF-8",
};

/** The sentence for a person about what the machine could not do. */
export function hostMessage({ code, subject, cause }: HostError): string {
  const reason = BECAUSE[codeOf(cause)];
  const because = reason === undefined ? "" : ` (${reason})`;
  switch (code) {
    case "file-missing":
      return `Không tìm thấy tệp hoặc thư mục “${subject}”${because}.`;
    case "file-unreadable":
      return `Không đọc được “${subject}”${because}.`;
    case "file-not-written":
      return `Không ghi được “${subject}”${because}.`;
    case "workbook-busy":
    case "sheet-protected":
    case "workbook-protected":
    case "place-missing":
    case "request-too-large":
    case "not-supported":
    case "host-failed":
      throw new Error(`No spreadsheet program stands behind the command line: ${code}`);
  }
}

function codeOf(cause: unknown): string {
  return types.isNativeError(cause) && "code" in cause ? String(cause.code) : "";
}
