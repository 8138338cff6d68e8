import type { DeadlineForm } from "../deadlineForm";
import { readPoint } from "../readPoint";

const WITHIN =
  /^(?:thực hiện )?(?:thường xuyên|liên tục),? (?<relation>trong|đến|từ)(?: hết)? (?<point>.+)$/iu;
const SINCE =
  /^(?:(?:bắt đầu|thực hiện|triển khai),? )*(?:kể )?từ (?<point>.+?)(?: trở đi|,? (?:và )?(?:thực hiện )?(?:thường xuyên|liên tục))?$/iu;
const ONWARDS = /^(?<point>.+) trở đi$/iu;

/** Continuous work that begins or ends on a day; one that only begins has no last day. */
export const continuousWithin: DeadlineForm = {
  name: "continuous-within",
  read: (text) => {
    const match = WITHIN.exec(text) ?? SINCE.exec(text) ?? ONWARDS.exec(text);
    const point = readPoint(match?.groups?.["point"] ?? "");
    if (!point) return undefined;
    const relation = match?.groups?.["relation"]?.toLowerCase() ?? "từ";
    return {
      recurrence: "continuous",
      ...(relation === "đến" ? {} : { from: point.first }),
      ...(relation === "từ" ? {} : { due: point.last }),
    };
  },
  examples: {
    "Thường xuyên trong năm 2025": {
      recurrence: "continuous",
      from: "2025-01-01",
      due: "2025-12-31",
    },
    "thường xuyên, đến hết năm 2026": { recurrence: "continuous", due: "2026-12-31" },
    "từ tháng 3/2025 trở đi": { recurrence: "continuous", from: "2025-03-01" },
    "từ năm 2026": { recurrence: "continuous", from: "2026-01-01" },
    "Thực hiện từ quý III/2025": { recurrence: "continuous", from: "2025-07-01" },
    "Kể từ ngày 01/7/2025": { recurrence: "continuous", from: "2025-07-01" },
    "Năm 2026 trở đi": { recurrence: "continuous", from: "2026-01-01" },
    "Thường xuyên từ năm 2026": { recurrence: "continuous", from: "2026-01-01" },
  },
};
