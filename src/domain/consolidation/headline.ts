import type { RolledTask } from "./rollUpTasks";
import { TASK_GROUPS, type TaskGroup } from "./taskState";

/** Groups that make up "đã hoàn thành". */
export const DONE_GROUPS: readonly TaskGroup[] = [
  "Hoàn thành đúng hạn",
  "Hoàn thành quá hạn",
  "Hoàn thành, không có hạn",
];

/** Groups that make up "chưa hoàn thành". */
export const OPEN_GROUPS: readonly TaskGroup[] = [
  "Chưa hoàn thành, trong hạn",
  "Chưa hoàn thành, quá hạn",
];

/** A stretch of the headline sentence: words, then how many tasks stand in the groups together. */
export interface HeadlinePart {
  readonly words: string;
  readonly groups: readonly TaskGroup[];
}

/** The sentence reports state the figures with; it ends in a full stop. */
export const HEADLINE: readonly HeadlinePart[] = [
  { words: "Tổng số ", groups: TASK_GROUPS },
  { words: " nhiệm vụ: đã hoàn thành ", groups: DONE_GROUPS },
  { words: " (đúng hạn ", groups: ["Hoàn thành đúng hạn"] },
  { words: ", quá hạn ", groups: ["Hoàn thành quá hạn"] },
  { words: ", không có hạn ", groups: ["Hoàn thành, không có hạn"] },
  { words: "); chưa hoàn thành ", groups: OPEN_GROUPS },
  { words: " (trong hạn ", groups: ["Chưa hoàn thành, trong hạn"] },
  { words: ", quá hạn ", groups: ["Chưa hoàn thành, quá hạn"] },
  { words: "); thường xuyên, định kỳ ", groups: ["Thường xuyên, định kỳ"] },
  { words: "; chưa xác định thời hạn ", groups: ["Chưa xác định thời hạn"] },
  { words: "; chưa báo cáo ", groups: ["Chưa báo cáo"] },
  { words: "; không tính ", groups: ["Không tính"] },
];

/** How many tasks stand in any of the groups. */
export function countInGroups(tasks: readonly RolledTask[], groups: readonly TaskGroup[]): number {
  return tasks.filter(({ group }) => groups.includes(group)).length;
}

/** The figures of all tasks in one sentence. */
export function headline(tasks: readonly RolledTask[]): string {
  return headlineSentence((groups) => countInGroups(tasks, groups));
}

/** The same sentence from counts alone. */
export function headlineSentence(count: (groups: readonly TaskGroup[]) => number): string {
  return `${HEADLINE.map(({ words, groups }) => `${words}${count(groups)}`).join("")}.`;
}

/** Groups outside the rate of work done in time: what became recurring, what the department lets go. */
export const OUTSIDE_RATE: readonly TaskGroup[] = ["Thường xuyên, định kỳ", "Không tính"];
