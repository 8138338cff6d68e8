import { endsOnce } from "../../submission/earlierReport";
import type { ComparisonRule } from "../rule";

/** Done last period, and now not done any more. */
export const doneReverted: ComparisonRule = {
  code: "done-reverted",
  title: "Kỳ trước hoàn thành, kỳ này chưa",
  severity: "warning",
  level: "comparison",
  scope: "previous",
  reads: "Trạng thái của kỳ này và kỳ trước",
  why: "Nhiệm vụ đã báo hoàn thành mà nay lại chưa xong thì số liệu hai kỳ mâu thuẫn nhau.",
  remedy: "Chọn lại Hoàn thành, hoặc nêu ở cột Kết quả thực hiện vì sao phải làm lại.",
  field: "status",
  find: (entry, earlier, { previous }) => {
    const { status, name } = entry;
    if (earlier.status !== "Hoàn thành" || !endsOnce(entry)) return undefined;
    if (status.kind !== "read" || status.status === "Hoàn thành") return undefined;
    return {
      message: `Báo cáo ${previous.periodLabel} ghi ${name} đã hoàn thành, kỳ này lại ghi “${status.status}”. Hãy chọn lại Hoàn thành, hoặc nêu rõ vì sao phải làm lại.`,
      fix: { label: "Đổi thành “Hoàn thành”", value: "Hoàn thành" },
    };
  },
};
