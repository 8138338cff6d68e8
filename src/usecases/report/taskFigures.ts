import { OUTSIDE_RATE } from "../../domain/consolidation/headline";
import { daysBetween } from "../../domain/deadline/isoDate";
import type { ReportedTask } from "./reportedTasks";
import type { OverdueTask, ReportBar, ReportView } from "./reportView";
import { barOf } from "./shares";

/** Tasks that fell due before the cut-off day, and those of them done in time. */
export function onTimeFigures(
  tasks: readonly ReportedTask[],
  cutOff: string | null,
): ReportView["onTime"] {
  const fellDue = tasks.filter(
    ({ dated, due, group }) =>
      dated && due !== null && cutOff !== null && due < cutOff && !OUTSIDE_RATE.includes(group),
  );
  const inTime = fellDue.filter(({ group }) => group === "Hoàn thành đúng hạn");
  return { fellDue: fellDue.length, inTime: inTime.length };
}

/** A bar for each section of the plan. */
export function sectionBars(tasks: readonly ReportedTask[]): readonly ReportBar[] {
  return barsBy(tasks, ({ section }) => section);
}

/** A bar for each month in which a task falls due. */
export function monthBars(tasks: readonly ReportedTask[]): readonly ReportBar[] {
  const dated = tasks.filter(({ due }) => due !== null);
  const inOrder = [...dated].sort((a, b) => ((a.due ?? "") < (b.due ?? "") ? -1 : 1));
  return barsBy(inOrder, ({ due }) => `${due?.slice(5, 7) ?? ""}/${due?.slice(0, 4) ?? ""}`);
}

function barsBy(
  tasks: readonly ReportedTask[],
  labelOf: (task: ReportedTask) => string,
): readonly ReportBar[] {
  const labels = [...new Set(tasks.map(labelOf))];
  return labels.map((label) =>
    barOf(
      label,
      tasks.filter((task) => labelOf(task) === label).map(({ group }) => group),
    ),
  );
}

/** Tasks past their day and not done, unreported ones included, unless the department let them go. */
export function overdueTasks(
  tasks: readonly ReportedTask[],
  cutOff: string | null,
): readonly OverdueTask[] {
  return tasks
    .flatMap((task): readonly OverdueTask[] => {
      const { due, late, status, group } = task;
      if (due === null || !late || status === "Hoàn thành" || group === "Không tính") return [];
      const daysLate = cutOff === null ? 0 : daysBetween(due, cutOff);
      return [{ ...task, due, daysLate }];
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
