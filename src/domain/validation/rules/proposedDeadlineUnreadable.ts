import { whyNoDay } from "../../submission/readings";
import { shortenText } from "../../text/shortenText";
import type { TaskRule } from "../rule";

/** A proposed deadline must be a day, or it cannot be decided on. */
export const proposedDeadlineUnreadable: TaskRule = {
  code: "proposed-deadline-unreadable",
  title: "Hạn đề nghị không đọc được",
  severity: "error",
  level: "task",
  scope: "cell",
  reads: "Hạn đề nghị điều chỉnh",
  why: "Hạn đề nghị không đọc được thì không ai quyết định được.",
  remedy: "Ghi đủ ngày/tháng/năm.",
  field: "proposedDeadline",
  find: ({ proposedDeadline, name }) =>
    proposedDeadline.kind === "unclear"
      ? {
          message: `Hạn đề nghị điều chỉnh “${shortenText(proposedDeadline.text, 60)}” của ${name} ${whyNoDay(proposedDeadline.text)}. Hãy ghi theo dạng ngày/tháng/năm.`,
        }
      : undefined,
};
