import { addDays, formatDay, isoDay, yearOf } from "../../../domain/deadline/isoDate";
import { parseDeadline } from "../../../domain/deadline/parseDeadline";
import { deadlineKind } from "../../../domain/consolidation/taskState";
import type { PlanTask } from "../../../domain/plan/plan";
import type { TaskStory } from "./story";

/** What the tellings depend on besides the task. */
export interface TellingTime {
  readonly issued: string;
  /** The day the reports are due. */
  readonly due: string;
}

/**
 * What officers may report of any task, by how it stands on the day of the report: regular, waiting
 * for others, not yet due, or due already. Figures and document numbers are left to the teller.
 */
export function tellingsOf(task: PlanTask, { issued, due }: TellingTime): readonly TaskStory[] {
  const deadline = parseDeadline(task.deadline);
  const kind = deadlineKind(deadline, issued);
  if (deadline.condition !== null && deadline.due === null) return waiting(task);
  if (kind === "Thường xuyên, định kỳ") return regular(task);
  if (deadline.due === null) return underWay(task, due);
  return deadline.due < due ? fallenDue(task, issued, deadline.due) : underWay(task, due);
}

function regular({ product }: PlanTask): readonly TaskStory[] {
  return [
    {
      status: "Đang thực hiện",
      result: `Đã tổ chức thực hiện trong kỳ, có {2-9} ${product === null ? "lượt triển khai" : "kết quả cụ thể"}; tiếp tục duy trì thường xuyên.`,
      nextPlan: "Tiếp tục thực hiện theo kế hoạch.",
    },
    {
      status: "Đang thực hiện",
      result: "Đã ban hành {1-4} văn bản chỉ đạo và kiểm tra việc thực hiện tại {2-8} đơn vị.",
    },
  ];
}

function waiting({ deadline }: PlanTask): readonly TaskStory[] {
  return [
    {
      status: "Chưa đến thời điểm",
      result: `Chưa đến thời điểm thực hiện (${deadline ?? ""}); đã cử bộ phận theo dõi.`,
    },
  ];
}

function underWay(_: PlanTask, due: string): readonly TaskStory[] {
  return [
    {
      status: "Đang thực hiện",
      percent: 45,
      result: "Đã phân công bộ phận thực hiện, hoàn thành khảo sát, đang xây dựng dự thảo.",
      nextPlan: "Hoàn thiện dự thảo, lấy ý kiến các đơn vị liên quan.",
    },
    {
      status: "Đang thực hiện",
      percent: 70,
      result: "Đã triển khai {3-12} nội dung theo kế hoạch, còn {1-3} nội dung đang thực hiện.",
      difficulty: "Kinh phí được giao chậm so với tiến độ.",
      proposal: "Đề nghị sớm bố trí kinh phí.",
      resolver: "UBND tỉnh",
    },
    {
      status: "Chưa thực hiện",
      percent: 0,
      nextPlan: `Bắt đầu thực hiện sau ngày ${formatDay(due)}.`,
    },
  ];
}

function fallenDue({ product }: PlanTask, issued: string, due: string): readonly TaskStory[] {
  const completedOn = laterOf(addDays(issued, 1), addDays(due, -3));
  const done: TaskStory = {
    status: "Hoàn thành",
    percent: 100,
    result: `Đã hoàn thành${product === null ? "" : `: ${product.replace(/[.;,]$/u, "")}`}.`,
    documentNumber: "{21-240}/BC-{CQ}",
    completedOn,
  };
  return [
    done,
    { ...done, documentNumber: "{21-240}/KH-{CQ}" },
    {
      status: "Đang thực hiện",
      percent: 80,
      result: "Đã hoàn thành {4-9} trong 10 nội dung, đang hoàn thiện nội dung còn lại.",
      difficulty: "Còn chờ ý kiến thống nhất của các đơn vị liên quan.",
      proposal: "Đề nghị các đơn vị sớm có ý kiến.",
      resolver: "UBND tỉnh",
    },
  ];
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}

/** The last day of the month before a day: what figures are usually of. */
export function lastMonthEnd(day: string): string {
  return addDays(isoDay(yearOf(day), Number(day.slice(5, 7)), 1), -1);
}
