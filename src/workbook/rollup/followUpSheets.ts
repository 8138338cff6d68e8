import { daysBetween, formatDay, toSerial } from "../../domain/deadline/isoDate";
import type { RolledTask } from "../../domain/consolidation/rollUpTasks";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import { fittingWords } from "./fittingWords";
import { missingLeads } from "./missingLeads";
import type { RollUpInput } from "./rollUpInput";
import { DAYS_LEFT, OVERDUE_DAYS } from "./rollUpTables";
import { tableSheet } from "./tableSheet";

const RESULT_WIDTH = 35;
const DIFFICULTY_WIDTH = 26;

/** Tasks past their due day and not done, unreported ones included, those let go left out; the longest overdue first. */
export function overdueTasks({ rollUp }: RollUpInput): readonly RolledTask[] {
  return rollUp.tasks
    .filter(
      ({ deadlineState, status, group }) =>
        deadlineState === "quá hạn" && status !== "Hoàn thành" && group !== "Không tính",
    )
    .sort((a, b) => compareDue(a, b));
}

/** Tasks not done that fall due from the cut-off day to the next one. */
export function dueSoonTasks({ rollUp }: RollUpInput): readonly RolledTask[] {
  const { asOf, next } = rollUp.cutOff;
  return rollUp.tasks
    .filter(
      ({ status, dueDay }) =>
        status !== "Hoàn thành" && dueDay !== null && dueDay > asOf && dueDay <= next,
    )
    .sort(compareDue);
}

/** By due day; tasks of one day stay in the plan's order. */
function compareDue(a: RolledTask, b: RolledTask): number {
  const [left, right] = [a.dueDay ?? "", b.dueDay ?? ""];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The follow-up list `Quá hạn`. */
export function overdueSheet(input: RollUpInput): SheetDraft {
  return followUpSheet(input, {
    name: SHEETS.overdue,
    table: "QuaHan",
    tasks: overdueTasks(input),
    title: `Nhiệm vụ quá hạn tại thời điểm tổng hợp – ${input.caption}`,
    nothing: "Không có nhiệm vụ quá hạn.",
    days: OVERDUE_DAYS,
    daysOf: (due) => daysBetween(due, input.rollUp.cutOff.asOf),
    tabColour: "C0392B",
  });
}

/** The follow-up list `Sắp đến hạn`. */
export function dueSoonSheet(input: RollUpInput): SheetDraft {
  return followUpSheet(input, {
    name: SHEETS.dueSoon,
    table: "SapDenHan",
    tasks: dueSoonTasks(input),
    title: `Nhiệm vụ đến hạn từ ${formatDay(input.rollUp.cutOff.asOf)} đến ${formatDay(input.rollUp.cutOff.next)} – ${input.caption}`,
    nothing: "Không có nhiệm vụ sắp đến hạn.",
    days: DAYS_LEFT,
    daysOf: (due) => daysBetween(input.rollUp.cutOff.asOf, due),
    tabColour: "E0A030",
  });
}

interface FollowUp {
  readonly name: string;
  readonly table: string;
  readonly tasks: readonly RolledTask[];
  readonly title: string;
  readonly nothing: string;
  readonly days: string;
  readonly daysOf: (due: string) => number;
  readonly tabColour: string;
}

function followUpSheet(input: RollUpInput, list: FollowUp): SheetDraft {
  const { agencyName } = input;
  const told = (
    { sources, leads }: RolledTask,
    field: "result" | "difficulty",
    width: number,
  ): string | null => {
    const words = sources.flatMap(({ entry, agencyId, role }) => {
      const text = entry?.[field] ?? null;
      if (text === null || role !== "Chủ trì") return [];
      return [leads.length === 1 ? text : `${agencyName(agencyId)}: ${text}`];
    });
    return fittingWords(words, [], width);
  };
  return tableSheet<RolledTask>({
    name: list.name,
    table: list.table,
    columns: [
      { heading: "TT", width: 6, style: "textCentre", show: ({ task }) => task.no },
      { heading: "Tên nhiệm vụ", width: 46, style: "text", show: ({ task }) => task.title },
      { heading: "Cơ quan chủ trì", width: 20, style: "text", show: ({ task }) => task.lead },
      { heading: "Sản phẩm", width: 16, style: "text", show: ({ task }) => task.product },
      {
        heading: "Hạn",
        width: 12,
        style: "date",
        show: ({ dueDay }) => (dueDay === null ? null : toSerial(dueDay)),
      },
      {
        heading: list.days,
        width: 10,
        style: "integer",
        show: ({ dueDay }) => (dueDay === null ? null : list.daysOf(dueDay)),
      },
      { heading: "Trạng thái", width: 15, style: "textCentre", show: ({ status }) => status },
      { heading: "Tỷ lệ (%)", width: 8, style: "integer", show: ({ percent }) => percent },
      {
        heading: "Kết quả thực hiện",
        width: RESULT_WIDTH,
        style: "text",
        show: (task) => told(task, "result", RESULT_WIDTH),
      },
      {
        heading: "Khó khăn, vướng mắc",
        width: DIFFICULTY_WIDTH,
        style: "text",
        show: (task) => told(task, "difficulty", DIFFICULTY_WIDTH),
      },
      {
        heading: "Cơ quan chưa báo cáo",
        width: 20,
        style: "text",
        show: (task) => missingLeads(task, input),
      },
    ],
    items: list.tasks,
    title: list.title,
    frozenColumns: 2,
    nothing: list.nothing,
    tabColour: list.tabColour,
  });
}
