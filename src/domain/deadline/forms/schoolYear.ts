import type { DeadlineForm } from "../deadlineForm";
import { endOfMonth, isoDay } from "../isoDate";

const SCHOOL_YEAR =
  /^(?:(?:hoàn thành|thực hiện|triển khai|trong) )*năm học (?<first>20\d{2}) ?\p{Pd} ?(?<second>20\d{2})$/iu;

/** A school year opens in September and, by the ministry's calendar, closes by the end of May. */
export const schoolYear: DeadlineForm = {
  name: "school-year",
  read: (text) => {
    const groups = SCHOOL_YEAR.exec(text)?.groups;
    const [first, second] = [Number(groups?.["first"]), Number(groups?.["second"])];
    if (second !== first + 1) return undefined;
    return { from: isoDay(first, 9, 1), due: endOfMonth(second, 5) };
  },
  examples: {
    "Năm học 2025-2026": { from: "2025-09-01", due: "2026-05-31" },
    "Trong năm học 2026 – 2027": { from: "2026-09-01", due: "2027-05-31" },
  },
};
