import type { DeadlineForm } from "../deadlineForm";
import { readBy } from "../readLimit";

/** A day, month, quarter or year is due on its last day. */
export const byPoint: DeadlineForm = {
  name: "by-point",
  read: (text) => {
    const due = readBy(text);
    return due === undefined ? undefined : { due };
  },
  examples: {
    "28/02/2025": { due: "2025-02-28" },
    "05/3/2025": { due: "2025-03-05" },
    "31.12.2025": { due: "2025-12-31" },
    "31-12-2025": { due: "2025-12-31" },
    "2025-12-31": { due: "2025-12-31" },
    "ngày 31 tháng 12 năm 2025": { due: "2025-12-31" },
    "Chậm nhất ngày 15/3/2026": { due: "2026-03-15" },
    "Chậm nhất vào ngày 15/3/2026": { due: "2026-03-15" },
    "02/2025": { due: "2025-02-28" },
    "2/2028": { due: "2028-02-29" },
    "tháng 3/2025": { due: "2025-03-31" },
    "Tháng 6 năm 2026": { due: "2026-06-30" },
    "T12/2025": { due: "2025-12-31" },
    "trong tháng 4/2025": { due: "2025-04-30" },
    "Hoàn thành trong tháng 12/2025": { due: "2025-12-31" },
    "Hoàn thành kết nối tháng 12/2026": { due: "2026-12-31" },
    "Quý IV/2026": { due: "2026-12-31" },
    "Quý II năm 2026": { due: "2026-06-30" },
    "quý 3/2026": { due: "2026-09-30" },
    "Quý 02/2026": { due: "2026-06-30" },
    "Quý II, năm 2026": { due: "2026-06-30" },
    "hoàn thành trong quý III/2025": { due: "2025-09-30" },
    "IV/2025": { due: "2025-12-31" },
    "Cuối tháng 6/2025": { due: "2025-06-30" },
    "Trung tuần tháng 6/2025": { due: "2025-06-20" },
    "hạ tuần tháng 2 năm 2028": { due: "2028-02-29" },
    "nửa đầu tháng 6/2025": { due: "2025-06-15" },
    "6 tháng đầu năm 2026": { due: "2026-06-30" },
    "6 tháng cuối năm 2026": { due: "2026-12-31" },
    "9 tháng đầu năm 2026": { due: "2026-09-30" },
    "9 tháng năm 2026": { due: "2026-09-30" },
    "6 tháng đầu 2026": { due: "2026-06-30" },
    "nửa đầu năm 2026": { due: "2026-06-30" },
    "2026": { due: "2026-12-31" },
    "Năm 2025": { due: "2025-12-31" },
    "cuối năm 2026": { due: "2026-12-31" },
    "đến hết năm 2030": { due: "2030-12-31" },
    "đến 2030": { due: "2030-12-31" },
    "Đến năm 2030": { due: "2030-12-31" },
    "Từ nay đến hết quý I/2026": { due: "2026-03-31" },
  },
};
