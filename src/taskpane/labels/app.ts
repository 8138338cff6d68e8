import type { PanePlace } from "../session/shell";

/** Words of what surrounds the pages. */
export const APP = {
  tabs: {
    template: "Lập biểu",
    entry: "Nhập kết quả",
    check: "Kiểm tra",
    collect: "Tổng hợp",
    report: "Báo cáo",
  } satisfies Record<PanePlace, string>,
  places: "Các phần việc",
  toFix: (count: number) => `${count} chỗ phải sửa`,
  cancel: "Dừng",
  cancelling: "Đang dừng…",
  close: "Đóng thông báo",
  loading: "Đang mở…",
  step: (done: number, total: number) => `${done}/${total}`,
  open: {
    unread: "Đang đọc sổ làm việc…",
    blank: "Sổ đang mở còn trống",
    other: "Sổ đang mở không phải biểu của kế hoạch nào",
    sample: "DỮ LIỆU MẪU",
    submission: (agency: string, period: string) => `Biểu báo cáo: ${agency} – ${period}`,
    common: "biểu chung",
    rollUp: (period: string) => `Bảng tổng hợp – ${period}`,
  },
  outside: {
    sentence: "Ngăn này làm việc bên trong Excel.",
    next: "Hãy mở Excel, vào thẻ “Kế hoạch” trên thanh công cụ và bấm một nút ở đó.",
  },
  old: {
    title: "Bản Excel này quá cũ cho ngăn công cụ",
    sentence:
      "Ngăn công cụ cần Excel 2021 trở lên, Microsoft 365 hoặc Excel trên web (ExcelApi 1.13).",
    worksTitle: "Vẫn làm được với bản Excel này",
    works: [
      "Mở và điền biểu mẫu .xlsx do cơ quan tổng hợp gửi: danh sách chọn, kiểm tra ngày và số, tô màu quá hạn có sẵn trong biểu.",
      "Lưu tệp và nộp như bình thường; cơ quan tổng hợp kiểm tra khi nhận.",
    ],
    failsTitle: "Không làm được",
    fails: [
      "Lập biểu, nhập bằng phiếu, kiểm tra và tổng hợp ngay trong ngăn này.",
      "Thay vào đó, cơ quan tổng hợp có thể dùng dòng lệnh “kehoach” hoặc trang dùng thử trên trình duyệt.",
    ],
  },
  bug: {
    sentence: "Ngăn công cụ gặp lỗi của chính nó nên đã dừng lại. Dữ liệu trong sổ không mất.",
    next: "Hãy bấm Tải lại. Nếu lỗi lặp lại, hãy gửi dòng chữ dưới đây cho người quản trị.",
    reload: "Tải lại",
  },
} as const;
