import { parseVietnameseNumber } from "../text/vietnameseNumber";

/** A figure with the unit written behind it. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

const AMOUNT = /^(?<number>\d[\d.,]*)(?<whole>\/\d{1,3})?(?<unit> ?%.*| \p{L}.*)?$/u;
const COUNTED = [
  "người",
  "dân",
  "hộ",
  "tỉnh",
  "thành phố",
  "thị xã",
  "huyện",
  "xã",
  "phường",
  "khu",
  "cụm",
  "địa phương",
  "đơn vị",
  "cơ quan",
  "phần trăm",
  "bậc",
  "thôn",
  "tổ",
  "hội viên",
  "thành viên",
  "đồng chí",
  "cán bộ",
  "công chức",
  "giáo viên",
  "học sinh",
  "sinh viên",
  "bác sĩ",
  "lao động",
  "việc làm",
  "giường",
  "thuê bao",
  "tài khoản",
  "giao dịch",
  "thiết bị",
  "máy",
  "camera",
  "ứng dụng",
  "phần mềm",
  "cơ sở dữ liệu",
  "bộ dữ liệu",
  "công trình",
  "giải pháp",
  "giải",
  "giống",
  "nhãn hiệu",
  "chỉ dẫn địa lý",
  "văn bằng",
  "bài",
  "tin",
  "buổi",
  "cuộc",
  "hội nghị",
  "chương trình",
  "kế hoạch",
  "nghị quyết",
  "văn bản",
  "báo cáo",
  "lượt",
  "vụ",
  "tấn",
  "kg",
  "phút",
  "giây",
  "tuần",
  "quý",
  "tổ chức",
  "doanh nghiệp",
  "hợp tác xã",
  "trường",
  "trung tâm",
  "trạm",
  "cơ sở",
  "phòng",
  "đô thị",
  "điểm",
  "lần",
  "ngày",
  "giờ",
  "tháng",
  "năm",
  "nghìn",
  "triệu",
  "tỷ",
  "tỉ",
  "đồng",
  "usd",
  "đơn",
  "bằng",
  "sáng chế",
  "sáng kiến",
  "nhiệm vụ",
  "đề tài",
  "dự án",
  "đề án",
  "mô hình",
  "sản phẩm",
  "dịch vụ",
  "nền tảng",
  "hệ thống",
  "thủ tục",
  "hồ sơ",
  "lớp",
  "học viên",
  "chuyên gia",
  "km",
  "ha",
  "m2",
  "mbps",
  "gbps",
  "mb/s",
  "gb/s",
];
const NAMED_UNIT = new RegExp(`^(?:%|(?:${COUNTED.join("|")})(?=$|[ /,]))`, "iu");
const REST_OF_UNIT =
  /^(?:%|m2)?(?:[\p{L} /&-]|, (?=\p{L})){0,60}(?:\/[\d.]{0,8}[\p{L} /&-]{1,30})?(?<![ /-])$/u;
/** "3/5 ngày" is no part of a whole. */
const NO_PARTS = /^(?:%|ngày|giờ|phút|tuần|tháng|quý|năm)/iu;
/** With one of these words the text says more than a figure and its unit. */
const SAYS_MORE =
  /(?:^|[ /])(?:và|hoặc|vào|trong|đến|trước|sau|khoảng|để|nếu|nhưng|trừ|so với|trở lên|trở xuống|đối với|theo|tăng|giảm|tại|từ|là|riêng|còn|không|chưa|đã|phấn đấu|dự kiến|cơ bản)(?=[ ,/]|$)/iu;

/** The unit that "% GRDP" or "doanh nghiệp" is; nothing when the words are no unit. */
function readUnit(written: string): string | undefined {
  const isUnit = NAMED_UNIT.test(written) && REST_OF_UNIT.test(written) && !SAYS_MORE.test(written);
  return isUnit ? written : undefined;
}

/** "15/15 xã" asks for 15, of as many communes; without a noun it may as well be a date. */
function readWhole(value: number, whole: string, unit: string | undefined): string | undefined {
  const isPart = value <= Number(whole.slice(1));
  return isPart && unit !== undefined && !NO_PARTS.test(unit) ? `${whole} ${unit}` : undefined;
}

/** The figure of a text that names one, with its unit, and says nothing else. */
export function readAmount(text: string): Amount | undefined {
  const groups = AMOUNT.exec(text)?.groups;
  const value = parseVietnameseNumber(groups?.["number"] ?? "");
  if (value === null) return undefined;
  const written = groups?.["unit"]?.trim();
  const whole = groups?.["whole"];
  if (written === undefined && whole === undefined) return { value, unit: null };
  const noun = written === undefined ? undefined : readUnit(written);
  const unit = whole === undefined ? noun : readWhole(value, whole, noun);
  return unit === undefined ? undefined : { value, unit };
}
