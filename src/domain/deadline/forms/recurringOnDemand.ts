import type { DeadlineForm } from "../deadlineForm";
import { readRecurring } from "../readRecurring";
import { continuous } from "./continuous";

const BOTH =
  /^(?<rhythm>.+?)(?:,? và|[,;])? (?<demand>(?:báo cáo )?(?:đột xuất(?:,? (?:khi|theo) (?:có )?yêu cầu[\p{L} ,]*)?|(?:khi có|theo) (?:yêu cầu|phát sinh)[\p{L} ,]*))$/iu;

/** Work with a rhythm of its own that is also done whenever somebody asks. */
export const recurringOnDemand: DeadlineForm = {
  name: "recurring-on-demand",
  read: (text) => {
    const { rhythm = "", demand = "" } = BOTH.exec(text)?.groups ?? {};
    const meaning = readRecurring(rhythm) ?? continuous.read(rhythm);
    return meaning && { ...meaning, condition: demand };
  },
  examples: {
    "Định kỳ hằng quý và đột xuất khi có yêu cầu": {
      recurrence: "quarterly",
      condition: "đột xuất khi có yêu cầu",
    },
    "Hàng tháng; đột xuất": { recurrence: "monthly", condition: "đột xuất" },
    "Thường xuyên, khi có yêu cầu": { recurrence: "continuous", condition: "khi có yêu cầu" },
    "Thường xuyên theo yêu cầu": { recurrence: "continuous", condition: "theo yêu cầu" },
  },
};
