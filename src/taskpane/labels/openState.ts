/** What stands open when it is not what a page works on, and the next step. */
export const OPEN_STATE = {
  reading: "Đang đọc sổ làm việc…",
  blank: "Sổ đang mở còn trống.",
  other: "Sổ đang mở không phải biểu báo cáo của kế hoạch nào trong danh mục.",
  makeTemplate: "Hãy lập biểu mới, hoặc mở tệp biểu mà cơ quan tổng hợp đã gửi.",
  toTemplate: "Tới Lập biểu",
  rollUp: "Sổ đang mở là bảng tổng hợp, không phải biểu báo cáo của một cơ quan.",
  rollUpNext: "Số liệu của bảng tổng hợp xem ở phần Báo cáo.",
  toReport: "Tới Báo cáo",
  reread: "Đọc lại",
} as const;
