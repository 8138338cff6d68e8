import type { DeadlineForm } from "../deadlineForm";
import { readBeforeHour } from "../readLimit";

/** What is due before an hour of a day is due on that day. */
export const beforeHour: DeadlineForm = {
  name: "before-hour",
  read: (text) => {
    const due = readBeforeHour(text);
    return due === undefined ? undefined : { due };
  },
  examples: {
    "Trước 17 giờ 00 ngày 10/3/2025": { due: "2025-03-10" },
    "trước 16h30 ngày 20/3/2025": { due: "2025-03-20" },
    "17h00, ngày 20/3/2025": { due: "2025-03-20" },
  },
};
