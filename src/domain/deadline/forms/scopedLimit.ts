import type { DeadlineForm } from "../deadlineForm";
import { readLimit } from "../readLimit";

const SCOPED = /^(?<limit>[^()]+) \((?<scope>[^()]+)\)(?<others>[.,;].*)?$/u;
const OTHERS_LATER =
  /^[.,;] đối với (?:các|những) [^.,;\d]+ (?:khác|còn lại),? (?:(?:hoàn thành|thực hiện|triển khai) )?(?:trong )?(?:các|những) năm (?:tiếp theo|sau)$/iu;
/** A bracket with a day, a rhythm, a doubt or a change in it does not say what the limit is for. */
const NOT_A_SCOPE =
  /\d\/\d|\d ?(?:h|giờ)(?!\p{L})|năm \d|tháng \d|ngày \d|quý |hằng|hàng (?:tháng|năm|ngày|tuần)|thường xuyên|liên tục|định k[ỳì]|trước|chậm nhất|muộn nhất|tiếp theo|trở đi|dự kiến|khoảng|có thể|nếu|tùy|tuỳ|phấn đấu|gia hạn|điều chỉnh|lùi|hoãn|tạm|trừ|chưa|đã |\?/iu;

/** A limit for a part of the work; the other parts may be due in later years. */
export const scopedLimit: DeadlineForm = {
  name: "scoped-limit",
  read: (text) => {
    const { limit = "", scope = "", others } = SCOPED.exec(text)?.groups ?? {};
    const due = readLimit(limit);
    if (due === undefined || NOT_A_SCOPE.test(scope)) return undefined;
    if (others === undefined) return { due, scope };
    return OTHERS_LATER.test(others) ? { due, scope, continues: true } : undefined;
  },
  examples: {
    "3/2025 (Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi). Đối với các địa bàn khác hoàn thành trong những năm tiếp theo":
      { due: "2025-03-31", scope: "Bãi đỗ xe tại Côn Sơn, Bệnh viện Nhi", continues: true },
    "Quý II/2026 (giai đoạn 1)": { due: "2026-06-30", scope: "giai đoạn 1" },
  },
};
