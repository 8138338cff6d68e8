import { readCondition } from "../readCondition";
import type { DeadlineForm } from "../deadlineForm";
import { readLimit } from "../readLimit";

const BOTH =
  /^(?<condition>.+?)(?:,? (?:và|nhưng)|[,;]) (?<limit>(?:hoàn thành|xong|chậm nhất|muộn nhất|trước|đến|trong) .+)$/iu;

/** Work that waits for an event, yet has a last day. */
export const conditionWithLimit: DeadlineForm = {
  name: "condition-with-limit",
  read: (text) => {
    const groups = BOTH.exec(text)?.groups;
    const condition = readCondition(groups?.["condition"] ?? "");
    const due = readLimit(groups?.["limit"] ?? "");
    return condition !== undefined && due !== undefined ? { due, condition } : undefined;
  },
  examples: {
    "Theo lộ trình của tỉnh, chậm nhất 31/12/2025": {
      due: "2025-12-31",
      condition: "Theo lộ trình của tỉnh",
    },
    "Sau khi Trung ương ban hành, hoàn thành trước ngày 01/7/2026": {
      due: "2026-06-30",
      condition: "Sau khi Trung ương ban hành",
    },
    "Theo lộ trình, đến năm 2030": { due: "2030-12-31", condition: "Theo lộ trình" },
  },
};
