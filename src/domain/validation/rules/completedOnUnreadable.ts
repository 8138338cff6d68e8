import { whyNoDay } from "../../submission/readings";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A completion day that cannot be read cannot be compared with the deadline. */
export const completedOnUnreadable: TaskRule = {
  code: "completed-on-unreadable",
  title: "Ngày hoàn thành không đọc được",
  severity: "error",
  level: "task",
  scope: "cell",
  reads: "Ngày hoàn thành",
  why: "Ngày không đọc được thì không so được với hạn.",
  remedy: "Ghi đủ ngày/tháng/năm, năm 4 chữ số.",
  field: "completedOn",
  find: ({ completedOn, name }) =>
    completedOn.kind === "unclear"
      ? {
          message: `Ngày hoàn thành “${shortenText(completedOn.text, 60)}” của ${name} ${whyNoDay(completedOn.text)}. Hãy ghi theo dạng ngày/tháng/năm, ví dụ 05/3/2025.`,
        }
      : undefined,
};
