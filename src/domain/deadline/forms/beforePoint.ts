import type { DeadlineForm } from "../deadlineForm";
import { readBefore } from "../readLimit";

/** What is due before a day, month, quarter or year is due on its eve. */
export const beforePoint: DeadlineForm = {
  name: "before-point",
  read: (text) => {
    const due = readBefore(text);
    return due === undefined ? undefined : { due };
  },
  examples: {
    "trước 12/2025": { due: "2025-11-30" },
    "Trước ngày 10/3/2025": { due: "2025-03-09" },
    "Trước tháng 3 năm 2028": { due: "2028-02-29" },
    "Hoàn thành trước 12/2025": { due: "2025-11-30" },
    "Chậm nhất trước ngày 01/01/2026": { due: "2025-12-31" },
    "Trình UBND tỉnh trước ngày 30/6/2025": { due: "2025-06-29" },
    "Trước Quý II/2026": { due: "2026-03-31" },
    "trước năm 2026": { due: "2025-12-31" },
  },
};
