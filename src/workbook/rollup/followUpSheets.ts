import { daysBetween, formatDay, toSerial } from "../../domain/deadline/isoDate";
import type { Contribution } from "../../domain/consolidation/contribution";
import type { RolledTask } from "../../domain/consolidation/rollUpTasks";
import { RESOLVERS } from "../../domain/submission/columns";
import { cellText } from "../../domain/submission/rawCell";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { tableSheet, type TableColumn } from "./tableSheet";

/** Tasks past their due day and not done, unreported ones included; the longest overdue first. */
export function overdueTasks({ rollUp }: RollUpInput): readonly RolledTask[] {
  return rollUp.tasks
    .filter((task) => task.deadlineState === "quá hạn" && task.status !== "Hoàn thành")
    .sort((a, b) => compareDue(a, b));
}

/** Tasks not done that fall due from the cut-off day to the next one. */
export function dueSoonTasks({ rollUp }: RollUpInput): readonly RolledTask[] {
  const { asOf, next } = rollUp.cutOff;
  return rollUp.tasks
    .filter(
      ({ kind, status, deadline: { due } }) =>
        kind === "Có hạn" && status !== "Hoàn thành" && due !== null && due >= asOf && due <= next,
    )
    .sort(compareDue);
}

/** By due day; tasks of one day stay in the plan's order. */
function compareDue(a: RolledTask, b: RolledTask): number {
  const [left, right] = [a.deadline.due ?? "", b.deadline.due ?? ""];
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
    days: "Số ngày quá hạn",
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
    days: "Số ngày còn lại",
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
  const told = ({ sources }: RolledTask, field: "result" | "difficulty"): string | null => {
    const words = sources.flatMap(({ entry, agencyId }) => {
      const text = entry?.[field] ?? null;
      return text === null ? [] : [`${agencyName(agencyId)}: ${text}`];
    });
    return words.length === 0 ? null : words.join("\n");
  };
  return tableSheet<RolledTask>({
    name: list.name,
    table: list.table,
    columns: [
      { heading: "TT", width: 6, style: "textCentre", show: ({ task }) => task.no },
      { heading: "Tên nhiệm vụ", width: 50, style: "text", show: ({ task }) => task.title },
      { heading: "Cơ quan chủ trì", width: 24, style: "text", show: ({ task }) => task.lead },
      { heading: "Sản phẩm", width: 18, style: "text", show: ({ task }) => task.product },
      {
        heading: "Hạn",
        width: 12,
        style: "date",
        show: ({ deadline: { due } }) => (due === null ? null : toSerial(due)),
      },
      {
        heading: list.days,
        width: 10,
        style: "integer",
        show: ({ deadline: { due } }) => (due === null ? null : list.daysOf(due)),
      },
      { heading: "Trạng thái", width: 16, style: "textCentre", show: ({ status }) => status },
      { heading: "Tỷ lệ (%)", width: 8, style: "integer", show: ({ percent }) => percent },
      {
        heading: "Kết quả thực hiện",
        width: 40,
        style: "text",
        show: (task) => told(task, "result"),
      },
      {
        heading: "Khó khăn, vướng mắc",
        width: 36,
        style: "text",
        show: (task) => told(task, "difficulty"),
      },
      {
        heading: "Cơ quan chưa báo cáo",
        width: 24,
        style: "text",
        show: ({ leads, reports }) => {
          const reported = new Set(reports.map(({ contribution }) => contribution.agencyId));
          return (
            leads
              .filter((lead) => !reported.has(lead))
              .map((lead) => agencyName(lead))
              .join("; ") || null
          );
        },
      },
    ],
    items: list.tasks,
    title: list.title,
    frozenColumns: 2,
    nothing: list.nothing,
    tabColour: list.tabColour,
  });
}

/** The sheet `Vướng mắc, kiến nghị`: by who can solve them, then by agency. */
export function difficultiesSheet(input: RollUpInput): SheetDraft {
  const { rollUp, agencyName } = input;
  const resolverOf = ({ row }: Contribution): string =>
    (row.kind === "task" ? cellText(row.cells.resolver) : null) ?? "Chưa xác định";
  const rank = (resolver: string): number => {
    const at = (RESOLVERS as readonly string[]).indexOf(resolver);
    return at < 0 ? -1 : at;
  };
  const order = new Map([...rollUp.agencies.byId.keys()].map((id, at) => [id, at]));
  const items = rollUp.contributions
    .filter(
      ({ entry, disposition }) =>
        disposition.kind === "used" &&
        entry !== null &&
        (entry.difficulty !== null || entry.proposal !== null),
    )
    .sort(
      (a, b) =>
        rank(resolverOf(b)) - rank(resolverOf(a)) ||
        (order.get(a.agencyId ?? "") ?? 0) - (order.get(b.agencyId ?? "") ?? 0) ||
        a.row.row - b.row.row,
    );
  const columns: TableColumn<Contribution>[] = [
    { heading: "Cấp giải quyết", width: 24, style: "text", show: resolverOf },
    { heading: "Cơ quan", width: 26, style: "text", show: ({ agencyId }) => agencyName(agencyId) },
    {
      heading: "TT",
      width: 6,
      style: "textCentre",
      show: ({ row }) => (row.kind === "task" ? (row.task?.no ?? null) : null),
    },
    {
      heading: "Nhiệm vụ",
      width: 44,
      style: "text",
      show: ({ row }) =>
        row.kind === "task" ? (row.task?.title ?? cellText(row.cells.title)) : null,
    },
    {
      heading: "Khó khăn, vướng mắc",
      width: 44,
      style: "text",
      show: ({ entry }) => entry?.difficulty ?? null,
    },
    {
      heading: "Đề xuất, kiến nghị",
      width: 44,
      style: "text",
      show: ({ entry }) => entry?.proposal ?? null,
    },
    { heading: "Tệp", width: 26, style: "text", show: ({ file }) => file },
    { heading: "Dòng", width: 7, style: "integer", show: ({ row }) => row.row },
  ];
  return tableSheet({
    name: SHEETS.difficulties,
    table: "VuongMac",
    columns,
    items,
    title: `Khó khăn, vướng mắc và đề xuất, kiến nghị – ${input.caption}`,
    frozenColumns: 2,
    nothing: "Các cơ quan không nêu khó khăn, vướng mắc.",
    tabColour: "C0392B",
  });
}
