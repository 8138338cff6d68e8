import { dayBefore } from "./isoDate";
import { readPoint } from "./readPoint";

/** What is to be done by then; a deadline cell names it before the day ("hoàn thành kết nối …"). */
const DEEDS = [
  "hoàn thành",
  "hoàn thiện",
  "thực hiện",
  "triển khai",
  "rà soát",
  "bổ sung",
  "kết nối",
  "ban hành",
  "xây dựng",
  "trình",
  "báo cáo",
  "tham mưu",
  "phê duyệt",
  "vận hành",
  "cập nhật",
  "sơ kết",
  "tổng kết",
  "nghiệm thu",
  "kết thúc",
  "xong",
];
const TO_WHOM = "(?: (?:ubnd|hđnd) (?:tỉnh|thành phố|huyện|xã|phường))?";
const DEED = `(?:(?:${DEEDS.join("|")})${TO_WHOM},? )*`;
const LATEST =
  "(?:(?:chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không chậm hơn|không quá|hạn cuối|hạn chót)(?: là)?,? )";
const WITHIN = "(?:vào |trong |(?:từ nay )?(?:đến|tới) )";
const END_OF = "(?:hết |cuối )";

const BY = new RegExp(`^${DEED}${LATEST}?${WITHIN}?${END_OF}?(?<point>.+)$`, "iu");
const BEFORE = new RegExp(`^${DEED}${LATEST}?(?:đến )?trước (?<point>.+)$`, "iu");
const HOUR = String.raw`(?:\d{1,2} ?(?:h|g|giờ)(?: ?[0-5]\d(?: ?phút)?)?|\d{1,2}:[0-5]\d)`;
const BEFORE_HOUR = new RegExp(
  `^${DEED}(?:trước|${LATEST}?(?:vào |lúc )?) ?${HOUR},? (?<point>ngày .+)$`,
  "iu",
);

/** The last day of "trong tháng 4/2025", "chậm nhất ngày 15/3/2026", "đến hết năm 2030". */
export function readBy(text: string): string | undefined {
  const point = BY.exec(text)?.groups?.["point"];
  return point === undefined ? undefined : readPoint(point)?.last;
}

/** The last day of "trước 12/2025": the day before that month begins. */
export function readBefore(text: string): string | undefined {
  const point = BEFORE.exec(text)?.groups?.["point"];
  const begins = point === undefined ? undefined : readPoint(point)?.first;
  return begins === undefined ? undefined : dayBefore(begins);
}

/** The last day of "trước 17 giờ 00 ngày 10/3/2025": that very day. */
export function readBeforeHour(text: string): string | undefined {
  const point = BEFORE_HOUR.exec(text)?.groups?.["point"];
  return point === undefined ? undefined : readPoint(point)?.last;
}

/** The last day of a text that names one and says nothing else. */
export function readLimit(text: string): string | undefined {
  return readBy(text) ?? readBefore(text) ?? readBeforeHour(text);
}
