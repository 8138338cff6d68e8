import type { DeadlineMeaning } from "../deadline";
import type { DeadlineForm } from "../deadlineForm";
import { readPoint } from "../readPoint";
import { readRecurring } from "../readRecurring";
import { span } from "./span";

const BARE = /^(?<recurring>.+?),? (?<within>(?:giai đoạn|(?:kể )?từ|trong|năm) .+)$/iu;
const BRACKETED = /^(?<recurring>[^()]+) \((?<within>[^()]+)\)$/u;
const SINCE = /^(?:kể )?từ (?<point>.+?)(?: trở đi)?$/iu;
const YEAR = /^(?:trong )?(?<point>năm \d{4})$/iu;

function readWithin(text: string): DeadlineMeaning | undefined {
  const since = readPoint(SINCE.exec(text)?.groups?.["point"] ?? "");
  if (since) return { from: since.first };
  const year = readPoint(YEAR.exec(text)?.groups?.["point"] ?? "");
  return year ? { from: year.first, due: year.last } : span.read(text);
}

/** Recurring work of a year, a span of years, or from a day on. */
export const recurringWithin: DeadlineForm = {
  name: "recurring-within",
  read: (text) => {
    const groups = (BRACKETED.exec(text) ?? BARE.exec(text))?.groups;
    const recurring = readRecurring(groups?.["recurring"] ?? "");
    const within = readWithin(groups?.["within"] ?? "");
    return recurring && within ? { ...recurring, ...within } : undefined;
  },
  examples: {
    "Hằng năm, giai đoạn 2026-2030": {
      recurrence: "yearly",
      from: "2026-01-01",
      due: "2030-12-31",
    },
    "Hàng quý (2026-2027)": { recurrence: "quarterly", from: "2026-01-01", due: "2027-12-31" },
    "Hàng tháng trong năm 2025": { recurrence: "monthly", from: "2025-01-01", due: "2025-12-31" },
    "Hàng năm (từ 2026)": { recurrence: "yearly", from: "2026-01-01" },
    "Trước ngày 18 hàng tháng, từ tháng 3/2025": {
      recurrence: "monthly",
      recurrenceDay: 17,
      from: "2025-03-01",
    },
  },
};
