import { capitalise } from "../../text/capitalise";
import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import type { TaskRule } from "../rule";

/** A share done of what was not begun; 100 % has a rule of its own. */
export const percentOfNotStarted: TaskRule = {
  code: "percent-of-not-started",
  title: "Chưa thực hiện nhưng có tỷ lệ",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Tỷ lệ (%)",
  why: "Việc chưa thực hiện thì chưa có phần nào hoàn thành; hai ô nói khác nhau.",
  remedy: "Sửa trạng thái thành Đang thực hiện, hoặc xóa tỷ lệ.",
  field: "percent",
  find: ({ percent, status, name, deadline }) =>
    status.kind === "read" &&
    ["Chưa thực hiện", "Chưa đến thời điểm"].includes(status.status) &&
    percent.kind === "read" &&
    percent.value > 0 &&
    (percent.value < 100 || deadline.recurrence !== null)
      ? {
          message: `${capitalise(name)} ghi “${status.status}” nhưng tỷ lệ là ${formatVietnameseNumber(percent.value)} %. Hãy sửa trạng thái hoặc xóa tỷ lệ.`,
        }
      : undefined,
};
