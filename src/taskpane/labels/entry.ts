import type { RowFilter } from "../../usecases/entry/formRows";
import type { Readiness } from "../../usecases/finishSubmission";
import type { HandedOut } from "../desk";
import type { Notice } from "../session/shell";

/** Words of the place "Nhập kết quả". */
export const ENTRY = {
  progress: {
    task: (filled: number, total: number) => `Nhiệm vụ: đã điền ${filled}/${total}`,
    target: (filled: number, total: number) => `Chỉ tiêu: đã điền ${filled}/${total}`,
  },
  filterLabel: "Chuyển qua",
  filter: {
    asked: "các dòng phải báo cáo",
    unfilled: "dòng chưa điền",
    faulty: "dòng có lỗi phải sửa",
    all: "tất cả các dòng",
  } satisfies Record<RowFilter, string>,
  previous: "Trước",
  next: "Sau",
  noMoreAfter: {
    asked: "Đây là dòng cuối.",
    unfilled: "Phía sau không còn dòng chưa điền.",
    faulty: "Phía sau không còn dòng có lỗi phải sửa.",
    all: "Đây là dòng cuối.",
  } satisfies Record<RowFilter, string>,
  noMoreBefore: {
    asked: "Đây là dòng đầu.",
    unfilled: "Phía trước không còn dòng chưa điền.",
    faulty: "Phía trước không còn dòng có lỗi phải sửa.",
    all: "Đây là dòng đầu.",
  } satisfies Record<RowFilter, string>,
  noRow: "Chưa chọn dòng nào.",
  noRowNext: "Hãy bấm vào một dòng trong trang Nhiệm vụ hoặc Chỉ tiêu, hoặc bấm nút dưới đây.",
  firstRow: "Tới dòng đầu tiên",
  place: (sheet: string, row: number) => `${sheet}, dòng ${row}`,
  lead: "Chủ trì",
  product: "Sản phẩm",
  deadline: "Thời gian hoàn thành",
  due: "Hạn",
  horizon: "Mốc",
  goal: "Mục tiêu",
  coordinates: "Cơ quan phối hợp: chỉ cần ghi kết quả khi có",
  form: "Nội dung báo cáo",
  more: "Thêm: kế hoạch kỳ tới, điều chỉnh hạn",
  blankChoice: "(để trống)",
  dayHint: "ngày/tháng/năm",
  today: "Hôm nay",
  todayFor: (heading: string) => `${heading}: hôm nay`,
  write: "Ghi vào bảng",
  giveUp: "Bỏ nội dung đang gõ",
  drafted: "Nội dung vừa gõ chưa ghi vào bảng.",
  refused: "Có nội dung chưa ghi được vào bảng; hãy sửa theo lời nhắc ở ô đó.",
  allWritten: "Mọi nội dung đã ở trong bảng.",
  waiting: "Excel đang bận; nội dung sẽ được ghi khi Excel rảnh.",
  rereading: "Đang đọc lại sổ",
  entered: (heading: string) => `Nhập ${heading}`,
  enteredRow: (name: string) => `Nhập ${name}`,
  unclear: "5 rõ còn thiếu",
  clear: "Đã đủ 5 rõ.",
  others: "Nội dung khác của dòng này",
  elsewhere: "Nội dung đang gõ ở dòng khác chưa ghi được vào bảng:",
  goToRow: (name: string) => `Tới ${name}`,
  finish: {
    title: "Hoàn tất, xuất tệp nộp",
    going: "Đang hoàn tất và xuất tệp",
    state: ({ errors, warnings, blankRows }: Readiness) =>
      [
        errors === 0 ? "Không còn chỗ phải sửa" : `Còn ${errors} chỗ phải sửa`,
        `${warnings} chỗ cần xem lại`,
        blankRows === 0 ? "đã điền đủ các nhiệm vụ" : `${blankRows} nhiệm vụ chưa điền`,
      ].join(", ") + ".",
    toCheck: "Xem ở phần Kiểm tra",
    handedOutOn: (day: string, time: string) =>
      `Đã xuất tệp lúc ${time} ngày ${day}. Lần nộp được đề nghị tăng lên; nếu tệp trước chưa gửi đi, hãy giữ số cũ.`,
    untouched: "Biểu chưa điền gì nên cơ quan tổng hợp sẽ không tính là báo cáo.",
    questions: "Thông tin về lần nộp",
    go: "Hoàn tất, xuất tệp",
    confirm: (errors: number) =>
      `Biểu còn ${errors} chỗ phải sửa; các dòng đó có thể không được tính vào số liệu tổng hợp. Vẫn xuất tệp?`,
    goAnyway: "Vẫn xuất tệp",
    goBack: "Quay lại sửa",
    noIdentity:
      "Biểu không có thông tin nhận dạng (kế hoạch, cơ quan, kỳ) nên không xuất tệp nộp được. Hãy chép nội dung sang biểu mẫu của kỳ.",
  },
  notices: {
    missing: (headings: readonly string[]): Notice => ({
      tone: "warning",
      sentence: `Chưa xuất tệp: cần điền ${headings.join(", ")}.`,
      next: "Điền ở mục Hoàn tất, xuất tệp nộp; nội dung sẽ được ghi vào trang Hướng dẫn.",
    }),
    unwritten: (rows: readonly string[]): Notice => ({
      tone: "warning",
      sentence: `Chưa xuất tệp: có nội dung đang gõ chưa ghi được vào bảng (${rows.join(", ")}).`,
      next: "Hãy sửa hoặc bỏ nội dung đang gõ rồi thử lại.",
    }),
    handedOut: (name: string, how: HandedOut): Notice => ({
      tone: "success",
      sentence:
        how === "downloaded"
          ? `Đã xuất tệp “${name}”.`
          : `Tệp nộp đã mở thành sổ làm việc mới; hãy lưu với tên “${name}”.`,
      next:
        how === "downloaded"
          ? "Tệp nằm trong thư mục tải về; hãy gửi tệp này cho cơ quan tổng hợp."
          : "Sau khi lưu, hãy gửi tệp đó cho cơ quan tổng hợp.",
    }),
    saveYourself: (name: string): Notice => ({
      tone: "success",
      sentence: "Biểu đã được ghi là bản nộp.",
      next: `Bản Excel này không xuất tệp từ ngăn được: hãy lưu sổ đang mở với tên “${name}” rồi gửi đi.`,
    }),
  },
} as const;
