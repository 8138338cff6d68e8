const DOING = "(?:(?:thực hiện|hoàn thành|triển khai) )?";
const SCHEDULES = [
  "lộ trình",
  "triển khai",
  "hướng dẫn",
  "kế hoạch",
  "kh",
  "chương trình",
  "đề án",
  "dự án",
  "tiến độ",
  "thời gian",
  "chỉ đạo",
  "yêu cầu",
  "đề nghị",
  "phân công",
  "quy định",
  "quyết định",
  "nghị quyết",
  "kết luận",
  "thông báo",
  "văn bản",
  "lịch",
];
const SCHEDULE = new RegExp(`^${DOING}theo (?:${SCHEDULES.join("|")})(?: .+)?$`, "iu");
const EVENT = new RegExp(String.raw`^${DOING}(?:ngay )?(?:sau )?khi \S+ .+$`, "iu");
const GATHERING = /^(?:thực hiện |hoàn thành )?sau (?:đại hội|hội nghị|kỳ họp)(?: .+)?$/iu;
const DAYS_AFTER = new RegExp(
  String.raw`^${DOING}(?:(?:trong(?: vòng| thời hạn)?|chậm nhất|sau) )?\d{1,3} (?:ngày(?: làm việc)?|tháng),? (?:kể từ|sau|từ) (?:ngày|khi) .+$`,
  "iu",
);
/** "số 317/KH-UBND ngày 02/12/2025" names a document, not a day to keep. */
const CITATION =
  /(?:số )?\d+(?:\/\d{4})?[/-]\p{L}[^\s,]*(?:,? ngày \d{1,2}[/.]\d{1,2}[/.]\d{4})?/giu;
const SAYS_MORE =
  /\d[/.-]\d|(?:đến|hết|trong|cuối|trước) (?:(?:hết|cuối) )?(?:(?:ngày|tháng|quý|năm) )?\d|quý [ivx\d]+|chậm nhất|muộn nhất|hoàn thành (?:trong|trước)|tháng \d|[;!?]|\. /iu;
const DOUBT = /khoảng|dự kiến|có thể|tùy|tuỳ|nếu|hoặc|phấn đấu/iu;

/** The words of a text that only names what the work waits for; a day or a doubt in it says more. */
export function readCondition(text: string): string | undefined {
  if (DOUBT.test(text)) return undefined;
  const withoutCitations = text.replace(CITATION, "");
  if (DAYS_AFTER.test(text)) return /\d[/.-]\d/u.test(withoutCitations) ? undefined : text;
  if (![SCHEDULE, EVENT, GATHERING].some((form) => form.test(text))) return undefined;
  return SAYS_MORE.test(withoutCitations) ? undefined : text;
}
