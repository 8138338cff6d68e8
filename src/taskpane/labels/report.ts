import type { ChartName } from "../session/report";
import type { Share } from "../../usecases/report/reportView";

/** Words of the place `Báo cáo`. */
export const REPORT = {
  empty: {
    unread: "Đang đọc sổ làm việc…",
    none: "Sổ đang mở không phải bảng tổng hợp.",
    noneNext:
      "Hãy mở tệp bảng tổng hợp đã lưu, hoặc sang phần Tổng hợp để lập từ các báo cáo đã nhận.",
    toCollect: "Sang Tổng hợp",
    collectedTitle: "Số liệu của lần tổng hợp đang làm (chưa ghi thành bảng)",
    collectedNext:
      "Hãy ghi bảng tổng hợp ở phần Tổng hợp để xem biểu đồ, danh sách quá hạn và xuất tệp.",
  },
  busy: {
    reread: "Đang đọc lại sổ",
    save: "Đang lưu bảng tổng hợp",
    goTo: "Đang chuyển tới ô",
    ask: "Đang hỏi ô đang chọn",
  },
  reread: "Đọc lại",
  caption: (number: string, period: string) => `Kế hoạch ${number}, ${period}`,
  cutOff: (day: string) => `Số liệu chốt ngày ${day}`,
  notComputed: {
    sentence: "Excel chưa tính xong công thức nên chưa có con số nào đáng tin.",
    next: "Trang này tự đọc lại khi Excel tính xong. Nếu chờ lâu, hãy nhấn F9 trong Excel rồi bấm Đọc lại.",
  },
  sample: "Dữ liệu mẫu, không phải báo cáo của cơ quan nào.",
  copy: "Chép câu này",
  copied: "Đã chép câu tổng hợp; dán vào văn bản bằng Ctrl+V.",
  notCopied: {
    sentence: "Trình duyệt không cho chép tự động.",
    next: "Hãy bôi đen câu tổng hợp rồi nhấn Ctrl+C.",
  },
  figures: "Các con số chính",
  tiles: {
    total: "nhiệm vụ",
    done: "đã hoàn thành",
    open: "chưa xong, còn hạn",
    overdue: "quá hạn, chưa xong",
    unreported: "chưa báo cáo",
    onTime: (fellDue: number) => `hoàn thành đúng hạn, trên ${fellDue} nhiệm vụ đã đến hạn`,
    noneDue: "chưa có nhiệm vụ nào đến hạn",
    submitted: (expected: number) => `cơ quan đã nộp, trên ${expected}`,
    late: (late: number) => `, ${late} muộn`,
    targets: (total: number) => `chỉ tiêu đã đạt, trên ${total}`,
    none: "–",
  },
  charts: {
    title: "Biểu đồ",
    loading: "Đang vẽ…",
    choose: "Xem theo",
    tabs: {
      agency: "Theo cơ quan",
      section: "Theo nhóm",
      month: "Theo tháng",
    } satisfies Record<ChartName, string>,
    names: {
      agency: "Cơ quan chủ trì",
      section: "Nhóm nhiệm vụ",
      month: "Tháng đến hạn",
    } satisfies Record<ChartName, string>,
    asTable: "Xem dạng bảng số",
    total: "Tổng",
    nothing: "Không có số liệu cho biểu đồ này.",
    tooMany: (count: number) => `Còn ${count} dòng nữa; xem đủ ở trang tổng hợp tương ứng.`,
    bar: (label: string, total: number, parts: readonly string[]) =>
      `${label}: ${total} nhiệm vụ, gồm ${parts.join(", ")}`,
    part: (name: string, count: number) => `${name} ${count}`,
  },
  shares: {
    done: "Hoàn thành",
    open: "Chưa xong, còn hạn",
    overdue: "Quá hạn, chưa xong",
    other: "Thường xuyên, khác",
    unreported: "Chưa báo cáo",
  } satisfies Record<Share, string>,
  targets: (total: number) => `Chỉ tiêu (${total})`,
  submissions: "Tình hình nộp",
  overdue: {
    title: (count: number) => `Quá hạn, chưa hoàn thành (${count})`,
    nothing: "Không có nhiệm vụ quá hạn.",
    detail: (lead: string, due: string, days: number) => `${lead}. Hạn ${due}, quá ${days} ngày`,
  },
  missing: {
    title: (count: number) => `Chưa nộp báo cáo (${count})`,
    nothing: "Các cơ quan đã nộp đủ.",
    followUps: (times: number) => (times === 0 ? "" : `Đã đôn đốc ${times} lần`),
  },
  trend: {
    title: "So với kỳ trước",
    line: (label: string, done: number, total: number, overdue: number, unreported: number) =>
      `${label}: hoàn thành ${done}/${total}, quá hạn ${overdue}, chưa báo cáo ${unreported}`,
  },
  goTo: "Tới ô",
  goToItem: (title: string) => `Tới ô: ${title}`,
  accounting: {
    matches: (files: number, rows: number) =>
      `Đối soát khớp: ${rows} dòng của ${files} tệp đều được tính đến, không mất, không thừa.`,
    differs: "Đối soát bị lệch: có dòng không được tính đến. Hãy xem trang Đối soát.",
  },
  why: {
    title: "Vì sao có số này?",
    hint: "Chọn một ô của bảng tổng hợp rồi bấm nút dưới đây để biết số đó gồm những dòng nào, của tệp nào.",
    ask: "Vì sao? (ô đang chọn)",
    loading: "Đang lần theo công thức…",
    unknown: (sheet: string) =>
      `Trang “${sheet}” không có trong bảng tổng hợp đã đọc; hãy bấm Đọc lại rồi hỏi lại.`,
    row: (row: number) => `Dòng ${row}`,
    more: (count: number) => `Và ${count} dòng báo cáo khác`,
    coordinating: (count: number) => `Cùng ${count} dòng của cơ quan phối hợp`,
  },
  sheets: "Các trang của bảng tổng hợp",
  exports: {
    title: "Xuất",
    save: "Lưu bảng tổng hợp (.xlsx)",
    byHand: "Excel này không cho ngăn lấy tệp đang mở; hãy dùng Tệp → Lưu bản sao trong Excel.",
    saved: (name: string) => `Đã lưu “${name}”.`,
    savedNext: "Tệp nằm ở thư mục Tải xuống.",
    opened: "Đã mở bảng tổng hợp thành sổ mới.",
    openedNext: "Hãy lưu sổ mới đó vào nơi bạn muốn.",
  },
} as const;
