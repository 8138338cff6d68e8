import { formatVietnameseNumber } from "../../text/vietnameseNumber";
import { capitalise } from "../../text/capitalise";
import type { TaskRule } from "../rule";

/** Done is 100 %, and 100 % is done or handed in for issue. */
export const percentDoneMismatch: TaskRule = {
  code: "percent-done-mismatch",
  title: "Tỷ lệ không khớp trạng thái",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Trạng thái, Tỷ lệ (%)",
  why: "Hoàn thành là 100 %; hai ô nói khác nhau thì không biết tin ô nào.",
  remedy: "Sửa trạng thái hoặc tỷ lệ.",
  field: "percent",
  find: ({ percent, status, name, deadline }) => {
    if (percent.kind !== "read" || status.kind !== "read") return undefined;
    if (status.status === "Hoàn thành" && percent.value < 100)
      return {
        message: `${capitalise(name)} ghi Hoàn thành nhưng tỷ lệ là ${formatVietnameseNumber(percent.value)} %. Hãy sửa trạng thái hoặc tỷ lệ.`,
        fix: {
          label: "Đổi tỷ lệ thành 100",
          value: percent.from === "percent-format" ? 1 : 100,
        },
      };
    const unfinished = ["Chưa thực hiện", "Đang thực hiện", "Tạm dừng"].includes(status.status);
    if (unfinished && percent.value === 100 && deadline.recurrence === null)
      return {
        message: `${capitalise(name)} ghi tỷ lệ 100 % nhưng trạng thái là “${status.status}”. Hãy sửa trạng thái hoặc tỷ lệ.`,
      };
    return undefined;
  },
};
