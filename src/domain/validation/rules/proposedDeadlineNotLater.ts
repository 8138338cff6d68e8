import { formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";

/** A proposal that does not put the deadline off asks for nothing. */
export const proposedDeadlineNotLater: TaskRule = {
  code: "proposed-deadline-not-later",
  title: "Hạn đề nghị không muộn hơn hạn cũ",
  severity: "warning",
  level: "task",
  scope: "row",
  reads: "Thời gian hoàn thành, Hạn đề nghị điều chỉnh",
  why: "Hạn đề nghị không muộn hơn hạn của kế hoạch thường là gõ nhầm năm.",
  remedy: "Ghi lại hạn đề nghị, hoặc để trống nếu không cần điều chỉnh.",
  field: "proposedDeadline",
  find: ({ proposedDeadline, deadline: { due }, name }) =>
    proposedDeadline.kind === "read" && due !== null && proposedDeadline.day <= due
      ? {
          message: `Hạn đề nghị ${formatDay(proposedDeadline.day)} của ${name} không muộn hơn hạn của kế hoạch (${formatDay(due)}). Hãy ghi lại, hoặc để trống.`,
        }
      : undefined,
};
