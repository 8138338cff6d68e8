import type { DeadlineForm } from "../deadlineForm";
import { readRecurring } from "../readRecurring";

/** Work that comes back every month, quarter, half year or year. */
export const recurring: DeadlineForm = {
  name: "recurring",
  read: readRecurring,
  examples: {
    "Hằng năm": { recurrence: "yearly" },
    "Hàng năm": { recurrence: "yearly" },
    "Tháng 01 hàng năm": { recurrence: "yearly", recurrenceDue: "01-31" },
    "Tháng 02 hàng năm": { recurrence: "yearly", recurrenceDue: "02-28" },
    "Trước tháng 10 hàng năm": { recurrence: "yearly", recurrenceDue: "09-30" },
    "Trước tháng 01 hằng năm": { recurrence: "yearly", recurrenceDue: "12-31" },
    "Thực hiện trước tháng 10 hàng năm": { recurrence: "yearly", recurrenceDue: "09-30" },
    "Hoàn thành trong tháng 01 hàng năm": { recurrence: "yearly", recurrenceDue: "01-31" },
    "Hằng năm, trước ngày 15/12": { recurrence: "yearly", recurrenceDue: "12-14" },
    "ngày 15 tháng 12 hằng năm": { recurrence: "yearly", recurrenceDue: "12-15" },
    "Quý I hằng năm": { recurrence: "yearly", recurrenceDue: "03-31" },
    "6 tháng đầu hàng năm": { recurrence: "yearly", recurrenceDue: "06-30" },
    "hàng quý": { recurrence: "quarterly" },
    "Định kỳ hằng quý": { recurrence: "quarterly" },
    "3 tháng một lần": { recurrence: "quarterly" },
    "Định kỳ 6 tháng": { recurrence: "half-yearly" },
    "6 tháng/lần": { recurrence: "half-yearly" },
    "6 tháng và hằng năm": { recurrence: "half-yearly" },
    "Hằng quý, 6 tháng, năm": { recurrence: "quarterly" },
    "01 lần/năm": { recurrence: "yearly" },
    "Hàng tháng": { recurrence: "monthly" },
    "cuối mỗi tháng": { recurrence: "monthly" },
    "ngày 18 hàng tháng": { recurrence: "monthly", recurrenceDay: 18 },
    "Trước ngày 20 hằng tháng": { recurrence: "monthly", recurrenceDay: 19 },
    "Hằng tháng, trước ngày 01": { recurrence: "monthly" },
  },
};
