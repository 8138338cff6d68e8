import type { SampleScript } from "./sampleScript";
import type { SampleFile } from "./sampleFile";

const LETTER_A = "A".charCodeAt(0);

/** Files of the folder that are no readable workbooks: each is one finding or none, never a crash. */
export function brokenFiles(
  stem: string,
  { cutShort: cut, text, letter, locked }: SampleScript["broken"],
): readonly SampleFile[] {
  const file = (path: string, bytes: Uint8Array, words: string): SampleFile => ({
    path,
    content: { kind: "bytes", bytes },
    receivedOn: null,
    planted: [words],
  });
  return [
    file(
      `${stem}_${cut}_gui-loi.xlsx`,
      cutShort(),
      "Tệp gửi lỗi, bị cắt cụt (cơ quan đã gửi lại tệp đầy đủ).",
    ),
    file(
      `${stem}_${text}_tu-go.xlsx`,
      ascii("Bao cao (du lieu mau): nhiem vu dang thuc hien.\r\nSo se gui bieu sau.\r\n"),
      "Tệp văn bản đổi đuôi thành .xlsx.",
    ),
    file(
      `${stem}_${letter}_cong-van.doc`,
      ascii(rtf("Công văn gửi kèm biểu báo cáo (dữ liệu mẫu)")),
      "Tệp Word gửi kèm, không phải biểu Excel.",
    ),
    file(
      `~$${stem}_${locked}.xlsx`,
      ascii("\u000Cdu lieu mau".padEnd(165, " ")),
      "Tệp khóa tạm của Excel, được bỏ qua.",
    ),
  ];
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A note that word processors open; letters beyond ASCII are written by their number. */
function rtf(text: string): string {
  const body = text.replace(/\P{ASCII}/gu, (letter) => `\\u${letter.charCodeAt(0)}?`);
  return `{\\rtf1\\ansi ${body}\\par}`;
}

/** The beginning of a real workbook, as a broken download leaves it: no table of contents follows. */
function cutShort(): Uint8Array {
  const name = "[Content_Types].xml";
  const header = [
    0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 33, 0, 1, 2, 3, 4, 200, 1, 0, 0, 90, 6,
  ];
  const lengths = [0, 0, name.length, 0, 0, 0];
  const packed = Array.from({ length: 300 }, (_, at) => (at * 37 + LETTER_A) % 251);
  return Uint8Array.from([...header, ...lengths, ...ascii(name), ...packed]);
}
