/**
 * What the columns of the standard sheets are. The guide sheet, the dropdowns, the reader and the
 * messages are all made from these lists: a heading, a hint or a spelling is changed here only.
 */
export interface Column<Field extends string> {
  readonly field: Field;
  /** The heading of the standard template. */
  readonly heading: string;
  /** Other spellings of the heading met in files; compared without case and accents. */
  readonly aliases: readonly string[];
  /** `plan`: filled by the template from the plan; `fill`: for the agency; `id`: hidden row id. */
  readonly purpose: "id" | "plan" | "fill";
  /** What the column means and accepts, as the guide says it. */
  readonly hint: string;
}

export type TaskField =
  | "id"
  | "no"
  | "title"
  | "lead"
  | "coordinating"
  | "product"
  | "deadline"
  | "due"
  | "officer"
  | "status"
  | "percent"
  | "result"
  | "documentNumber"
  | "completedOn"
  | "difficulty"
  | "proposal"
  | "section"
  | "annex"
  | "role"
  | "resolver"
  | "nextPlan"
  | "proposedDeadline"
  | "proposedBasis";

export type TargetField =
  | "id"
  | "no"
  | "title"
  | "unit"
  | "value"
  | "lead"
  | "coordinating"
  | "actual"
  | "measuredOn"
  | "assessment"
  | "note"
  | "dataSource"
  | "horizon";

export const ROLES = ["Chủ trì", "Phối hợp"] as const;
export type Role = (typeof ROLES)[number];

/** Who can solve a difficulty: the list behind `Cấp giải quyết`. */
export const RESOLVERS = [
  "Cơ quan, đơn vị tự giải quyết",
  "Cơ quan tổng hợp",
  "UBND cấp huyện, cấp xã",
  "UBND tỉnh",
  "Bộ, ngành Trung ương",
] as const;

/** What the agency itself says of a target; a figure is judged by the program as well. */
export const ASSESSMENTS = ["Đạt", "Vượt", "Chưa đạt", "Không đạt", "Chưa có số liệu"] as const;

/** Columns of `Nhiệm vụ`, in the order of the standard template. */
export const TASK_COLUMNS: readonly Column<TaskField>[] = [
  {
    field: "id",
    heading: "Mã",
    aliases: ["mã nhiệm vụ", "mã dòng", "id"],
    purpose: "id",
    hint: "Mã nhận biết dòng, không sửa, không xóa (cột ẩn).",
  },
  {
    field: "no",
    heading: "TT",
    aliases: ["stt", "số tt", "số thứ tự"],
    purpose: "plan",
    hint: "Số thứ tự của nhiệm vụ trong phụ lục của kế hoạch.",
  },
  {
    field: "title",
    heading: "Tên nhiệm vụ",
    aliases: ["nhiệm vụ", "nội dung nhiệm vụ", "nội dung", "nhiệm vụ, giải pháp", "tên công việc"],
    purpose: "plan",
    hint: "Nguyên văn trong kế hoạch.",
  },
  {
    field: "lead",
    heading: "Cơ quan chủ trì",
    aliases: ["đơn vị chủ trì", "chủ trì", "cơ quan, đơn vị chủ trì"],
    purpose: "plan",
    hint: "Nguyên văn trong kế hoạch.",
  },
  {
    field: "coordinating",
    heading: "Cơ quan phối hợp",
    aliases: ["đơn vị phối hợp", "phối hợp", "cơ quan, đơn vị phối hợp"],
    purpose: "plan",
    hint: "Nguyên văn trong kế hoạch.",
  },
  {
    field: "product",
    heading: "Sản phẩm",
    aliases: ["sản phẩm đầu ra", "kết quả, sản phẩm", "sản phẩm, kết quả"],
    purpose: "plan",
    hint: "Sản phẩm phải có theo kế hoạch.",
  },
  {
    field: "deadline",
    heading: "Thời gian hoàn thành",
    aliases: ["thời hạn", "thời hạn hoàn thành", "thời gian", "tiến độ", "thời gian thực hiện"],
    purpose: "plan",
    hint: "Thời gian hoàn thành ghi trong kế hoạch.",
  },
  {
    field: "due",
    heading: "Hạn",
    aliases: ["hạn cuối", "ngày đến hạn"],
    purpose: "plan",
    hint: "Ngày cuối cùng của thời hạn, suy ra từ cột Thời gian hoàn thành; để trống khi kế hoạch không ấn định ngày.",
  },
  {
    field: "officer",
    heading: "Cán bộ phụ trách",
    aliases: ["người phụ trách", "cán bộ theo dõi", "chuyên viên phụ trách"],
    purpose: "fill",
    hint: "Họ tên người trực tiếp thực hiện.",
  },
  {
    field: "status",
    heading: "Trạng thái",
    aliases: ["tình trạng", "tình trạng thực hiện", "trạng thái thực hiện", "tiến độ thực hiện"],
    purpose: "fill",
    hint: "Chọn một trạng thái trong danh sách.",
  },
  {
    field: "percent",
    heading: "Tỷ lệ (%)",
    aliases: [
      "tỷ lệ",
      "tỉ lệ (%)",
      "tỉ lệ",
      "tỷ lệ hoàn thành",
      "tỷ lệ hoàn thành (%)",
      "% hoàn thành",
    ],
    purpose: "fill",
    hint: "Số nguyên từ 0 đến 100, không gõ dấu %. Có thể để trống.",
  },
  {
    field: "result",
    heading: "Kết quả thực hiện",
    aliases: ["kết quả", "kết quả đạt được", "tình hình thực hiện", "kết quả triển khai"],
    purpose: "fill",
    hint: "Đã làm được gì đến ngày chốt số liệu, nêu kết quả cụ thể.",
  },
  {
    field: "documentNumber",
    heading: "Số, ký hiệu văn bản",
    aliases: [
      "số ký hiệu văn bản",
      "số, kí hiệu văn bản",
      "số văn bản",
      "văn bản",
      "văn bản ban hành",
    ],
    purpose: "fill",
    hint: "Số, ký hiệu văn bản là sản phẩm hoặc minh chứng, ví dụ 123/KH-SKHCN; nhiều văn bản cách nhau bằng dấu chấm phẩy.",
  },
  {
    field: "completedOn",
    heading: "Ngày hoàn thành",
    aliases: ["ngày hoàn thành thực tế", "thời gian hoàn thành thực tế", "hoàn thành ngày"],
    purpose: "fill",
    hint: "Ngày thực tế hoàn thành, dạng ngày/tháng/năm; chỉ điền khi trạng thái là Hoàn thành.",
  },
  {
    field: "difficulty",
    heading: "Khó khăn, vướng mắc",
    aliases: ["khó khăn", "vướng mắc", "tồn tại, hạn chế", "khó khăn vướng mắc"],
    purpose: "fill",
    hint: "Nêu rõ khó khăn, nguyên nhân; bắt buộc khi nhiệm vụ quá hạn hoặc tạm dừng.",
  },
  {
    field: "proposal",
    heading: "Đề xuất, kiến nghị",
    aliases: ["đề xuất", "kiến nghị", "đề xuất kiến nghị"],
    purpose: "fill",
    hint: "Đề nghị gì, với cơ quan nào.",
  },
  {
    field: "section",
    heading: "Nhóm",
    aliases: ["nhóm nhiệm vụ", "mục"],
    purpose: "plan",
    hint: "Nhóm nhiệm vụ trong kế hoạch, dùng để lọc.",
  },
  {
    field: "annex",
    heading: "Phụ lục",
    aliases: [],
    purpose: "plan",
    hint: "Phụ lục của kế hoạch.",
  },
  {
    field: "role",
    heading: "Vai trò",
    aliases: ["vai trò thực hiện"],
    purpose: "plan",
    hint: "Chủ trì hoặc Phối hợp. Dòng Phối hợp chỉ cần điền Kết quả thực hiện khi có; không làm thay đổi trạng thái của nhiệm vụ.",
  },
  {
    field: "resolver",
    heading: "Cấp giải quyết",
    aliases: ["cấp có thẩm quyền giải quyết", "thẩm quyền giải quyết"],
    purpose: "fill",
    hint: "Cấp có thể giải quyết khó khăn, vướng mắc; chọn trong danh sách.",
  },
  {
    field: "nextPlan",
    heading: "Kế hoạch kỳ tới",
    aliases: ["nhiệm vụ kỳ tới", "kế hoạch tháng tới"],
    purpose: "fill",
    hint: "Việc sẽ làm trong kỳ báo cáo tới.",
  },
  {
    field: "proposedDeadline",
    heading: "Hạn đề nghị điều chỉnh",
    aliases: ["đề nghị điều chỉnh hạn", "hạn điều chỉnh"],
    purpose: "fill",
    hint: "Ngày đề nghị lùi hạn đến, dạng ngày/tháng/năm.",
  },
  {
    field: "proposedBasis",
    heading: "Căn cứ điều chỉnh",
    aliases: ["căn cứ"],
    purpose: "fill",
    hint: "Số, ký hiệu văn bản làm căn cứ điều chỉnh hạn.",
  },
];

/** Columns of `Chỉ tiêu` and of `Chỉ tiêu theo giai đoạn`, in the order of the standard template. */
export const TARGET_COLUMNS: readonly Column<TargetField>[] = [
  {
    field: "id",
    heading: "Mã",
    aliases: ["mã chỉ tiêu", "mã dòng", "id"],
    purpose: "id",
    hint: "Mã nhận biết dòng, không sửa, không xóa (cột ẩn).",
  },
  {
    field: "no",
    heading: "TT",
    aliases: ["stt", "số tt", "số thứ tự"],
    purpose: "plan",
    hint: "Số thứ tự của chỉ tiêu trong phụ lục của kế hoạch.",
  },
  {
    field: "title",
    heading: "Chỉ tiêu",
    aliases: ["tên chỉ tiêu", "nội dung chỉ tiêu"],
    purpose: "plan",
    hint: "Nguyên văn trong kế hoạch.",
  },
  {
    field: "unit",
    heading: "Đơn vị tính",
    aliases: ["đơn vị", "đvt"],
    purpose: "plan",
    hint: "Đơn vị tính của chỉ tiêu; số liệu thực hiện ghi theo đúng đơn vị này.",
  },
  {
    field: "value",
    heading: "Mục tiêu",
    aliases: ["kết quả", "kế hoạch", "mục tiêu đến năm"],
    purpose: "plan",
    hint: "Mức phải đạt theo kế hoạch.",
  },
  {
    field: "lead",
    heading: "Cơ quan chủ trì",
    aliases: ["cơ quan chủ trì theo dõi, đánh giá", "đơn vị chủ trì", "chủ trì"],
    purpose: "plan",
    hint: "Nguyên văn trong kế hoạch.",
  },
  {
    field: "coordinating",
    heading: "Cơ quan phối hợp",
    aliases: ["đơn vị phối hợp", "phối hợp"],
    purpose: "plan",
    hint: "Nguyên văn trong kế hoạch.",
  },
  {
    field: "actual",
    heading: "Thực hiện",
    aliases: ["kết quả thực hiện", "số liệu thực hiện", "thực hiện đến kỳ báo cáo"],
    purpose: "fill",
    hint: "Số liệu mới nhất, chỉ ghi số (dấu phẩy thập phân), không gõ đơn vị. Để trống khi chưa có số liệu.",
  },
  {
    field: "measuredOn",
    heading: "Ngày số liệu",
    aliases: ["thời điểm số liệu", "ngày chốt số liệu"],
    purpose: "fill",
    hint: "Số liệu tính đến ngày nào, dạng ngày/tháng/năm.",
  },
  {
    field: "assessment",
    heading: "Đánh giá",
    aliases: ["tự đánh giá"],
    purpose: "fill",
    hint: "Cơ quan tự đánh giá, chọn trong danh sách.",
  },
  {
    field: "note",
    heading: "Ghi chú",
    aliases: [],
    purpose: "fill",
    hint: "Điều cần nói thêm về số liệu.",
  },
  {
    field: "dataSource",
    heading: "Nguồn số liệu",
    aliases: ["nguồn"],
    purpose: "fill",
    hint: "Số liệu lấy từ đâu: báo cáo, cơ quan công bố.",
  },
  {
    field: "horizon",
    heading: "Mốc",
    aliases: ["năm", "mốc thời gian", "giai đoạn"],
    purpose: "plan",
    hint: "Năm phải đạt mục tiêu.",
  },
];

/** The heading officers see for a field, for messages. */
export function taskHeading(field: TaskField): string {
  return headingIn(TASK_COLUMNS, field);
}

/** The heading officers see for a target field, for messages. */
export function targetHeading(field: TargetField): string {
  return headingIn(TARGET_COLUMNS, field);
}

/** The heading of any field of a task row or of a row of targets. */
export function headingOf(kind: "task" | "target" | "staged", field: string): string {
  const columns: readonly Column<string>[] = kind === "task" ? TASK_COLUMNS : TARGET_COLUMNS;
  return headingIn(columns, field);
}

function headingIn<Field extends string>(columns: readonly Column<Field>[], field: Field): string {
  const found = columns.find((column) => column.field === field);
  if (found === undefined) throw new Error(`Unknown column ${field}`);
  return found.heading;
}
