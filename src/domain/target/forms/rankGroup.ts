import { parseVietnameseNumber } from "../../text/vietnameseNumber";
import type { TargetForm } from "../targetForm";

const GROUP =
  /^(?:(?:xếp hạng|xếp|đứng|thuộc|nằm|duy trì|đạt|ở|trong|vào),? )*(?:nhóm|top|tốp) (?<size>\d{1,3})(?<members>[\p{L} ,/-]*)$/iu;
const PLACE =
  /^(?:(?:xếp|đứng|đạt|giữ),? )?(?:thứ|hạng|vị trí thứ|thứ hạng) (?<place>\d{1,3})(?:\/\d{1,3}(?: (?:tỉnh|thành phố|huyện|xã|phường|địa phương|đơn vị)[\p{L} ,]*)?)?(?: (?:cả nước|toàn quốc|toàn tỉnh|toàn thành phố))?$/iu;
/** Words that turn a group of leaders into another group. */
const NOT_LEADING = /cuối|thấp|kém|yếu|sau|dưới|hoặc|đến|trước/iu;

/** A place among so many leaders is a rank not above their number. */
export const rankGroup: TargetForm = {
  name: "rank-group",
  read: (text) => {
    const groups = GROUP.exec(text)?.groups ?? PLACE.exec(text)?.groups;
    if (!groups || NOT_LEADING.test(groups["members"] ?? "")) return undefined;
    const value = parseVietnameseNumber(groups["size"] ?? groups["place"] ?? "");
    return value === null || value === 0
      ? undefined
      : { op: "<=", value, opStated: groups["size"] !== undefined };
  },
  examples: {
    "Xếp hạng ở nhóm 15 tỉnh, thành": { op: "<=", value: 15, opStated: true },
    "Nhóm 20 tỉnh dẫn đầu cả nước": { op: "<=", value: 20, opStated: true },
    "Thuộc top 10 cả nước": { op: "<=", value: 10, opStated: true },
    "Top 10": { op: "<=", value: 10, opStated: true },
    "Xếp thứ 5/63 tỉnh, thành phố": { op: "<=", value: 5, opStated: false },
    "Xếp thứ 5": { op: "<=", value: 5, opStated: false },
  },
};
