import type { FileFate } from "../../domain/consolidation/receivedFile";
import { RETURN } from "../../usecases/returnWords";
import type { Severity } from "../../domain/validation/finding";
import type { AgencyFilter, FileFilter } from "../session/collect";

/** Words of the place *Tổng hợp*. */
export const COLLECT = {
  targetForm: "Kế hoạch và kỳ cần tổng hợp",
  target: (plan: string, period: string, cutOff: string) =>
    `Kế hoạch ${plan}, ${period}, chốt ngày ${cutOff}`,
  changeTarget: "Đổi",
  keepTarget: "Giữ nguyên",
  cutOff: "Ngày chốt số liệu",
  cutOffHint: (due: string) => `Hạn nộp ${due}; để trống là chốt vào hạn nộp.`,
  badDay: "Hãy gõ ngày dạng 18/03/2025.",

  dropZone: "Nhận tệp báo cáo",
  drop: "Thả tệp, thư mục hoặc tệp .zip vào đây, hoặc:",
  dropMore: "Thả thêm tệp vào đây, hoặc:",
  pickFiles: "Chọn tệp",
  pickFolder: "Chọn thư mục",
  clear: "Bỏ hết tệp",
  local: "Tệp chỉ được đọc trên máy này, không gửi đi đâu.",

  opening: "Mở danh sách cơ quan",
  reading: "Đọc và kiểm tra tệp",
  rereading: "Đọc lại các tệp",
  notOpened: "Chưa mở được danh sách cơ quan.",
  waiting: "Đang chuẩn bị danh sách cơ quan…",
  retry: "Thử lại",
  noFiles: "Chưa nhận tệp nào.",
  noFilesNext: "Hãy thả hoặc chọn các tệp báo cáo mà cơ quan đã gửi.",
  nothingPicked: "Không thấy tệp nào để đọc.",
  nothingPickedNext: "Hãy chọn tệp .xlsx, thư mục hoặc tệp .zip chứa báo cáo.",
  received: (count: number) => `Đã đọc ${count} tệp.`,
  replaced: (count: number) => `${count} tệp thay cho tệp cùng tên nhận trước đó.`,
  unusable: (count: number) =>
    `${count} tệp không dùng được; xem lý do ở danh sách Tệp, mục “Không dùng”.`,
  stopped: (read: number, of: number) => `Đã dừng: đọc được ${read} trong ${of} tệp.`,
  stoppedNext: "Các tệp đã đọc vẫn còn. Hãy chọn lại những tệp còn thiếu để đọc tiếp.",

  sample: "Có tệp là DỮ LIỆU MẪU",
  figures: "Tình hình nộp, chọn để lọc danh sách",
  agencyFilters: {
    expected: "Phải nộp",
    submitted: "Đã nộp",
    missing: "Chưa nộp",
    late: "Muộn",
    errors: "Có lỗi",
    unexpected: "ngoài danh sách phải nộp",
  } satisfies Record<Exclude<AgencyFilter, "all">, string>,
  fileFilters: {
    all: "Tất cả",
    used: "Được dùng",
    unused: "Không dùng",
    errors: "Có lỗi",
  } satisfies Record<FileFilter, string>,
  fileFilter: "Lọc tệp",
  toFix: (errors: number, warnings: number) =>
    `${errors} chỗ phải sửa, ${warnings} chỗ cần xem lại trong các tệp được dùng.`,
  lists: "Danh sách",
  agencies: (count: number) => `Cơ quan (${count})`,
  files: (count: number) => `Tệp (${count})`,
  searchAgencies: "Tìm cơ quan",
  searchFiles: "Tìm tệp, cơ quan",
  noMatch: "Không có dòng nào khớp.",
  showAll: "Hiện tất cả",
  copyMissing: (count: number) => `Chép danh sách chưa nộp (${count})`,
  copiedMissing: (count: number) => `Đã chép danh sách ${count} cơ quan chưa nộp.`,
  copiedNext: "Hãy dán (Ctrl+V) vào công văn hoặc thư đôn đốc.",
  copiedFindings: (count: number) => `Đã chép ${count} nội dung cần sửa của tệp.`,
  copiedFindingsNext: "Hãy dán (Ctrl+V) vào thư trả lại biểu cho cơ quan.",
  notCopied: "Không chép được vào bộ nhớ tạm.",
  notCopiedNext:
    "Hãy cho phép trang này dùng bộ nhớ tạm, hoặc lưu tệp tổng hợp và chép từ trang Tình hình nộp.",
  unexpected: "ngoài danh sách phải nộp",
  reportNumber: (text: string) => `Số ${text}`,
  receivedOn: (day: string) => `nhận ${day}`,
  errorCount: (count: number) => `${count} chỗ phải sửa`,
  warningCount: (count: number) => `${count} cần xem lại`,
  clean: "Không có lỗi",
  openFile: (name: string) => `Xem tệp ${name}`,

  status: {
    used: "Được dùng",
    superseded: "Có lần nộp sau",
    copy: "Bản sao",
    excluded: "Đã loại",
    foreign: "Không thuộc kỳ này",
    unreadable: "Không đọc được",
  } satisfies Record<FileFate, string>,
  todo: {
    used: null,
    superseded: "Không cần làm gì; nếu chọn nhầm, hãy loại tệp kia hoặc ghi ngày nhận.",
    copy: "Không cần làm gì: nội dung này đã được tính ở tệp kia.",
    excluded: "Bấm “Dùng lại tệp” nếu muốn tính lại tệp này.",
    foreign: "Hãy kiểm tra lại với cơ quan gửi, hoặc bỏ tệp khỏi danh sách.",
    unreadable: "Hãy đề nghị cơ quan gửi lại tệp .xlsx, rồi chọn lại tệp đó.",
  } satisfies Record<FileFate, string | null>,
  todoUnreadBelow:
    "Hãy đề nghị cấp dưới lấy lại tệp này rồi gửi lại bảng tổng hợp, hoặc nhận thẳng tệp của cơ quan.",
  todoPeriod: (period: string) =>
    `Nếu tệp đúng là báo cáo kỳ này (lưu lại từ biểu ${period}), hãy bấm “Nhận là báo cáo kỳ này”.`,
  accepted: (period: string) => `Tệp ghi ${period}, đã được nhận là báo cáo kỳ này.`,

  back: "Về danh sách",
  fileRows: (read: number, used: number) => `${read} dòng, dùng ${used} dòng.`,
  exclude: "Loại tệp này…",
  include: "Dùng lại tệp",
  acceptPeriod: "Nhận là báo cáo kỳ này",
  refusePeriod: "Không nhận là báo cáo kỳ này",
  remove: "Bỏ khỏi danh sách",
  removed: (name: string) => `Đã bỏ tệp “${name}” khỏi danh sách.`,
  receivedDay: "Ngày nhận",
  receivedHint: "Ghi ngày nhận thực tế để tính nộp muộn; để trống thì tạm lấy ngày báo cáo.",
  copyFindings: "Chép lỗi để trả lại cơ quan",

  returned: {
    word: "Trả lại",
    one: "Lập bản trả lại…",
    all: (count: number) => `Lập bản trả lại cho ${count} tệp phải sửa…`,
    takeBack: (count: number) => `Tính lại ${count} tệp đã trả lại`,
    takingBack: "Tính lại các tệp đã trả lại",
    title: "Lập bản trả lại cho cơ quan",
    whatOne: (name: string) => `Bản sao của “${name}”: ${RETURN.what}. Tệp gốc giữ nguyên.`,
    whatAll: (count: number) =>
      `Bản sao của ${count} tệp trong một tệp .zip: ${RETURN.what}. Tệp gốc giữ nguyên.`,
    leaveOut: "Không tính cho đến khi cơ quan nộp lại",
    leaveOutHint: "Tình hình nộp ghi “Trả lại”. Muốn tính ngay tệp đang có thì bỏ dấu chọn.",
    save: "Lưu bản trả lại",
    making: "Lập bản trả lại",
    reason: (errors: number, warnings: number) =>
      `Trả lại: ${[
        ...(errors === 0 ? [] : [`${errors} chỗ phải sửa`]),
        ...(warnings === 0 ? [] : [`${warnings} chỗ cần xem lại`]),
      ].join(", ")}`,
    savedNext: "Tệp nằm trong thư mục Tải về (Downloads); hãy gửi cho cơ quan.",
    openedNew: "Đã mở bản trả lại thành sổ mới.",
    openedNext: "Hãy lưu sổ mới đó rồi gửi cho cơ quan.",
    zipNext:
      "Tệp .zip nằm trong thư mục Tải về (Downloads); hãy giải nén, gửi mỗi cơ quan một tệp.",
    cancelled: "Đã dừng; không lập bản trả lại nào.",
  },
  findings: "Nội dung cần sửa, cần xem",
  noFindings: "Tệp này không có lỗi.",
  readingFindings: "Đang lấy danh sách lỗi…",
  severity: {
    error: "Phải sửa",
    warning: "Cần xem lại",
    info: "Gợi ý",
  } satisfies Record<Severity, string>,
  valueRead: (value: string) => `Đang ghi: ${value}`,

  excludeTitle: "Loại tệp khỏi tổng hợp",
  excludeWhat: (name: string) =>
    `Các dòng của “${name}” sẽ không được tính; lý do được ghi vào trang Đối soát.`,
  excludeReason: "Lý do",
  excludeMissing: "Hãy ghi lý do, ví dụ: Cơ quan xin rút để nộp lại.",
  excludeDo: "Loại tệp",
  dismiss: "Thôi",

  comparison: {
    title: "So với kỳ trước",
    hint: "Chọn bảng tổng hợp của kỳ trước (một hoặc nhiều kỳ) để biết việc gì thay đổi; bảng tổng hợp sẽ có thêm trang “So với kỳ trước”.",
    pick: "Chọn bảng kỳ trước",
    pickOthers: "Chọn bảng khác",
    end: "Thôi so sánh",
    reading: "Đang đọc bảng kỳ trước",
    with: (period: string, file: string) => `So với ${period}: ${file}`,
    refused: (file: string, reason: string) => `Không so sánh với “${file}”: ${reason}`,
  },

  rollUp: "Bảng tổng hợp",
  identity: (read: number, used: number, superseded: number, excluded: number) =>
    `Đối soát: ${read} dòng đã đọc = ${used} được dùng + ${superseded} được thay + ${excluded} bị loại.`,
  needFiles: "Nhận ít nhất một tệp dùng được thì mới tổng hợp được.",
  writeHere: "Tổng hợp vào sổ đang mở",
  preview: "Xem trước thay đổi",
  writeOver: "Ghi vào sổ đang mở",
  openNew: "Mở thành sổ mới",
  save: "Lưu tệp tổng hợp",
  hereReport:
    "Sổ đang mở là một biểu báo cáo nên không ghi vào đó. Hãy mở thành sổ mới hoặc lưu tệp.",
  hereOther: (period: string) =>
    `Sổ đang mở là bảng tổng hợp ${period}, khác với kỳ đang chọn, nên không ghi vào đó. Hãy mở thành sổ mới hoặc lưu tệp.`,
  hereSame:
    "Sổ đang mở là bảng tổng hợp trước của đúng kế hoạch và kỳ này. Xác nhận, ghi nhận đôn đốc đã nhập ở đó được giữ lại.",
  namesTaken: (names: string) => `Sổ đang mở đã có trang trùng tên: ${names}.`,
  namesTakenNext: "Hãy bấm “Mở thành sổ mới” để không ghi đè trang của bạn.",

  previewing: "So với bảng tổng hợp đang mở",
  previewTitle: "Thay đổi so với bảng đang mở",
  columns: { sheet: "Trang", added: "Thêm", changed: "Sửa", kept: "Giữ", dropped: "Bỏ" },
  unchanged: (count: number) => `${count} trang khác không thay đổi.`,
  allSame: "Không có gì thay đổi so với bảng đang mở.",
  kept: (words: string) => `Giữ lại từ bảng đang mở: ${words}.`,
  ownColumns: (sheet: string, names: string) =>
    `Trang “${sheet}” có cột riêng (${names}); cột này không được chép sang bảng mới.`,
  lost: "Không giữ lại được:",

  writing: "Tổng hợp vào sổ đang mở",
  written: "Đã tổng hợp vào sổ đang mở.",
  writtenNext: "Muốn lấy lại bản trước, hãy vào thẻ Tổng hợp và bấm “Mở lại bản trước”.",
  notWritten: "Đã dừng; sổ đang mở không thay đổi.",
  writtenUndo: "Muốn bỏ các trang vừa ghi, hãy vào thẻ Tổng hợp và bấm “Hoàn tác: Tổng hợp”.",
  undo: "Tổng hợp",
  undone: {
    standing: "Bảng tổng hợp vừa được ghi vào sổ đang mở.",
    title: "Bỏ bảng tổng hợp vừa ghi",
    what: (count: number) =>
      `${count} trang vừa ghi sẽ bị xóa khỏi sổ, cả những gì đã nhập vào đó. Các trang khác giữ nguyên.`,
    confirm: "Xóa các trang vừa ghi",
    keep: "Giữ lại",
  },
  before: "Đã ghi đè bảng tổng hợp trước; bản trước còn giữ cho đến khi đóng ngăn này.",
  openBefore: "Mở lại bản trước",
  openingBefore: "Mở lại bản trước",
  beforeOpened: "Đã mở bản trước thành sổ mới.",
  making: "Lập tệp tổng hợp",
  openedNew: "Đã mở bảng tổng hợp thành sổ mới.",
  openedNewNext: "Hãy lưu sổ mới đó. Ngăn này vẫn đi cùng sổ đang mở.",
  saved: (name: string) => `Đã lưu tệp “${name}”.`,
  savedNext: "Tệp nằm trong thư mục Tải về (Downloads).",
} as const;
