import type { DeadlineForm } from "../deadlineForm";
import { readLimit } from "../readLimit";
import { span } from "./span";

const GOING_ON = "(?:(?:tiếp tục|thực hiện|triển khai|duy trì|cập nhật|vận hành),? )*";
const ALWAYS = "thường xuyên(?:,? liên tục)?|liên tục";
const AFTERWARDS =
  "(?:trong |cho )?(?:(?:các|những) )?(?:tháng|quý|năm|giai đoạn) (?:tiếp theo|tiếp sau|về sau|sau|tới)";
const KEPT_UP = "(?:tiếp tục|duy trì)(?: (?:thực hiện|triển khai|duy trì|cập nhật|vận hành))?";
const CONTINUES = new RegExp(
  `^(?<limit>.+?)(?:[,;]? và|[,;])(?: sau đó)? (?:${GOING_ON}(?:(?:${ALWAYS})(?:,? ${AFTERWARDS})?|${AFTERWARDS})|${KEPT_UP})$`,
  "iu",
);

/** Work with a first result to show by a day, and which goes on after it. */
export const limitAndContinues: DeadlineForm = {
  name: "limit-and-continues",
  read: (text) => {
    const limit = CONTINUES.exec(text)?.groups?.["limit"] ?? "";
    const due = readLimit(limit);
    const meaning = due === undefined ? span.read(limit) : { due };
    return meaning && { ...meaning, continues: true };
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
    "Tháng 3/2025, sau đó thường xuyên": { due: "2025-03-31", continues: true },
    "Từ nay đến hết năm 2025 và những năm tiếp theo": { due: "2025-12-31", continues: true },
    "Quý III/2025, tiếp tục thực hiện": { due: "2025-09-30", continues: true },
    "Hoàn thành trong năm 2025, duy trì thường xuyên trong các năm tiếp theo": {
      due: "2025-12-31",
      continues: true,
    },
    "Giai đoạn 2026-2030 và những năm tiếp theo": {
      from: "2026-01-01",
      due: "2030-12-31",
      continues: true,
    },
  },
};
