import type { DeadlineForm } from "../deadlineForm";
import { readLimit } from "../readLimit";
import { readRecurring } from "../readRecurring";

const BOTH = /^(?<limit>.+?)(?:,? và|,|;) (?:(?:tiếp tục|duy trì|cập nhật) )*(?<recurring>.+)$/iu;

/** Work due once by a day, and again and again after it. */
export const limitAndRecurring: DeadlineForm = {
  name: "limit-and-recurring",
  read: (text) => {
    const groups = BOTH.exec(text)?.groups;
    const due = readLimit(groups?.["limit"] ?? "");
    const recurring = readRecurring(groups?.["recurring"] ?? "");
    return due !== undefined && recurring ? { due, ...recurring } : undefined;
  },
  examples: {
    "Rà soát bổ sung năm 2025 và trước tháng 10 hàng năm": {
      due: "2025-12-31",
      recurrence: "yearly",
      recurrenceDue: "09-30",
    },
    "Năm 2025 và duy trì hằng năm": { due: "2025-12-31", recurrence: "yearly" },
    "6/2025 và hằng năm": { due: "2025-06-30", recurrence: "yearly" },
  },
};
