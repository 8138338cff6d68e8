import { saysAgain, tellsNewDifficulty } from "../../submission/earlierReport";
import { shortenText } from "../../text/shortenText";
import type { ComparisonRule } from "../rule";

const UNDER_WAY: readonly string[] = ["Đang thực hiện", "Đã trình, chờ ban hành"];

/** Last period's words again under a task that is under way: nothing new was said of it. */
export const resultCopiedFromPrevious: ComparisonRule = {
  code: "result-copied-from-previous",
  title: "Kết quả chép nguyên kỳ trước",
  severity: "warning",
  level: "comparison",
  scope: "previous",
  reads: "Trạng thái, Kết quả thực hiện của kỳ này và kỳ trước",
  why: "Việc đang làm mà lời báo cáo không đổi thì không ai biết trong kỳ đã làm thêm được gì.",
  remedy: "Ghi việc đã làm trong kỳ; nếu chưa làm thêm được thì ghi rõ và nêu vướng mắc.",
  field: "result",
  find: (entry, earlier, { previous }) => {
    const { status, result, name } = entry;
    if (status.kind !== "read" || !UNDER_WAY.includes(status.status)) return undefined;
    if (tellsNewDifficulty(entry, earlier) || !saysAgain(result, earlier.result)) return undefined;
    return {
      message: `Kết quả của ${name} giống hệt báo cáo ${previous.periodLabel}: “${shortenText(result ?? "", 60)}”. Hãy ghi việc đã làm trong kỳ này; nếu chưa làm thêm được, hãy nêu vướng mắc.`,
    };
  },
};
