import type { RolledTask } from "../domain/consolidation/rollUpTasks";
import type { TaskGroup } from "../domain/consolidation/taskState";

/** The figures of all tasks in one sentence, as reports state them. */
export function headline(tasks: readonly RolledTask[]): string {
  const count = (...groups: readonly TaskGroup[]): number =>
    tasks.filter(({ group }) => groups.includes(group)).length;
  const [inTime, late, undated] = [
    count("Hoàn thành đúng hạn"),
    count("Hoàn thành quá hạn"),
    count("Hoàn thành, không có hạn"),
  ];
  const [open, overdue] = [count("Chưa hoàn thành, trong hạn"), count("Chưa hoàn thành, quá hạn")];
  const uncounted = count("Không tính");
  return [
    `Tổng số ${tasks.length} nhiệm vụ: đã hoàn thành ${inTime + late + undated} (đúng hạn ${inTime}, quá hạn ${late}, không có hạn ${undated})`,
    `chưa hoàn thành ${open + overdue} (trong hạn ${open}, quá hạn ${overdue})`,
    `thường xuyên, định kỳ ${count("Thường xuyên, định kỳ")}`,
    `chưa xác định thời hạn ${count("Chưa xác định thời hạn")}`,
    `chưa báo cáo ${count("Chưa báo cáo")}${uncounted === 0 ? "" : `; không tính ${uncounted}`}.`,
  ].join("; ");
}
