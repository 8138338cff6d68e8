import { parseVietnameseNumber } from "../text/vietnameseNumber";

/** A figure with the unit written behind it. */
export interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

const AMOUNT = /^(?<number>\d[\d.,]*)(?<unit> ?%.*| \p{L}.*)?$/u;
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
const NAMED_UNIT = new RegExp(`^(?:%|(?:${COUNTED.join("|")})(?=$|[ /]))`, "iu");
const REST_OF_UNIT = /^(?:%|m2)?[^\d.,;:()<>=≥≤%]{0,60}(?:\/[\d.]{0,8}[^\d.,;:()<>=≥≤%]{1,30})?$/u;
/** With one of these words the text says more than a figure and its unit. */
const SAYS_MORE =
  /(?:^|[ /])(?:và|hoặc|vào|trong|đến|trước|sau|khoảng|để|nếu|nhưng|trừ|so với|trở lên|trở xuống|đối với|theo|tăng|giảm|tại|từ|là)(?= |$)/iu;

/** The unit that "% GRDP" or "doanh nghiệp" is; nothing when the words are no unit. */
function readUnit(written: string): string | undefined {
  const isUnit = NAMED_UNIT.test(written) && REST_OF_UNIT.test(written) && !SAYS_MORE.test(written);
  return isUnit ? written : undefined;
}

/** The figure of a text that names one, with its unit, and says nothing else. */
export function readAmount(text: string): Amount | undefined {
  const groups = AMOUNT.exec(text)?.groups;
  const value = parseVietnameseNumber(groups?.["number"] ?? "");
  if (value === null) return undefined;
  const written = groups?.["unit"]?.trim();
  if (written === undefined) return { value, unit: null };
  const unit = readUnit(written);
  return unit === undefined ? undefined : { value, unit };
}
