import { whyNoDay } from "../../submission/readings";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A completion day that cannot be read cannot be compared with the deadline. */
export const completedOnUnreadable: TaskRule = {
  code: "completed-on-unreadable",
  title: "Ngày hoàn thành không đọc được",
  severity: "error",
  level: "task",
  field: "completedOn",
  find: ({ completedOn, name }) =>
    completedOn.kind === "unclear"
      ? {
          message: `Ngày hoàn thành “${shortenText(completedOn.text, 60)}” của ${name} ${whyNoDay(completedOn.text)}. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 05/3/2025.`,
        }
      : undefined,
};
