import type { DeadlineForm } from "../deadlineForm";
import { readRecurring } from "../readRecurring";
import { span } from "./span";

const BARE = /^(?<recurring>.+?),? (?<span>(?:giai đoạn|từ) .+)$/iu;
const BRACKETED = /^(?<recurring>[^()]+) \((?<span>[^()]+)\)$/u;

/** Recurring work of a span of years. */
export const recurringWithin: DeadlineForm = {
  name: "recurring-within",
  read: (text) => {
    const groups = (BRACKETED.exec(text) ?? BARE.exec(text))?.groups;
    const recurring = readRecurring(groups?.["recurring"] ?? "");
    const within = span.read(groups?.["span"] ?? "");
    return recurring && within ? { ...recurring, ...within } : undefined;
  },
  examples: {
    "Hằng năm, giai đoạn 2026-2030": {
      recurrence: "yearly",
      from: "2026-01-01",
      due: "2030-12-31",
    },
    "Hàng quý (2026-2027)": { recurrence: "quarterly", from: "2026-01-01", due: "2027-12-31" },
  },
};
