import type { Loss } from "../../usecases/previewTemplate";

/** Words of the place `Lập biểu`. */
export const TEMPLATE = {
  intro: "Tạo biểu để một cơ quan điền kết quả thực hiện kế hoạch trong một kỳ báo cáo.",
  plan: "Kế hoạch",
  agency: "Cơ quan báo cáo",
  agencyHint: "Gõ vài chữ để tìm, có dấu hay không đều được.",
  common: "Biểu chung, không của riêng cơ quan nào",
  noAgency: "Không có cơ quan nào khớp. Hãy gõ ít chữ hơn.",
  moreAgencies: (count: number) => `Còn ${count} cơ quan khác: hãy gõ thêm chữ.`,
  period: "Kỳ báo cáo",
  periodOption: (label: string, due: string) => `${label} (hạn nộp ${due})`,
  periodGroups: { next: "Sắp phải nộp", later: "Các kỳ sau", past: "Các kỳ đã qua" },
  preview: "Sẽ tạo",
  chooseFirst: "Hãy chọn cơ quan để xem biểu sẽ gồm những gì.",
  due: (day: string) => `Hạn nộp: ${day}`,
  daysLeft: (days: number) => {
    if (days < 0) return `đã qua ${-days} ngày`;
    return days === 0 ? "đúng hôm nay" : `còn ${days} ngày`;
  },
  guideSheet: "cách điền, thông tin của báo cáo",
  tasks: (led: number, coordinating: number) => {
    if (coordinating === 0) return `${led} nhiệm vụ chủ trì`;
    return `${led} nhiệm vụ chủ trì, ${coordinating} nhiệm vụ phối hợp${led === 0 ? "" : " (đang ẩn bằng bộ lọc)"}`;
  },
  allTasks: (count: number) => `${count} nhiệm vụ, mọi cơ quan`,
  targets: (count: number) => `${count} chỉ tiêu`,
  firstTasks: "Các nhiệm vụ đầu tiên",
  moreTasks: (count: number) => `… và ${count} nhiệm vụ nữa`,
  nothingLed:
    "Cơ quan này không chủ trì nhiệm vụ nào trong kế hoạch nhưng vẫn phải báo cáo: nếu không có gì, chọn “Không phát sinh” ở trang Hướng dẫn.",
  carry: (period: string) => `Lấy lại kết quả ${period} từ sổ đang mở, để chỉ sửa chỗ thay đổi`,
  warnings: {
    nothing: "",
    sheets: "Sổ đang mở có trang trùng tên; tạo biểu ở đây sẽ thay mất các trang đó.",
    results: "Sổ đang mở là biểu đã điền kết quả; tạo biểu ở đây sẽ thay mất kết quả đó.",
    "roll-up":
      "Sổ đang mở là bảng tổng hợp; tạo biểu ở đây sẽ làm hỏng bảng tổng hợp. Hãy dùng một sổ khác.",
  } satisfies Record<Loss, string>,
  replaced: (sheets: readonly string[]) =>
    `Các trang bị thay: ${sheets.map((sheet) => `“${sheet}”`).join(", ")}.`,
  createHere: "Tạo biểu trong sổ này",
  openNew: "Mở thành sổ mới",
  saveFile: "Lưu thành tệp riêng",
  ask: {
    title: "Thay các trang trong sổ đang mở?",
    irreversible: "Việc này không hoàn tác được. Nếu cần giữ, hãy lưu sổ thành tệp khác trước.",
    confirm: "Thay và tạo biểu",
    cancel: "Không, để nguyên",
  },
  all: {
    title: "Gửi biểu cho mọi cơ quan",
    sentence: (count: number) =>
      `Mỗi cơ quan phải báo cáo một tệp, gói chung trong một tệp .zip (${count} tệp).`,
    button: (count: number) => `Lưu biểu của tất cả ${count} cơ quan (.zip)`,
    notOnMac:
      "Excel trên máy Mac không cho ngăn này lưu tệp .zip; hãy làm việc này bằng Excel trên Windows hoặc trên web.",
  },
  busy: {
    create: "Đang tạo biểu",
    openNew: "Đang mở sổ mới",
    all: "Đang tạo biểu của các cơ quan",
  },
  undo: (agency: string | null) => `Lập biểu: ${agency ?? "biểu chung"}`,
  done: {
    created: (agency: string | null, period: string) =>
      `Đã tạo ${agency === null ? "biểu chung" : `biểu của ${agency}`}, ${period}.`,
    createdNext: "Bước tiếp theo: điền kết quả ở phần “Nhập kết quả”, hoặc điền thẳng vào trang.",
    toEntry: "Sang Nhập kết quả",
    cancelled: "Đã dừng; sổ làm việc không thay đổi.",
    opened: "Đã mở biểu thành sổ mới.",
    openedNext: "Hãy lưu sổ mới đó vào nơi bạn muốn.",
    saved: (name: string) => `Đã lưu tệp “${name}”.`,
    savedNext: "Tệp nằm ở thư mục Tải xuống của trình duyệt hoặc của Excel.",
    savedAllNext: "Giải nén rồi gửi mỗi tệp cho cơ quan có tên trong tệp.",
    allCancelled: "Đã dừng; chưa lưu tệp nào.",
  },
} as const;
