import { issuedText } from "../../plan/planName";
import type { PlanRule } from "../planRule";

/** A plan that cannot be cited by number and day is mixed up with others. */
export const planNumberBlank: PlanRule = {
  code: "plan-number-blank",
  title: "Kế hoạch chưa ghi đủ số, ngày",
  severity: "warning",
  find: ({ plan }) => {
    const { number, issuedPrecision } = plan;
    const lacking = [
      ...(number === null || number.startsWith("/") ? ["số"] : []),
      ...(issuedPrecision === "day" ? [] : ["ngày ban hành"]),
    ];
    if (lacking.length === 0) return [];
    const place = "Phần đầu kế hoạch";
    const known = [number, issuedText(plan)].flatMap((each) => each ?? []);
    return [
      {
        place,
        rowId: null,
        column: null,
        message: `Văn bản chưa ghi ${lacking.join(" và ")}${known.length === 0 ? "" : ` (chỉ có “${known.join(", ")}”)`}. Hãy lấy bản đã phát hành và bổ sung, để dẫn chiếu không nhầm.`,
        texts: known.map((text) => ({ place, text })),
      },
    ];
  },
};
