import type { DeadlineForm } from "../deadlineForm";
import { readLimit } from "../readLimit";

const GOING_ON = "(?:(?:tiếp tục|thực hiện|triển khai|duy trì|cập nhật|vận hành),? )*";
const ALWAYS = "thường xuyên(?:,? liên tục)?|liên tục";
const AFTERWARDS =
  "(?:trong )?(?:các|những) (?:tháng|quý|năm|giai đoạn) (?:tiếp theo|tiếp sau|sau|tới)";
const CONTINUES = new RegExp(
  `^(?<limit>.+?)(?:[,;]? và|[,;]) ${GOING_ON}(?:${ALWAYS}|${AFTERWARDS})$`,
  "iu",
);

/** Work with a first result to show by a day, and which goes on after it. */
export const limitAndContinues: DeadlineForm = {
  name: "limit-and-continues",
  read: (text) => {
    const due = readLimit(CONTINUES.exec(text)?.groups?.["limit"] ?? "");
    return due === undefined ? undefined : { due, continues: true };
  },
  examples: {
    "5/2025 và thực hiện thường xuyên": { due: "2025-05-31", continues: true },
    "5/2025 và thường xuyên": { due: "2025-05-31", continues: true },
    "Hoàn thành trong tháng 5/2025 và thực hiện thường xuyên": {
      due: "2025-05-31",
      continues: true,
    },
    "12/2025 và các năm tiếp theo": { due: "2025-12-31", continues: true },
    "Năm 2025 và những năm tiếp theo": { due: "2025-12-31", continues: true },
    "30/4/2025 và các tháng tiếp theo": { due: "2025-04-30", continues: true },
    "Trước 12/2025, tiếp tục thực hiện trong các năm sau": { due: "2025-11-30", continues: true },
  },
};
