import { toSerial, formatDay } from "../../deadline/isoDate";
import type { TaskRule } from "../rule";

/** A day typed as text is read day/month/year; a real date lets Excel sort and colour it. */
export const completedOnAsText: TaskRule = {
  code: "completed-on-as-text",
  title: "Ngày hoàn thành gõ dạng chữ",
  severity: "info",
  level: "task",
  scope: "cell",
  reads: "Ngày hoàn thành",
  why: "Ngày gõ dạng chữ thì Excel không sắp xếp, không tô màu theo hạn được.",
  remedy: "Bấm sửa nhanh, hoặc gõ lại ngày/tháng/năm.",
  field: "completedOn",
  find: ({ completedOn, row }) =>
    completedOn.kind === "read" && completedOn.from === "text"
      ? {
          message: `Ngày “${String(row.cells.completedOn?.value)}” đang là chữ, được đọc là ngày ${formatDay(completedOn.day)}.`,
          fix: { label: "Đổi thành ngày", value: toSerial(completedOn.day) },
        }
      : undefined,
};
