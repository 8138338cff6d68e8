import { readCondition } from "../readCondition";
import type { DeadlineForm } from "../deadlineForm";

/** Work that waits for an event or follows somebody else's schedule. */
export const condition: DeadlineForm = {
  name: "condition",
  read: (text) => {
    const waitsFor = readCondition(text);
    return waitsFor === undefined ? undefined : { condition: waitsFor };
  },
  examples: {
    "Sau khi Trung ương ban hành": { condition: "Sau khi Trung ương ban hành" },
    "Sau khi Đề án, Chương trình của Trung ương ban hành": {
      condition: "Sau khi Đề án, Chương trình của Trung ương ban hành",
    },
    "Hoàn thành sau khi Bộ, ngành Trung ương ban hành": {
      condition: "Hoàn thành sau khi Bộ, ngành Trung ương ban hành",
    },
    "Hoàn thành sau khi Đề án/Chương trình được Trung ương ban hành": {
      condition: "Hoàn thành sau khi Đề án/Chương trình được Trung ương ban hành",
    },
    "Theo lộ trình": { condition: "Theo lộ trình" },
    "Theo lộ trình của tỉnh": { condition: "Theo lộ trình của tỉnh" },
    "Theo triển khai của Sở Nội vụ": { condition: "Theo triển khai của Sở Nội vụ" },
    "Theo hướng dẫn của Trung ương": { condition: "Theo hướng dẫn của Trung ương" },
    "Thực hiện theo KH của tỉnh": { condition: "Thực hiện theo KH của tỉnh" },
    "Theo Kế hoạch số 317/KH-UBND ngày 02/12/2025": {
      condition: "Theo Kế hoạch số 317/KH-UBND ngày 02/12/2025",
    },
    "Ngay sau khi có hướng dẫn của Bộ": { condition: "Ngay sau khi có hướng dẫn của Bộ" },
    "Sau Đại hội Đảng bộ tỉnh": { condition: "Sau Đại hội Đảng bộ tỉnh" },
    "15 ngày sau khi Trung ương ban hành": { condition: "15 ngày sau khi Trung ương ban hành" },
    "Trong 10 ngày kể từ ngày nhận được văn bản": {
      condition: "Trong 10 ngày kể từ ngày nhận được văn bản",
    },
    "Trong vòng 30 ngày kể từ ngày ban hành Quyết định": {
      condition: "Trong vòng 30 ngày kể từ ngày ban hành Quyết định",
    },
  },
};
