import type { DeadlineForm } from "../deadlineForm";
import { readPoint } from "../readPoint";

const WHOLE =
  /^(?:(?:thực hiện|triển khai|trong) )*(?:cả|suốt|các (?:tháng|quý)(?: (?:của|trong))?) (?<year>năm \d{4})$/iu;

/** Work that fills a whole year begins and ends with it. */
export const wholeYear: DeadlineForm = {
  name: "whole-year",
  read: (text) => {
    const year = readPoint(WHOLE.exec(text)?.groups?.["year"] ?? "");
    return year && { from: year.first, due: year.last };
  },
  examples: {
    "Cả năm 2025": { from: "2025-01-01", due: "2025-12-31" },
    "Trong suốt năm 2025": { from: "2025-01-01", due: "2025-12-31" },
    "Các quý trong năm 2025": { from: "2025-01-01", due: "2025-12-31" },
  },
};
