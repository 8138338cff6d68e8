import { deadlineKind } from "../consolidation/taskState";
import { formatDay } from "../deadline/isoDate";
import type { TaskEntry } from "../submission/taskEntry";
import type { RuleContext } from "./rule";

/** A task with a day to be done by, reported done on a day that nobody can tell. */
export interface UndatedCompletion {
  /** True when the task counts as done late until its day is known. */
  readonly countsAsLate: boolean;
  /** How sentences name it: "nhiệm vụ 12 (hạn 28/02/2025)". */
  readonly name: string;
}

/** Finds a lead's task whose completion day is blank, unreadable or still to come. */
export function undatedCompletion(
  { completedOn, status, deadline, name, role }: TaskEntry,
  { cutOff, index }: RuleContext,
): UndatedCompletion | undefined {
  if (cutOff === null || role !== "Chủ trì" || deadline.due === null) return undefined;
  if (status.kind !== "read" || status.status !== "Hoàn thành") return undefined;
  if (completedOn.kind === "read" && completedOn.day <= cutOff.asOf) return undefined;
  const kind = deadlineKind(deadline, index.plan.issued);
  if (kind === "Thường xuyên, định kỳ") return undefined;
  return {
    countsAsLate: kind === "Có hạn" && deadline.due < cutOff.asOf,
    name: `${name} (hạn ${formatDay(deadline.due)})`,
  };
}
