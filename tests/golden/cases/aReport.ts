import { toSerial } from "../../../src/domain/deadline/isoDate";
import {
  aBook,
  withRows,
  wordsOfCell,
  writeBook,
  type Book,
  type BookCell,
} from "../../helpers/aBook";

export const TASKS = "Nhiệm vụ";
export const TARGETS = "Chỉ tiêu";

type Row = readonly BookCell[];

const day = (iso: string): BookCell => ({ value: toSerial(iso), format: "dd/mm/yyyy" });

/** What the agency typed into its four rows. */
export const TYPED: readonly Readonly<Record<string, BookCell>>[] = [
  {
    "Cán bộ phụ trách": "Nguyễn Văn A",
    "Trạng thái": "Hoàn thành",
    "Tỷ lệ (%)": 100,
    "Kết quả thực hiện": "Đã ban hành kế hoạch, triển khai đến các đơn vị",
    "Số, ký hiệu văn bản": "12/KH-SCT",
    "Ngày hoàn thành": day("2025-03-05"),
  },
  {
    "Trạng thái": "Đang thực hiện",
    "Tỷ lệ (%)": 40,
    "Kết quả thực hiện": "- Đã họp tổ soạn thảo;\n- Đang lấy ý kiến",
    "Khó khăn, vướng mắc": "Thiếu kinh phí",
  },
  { "Trạng thái": "Đang triển khai", "Kết quả thực hiện": "Đang khảo sát" },
  { "Trạng thái": "Chưa đến thời điểm" },
];

/** A report of the smallest agency that leads several rows: its own rows only, filled in. */
export function aReport(): Book {
  const own = withRows(aBook("so-cong-thuong"), TASKS, ([headings = [], ...rows]) => {
    const role = headings.indexOf("Vai trò");
    const led = rows.filter((row) => row[role] === "Chủ trì");
    return [headings, ...led.map((row, at) => typedInto(headings, row, TYPED[at] ?? {}))];
  });
  return withRows(own, TARGETS, ([headings = [], ...rows]) => [
    headings,
    ...rows.map((row) =>
      typedInto(headings, row, { "Thực hiện": 12.5, "Ngày số liệu": day("2025-02-28") }),
    ),
  ]);
}

function typedInto(headings: Row, row: Row, typed: Readonly<Record<string, BookCell>>): Row {
  return headings.map((heading, at) => typed[wordsOfCell(heading)] ?? row[at] ?? null);
}

/** The report with the rows of its tasks changed, headings first. */
export function withTasks(change: (rows: readonly Row[]) => readonly Row[]): Book {
  return withRows(aReport(), TASKS, change);
}

/** The report with every text that the agency typed changed. */
export function withTypedTexts(change: (text: string) => string): Book {
  return withTasks(([headings = [], ...rows]) => [
    headings,
    ...rows.map((row) =>
      row.map((cell, at) => {
        const wasTyped = TYPED.some((typed) => wordsOfCell(headings[at]) in typed);
        return wasTyped && typeof cell === "string" ? change(cell) : cell;
      }),
    ),
  ]);
}

export const bytesOf = (book: Book): Promise<Uint8Array> => writeBook(book);
