import type { Deadline } from "../deadline/deadline";
import type { TaskStatus } from "../submission/status";

/** A task's state in the roll-up: a state of the list, or no report at all. */
export type RolledStatus = TaskStatus | "Chưa báo cáo";

/** Words and meaning are a contract of the command line. */
export type DeadlineState = "trong hạn" | "quá hạn" | "không có hạn";

/** What kind of deadline a task has, as the roll-up shows it. */
export type DeadlineKind =
  "Có hạn" | "Thường xuyên, định kỳ" | "Chưa xác định thời hạn" | "Hạn trước ngày ban hành";

/** The disjoint groups of the headline; every task stands in exactly one. */
export const TASK_GROUPS = [
  "Hoàn thành đúng hạn",
  "Hoàn thành quá hạn",
  "Hoàn thành, không có hạn",
  "Chưa hoàn thành, trong hạn",
  "Chưa hoàn thành, quá hạn",
  "Thường xuyên, định kỳ",
  "Chưa xác định thời hạn",
  "Chưa báo cáo",
  "Không tính",
] as const;

export type TaskGroup = (typeof TASK_GROUPS)[number];

/** How many leads of a task say what, and how many are expected to. */
export interface StatusCounts {
  readonly expected: number;
  readonly reported: number;
  readonly byStatus: Readonly<Record<TaskStatus, number>>;
}

/**
 * One state for a task from what its leads report: done only when all expected leads are done;
 * otherwise the liveliest state. With one lead it is that lead's own state. `doneBefore` leads said
 * in an earlier period that they were done and have not taken it back.
 */
export function rollUpStatus(
  { expected, reported, byStatus }: StatusCounts,
  doneBefore = 0,
): RolledStatus {
  const done = byStatus["Hoàn thành"] + doneBefore;
  const handedIn = byStatus["Đã trình, chờ ban hành"];
  if (done >= expected) return "Hoàn thành";
  if (reported === 0) return "Chưa báo cáo";
  if (done + handedIn >= expected) return "Đã trình, chờ ban hành";
  if (done + handedIn + byStatus["Đang thực hiện"] > 0) return "Đang thực hiện";
  if (byStatus["Tạm dừng"] > 0) return "Tạm dừng";
  if (byStatus["Chưa thực hiện"] > 0) return "Chưa thực hiện";
  if (byStatus["Chưa đến thời điểm"] > 0) return "Chưa đến thời điểm";
  return "Không phát sinh";
}

/** The kind of deadline; one that fell before the plan's own issue waits for a person to confirm it. */
export function deadlineKind(deadline: Deadline, issued: string): DeadlineKind {
  const spans = deadline.recurrence !== null && deadline.from !== null;
  // "Thường xuyên trong năm 2025" and "Hằng năm, giai đoạn 2026-2030" end, but are not done by a day.
  if (deadline.recurrence === "continuous" || spans) return "Thường xuyên, định kỳ";
  if (deadline.due !== null) {
    return deadline.due < issued ? "Hạn trước ngày ban hành" : "Có hạn";
  }
  return deadline.recurrence === null ? "Chưa xác định thời hạn" : "Thường xuyên, định kỳ";
}

/** True for a task that is due once and then goes on: done, it is a recurring one. */
export function becomesRecurring(deadline: Deadline): boolean {
  return deadline.continues || deadline.recurrence !== null;
}

interface Judged {
  readonly kind: DeadlineKind;
  readonly due: string | null;
  readonly status: RolledStatus;
  /** The day the last lead completed it; null when unknown. */
  readonly completedOn: string | null;
  readonly asOf: string;
}

/** In time, overdue, or without a deadline to be judged by, at the cut-off day. */
export function deadlineState({ kind, due, status, completedOn, asOf }: Judged): DeadlineState {
  if (kind !== "Có hạn" || due === null) return "không có hạn";
  // Done on an unknown day counts as done by the cut-off, the latest day it can have been.
  const day = status === "Hoàn thành" ? (completedOn ?? asOf) : asOf;
  return day > due ? "quá hạn" : "trong hạn";
}

/** States that leave the denominator once the consolidating department has confirmed them. */
const LEAVES_DENOMINATOR: readonly string[] = ["Không phát sinh", "Chưa đến thời điểm"];

/**
 * The headline group of a task. `x và thường xuyên` (`continues`) is judged by its day until it is
 * first reported done; from then on it is a recurring task.
 */
export function taskGroup(
  judged: Judged & { readonly continues: boolean; readonly verdict: string | null },
): TaskGroup {
  const { kind, status, continues, verdict } = judged;
  if (verdict !== null && LEAVES_DENOMINATOR.includes(verdict)) return "Không tính";
  if (status === "Chưa báo cáo") return "Chưa báo cáo";
  if (kind === "Thường xuyên, định kỳ") return "Thường xuyên, định kỳ";
  const done = status === "Hoàn thành";
  if (done && continues) return "Thường xuyên, định kỳ";
  const late = deadlineState(judged) === "quá hạn";
  if (kind !== "Có hạn") return done ? "Hoàn thành, không có hạn" : "Chưa xác định thời hạn";
  if (done) return late ? "Hoàn thành quá hạn" : "Hoàn thành đúng hạn";
  return late ? "Chưa hoàn thành, quá hạn" : "Chưa hoàn thành, trong hạn";
}
