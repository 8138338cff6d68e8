import type { BoardLine } from "../../domain/consolidation/board";
import { endOfMonth, isoDay, toSerial } from "../../domain/deadline/isoDate";
import type { RolledTask } from "../../domain/consolidation/rollUpTasks";
import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import { TASK_STATUSES, type TaskStatus } from "../../domain/submission/status";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { sectionKey } from "./taskRollUpSheet";
import { letterOf, tableSheet, type Shown, type TableColumn } from "./tableSheet";

/** One line of `Theo cơ quan`. */
interface AgencyItem {
  readonly id: string;
  readonly name: string;
  readonly board: BoardLine;
  readonly leads: number;
  /** Tasks that fell due and that the agency has not reported on. */
  readonly dueUnreported: number;
  readonly byStatus: ReadonlyMap<TaskStatus, number>;
  readonly reported: number;
  readonly overdue: number;
}

/** The agencies of the board with what they report as leads; those with most tasks first. */
export function agencyItems({ rollUp, agencyName }: RollUpInput): readonly AgencyItem[] {
  const items = rollUp.board.map((board) => {
    const led = rollUp.tasks.filter(({ leads }) => leads.includes(board.agencyId));
    const own = led.flatMap((task) => {
      const report = task.reports.find(
        ({ contribution }) => contribution.agencyId === board.agencyId,
      );
      return report === undefined ? [] : [{ task, report }];
    });
    const reportedIds = new Set(own.map(({ task }) => task.task.id));
    const count = (status: TaskStatus): number =>
      own.filter(({ report }) => report.status === status).length;
    return {
      id: board.agencyId,
      name: agencyName(board.agencyId),
      board,
      leads: led.length,
      dueUnreported: led.filter(
        (task) =>
          !reportedIds.has(task.task.id) &&
          task.kind === "Có hạn" &&
          (task.deadline.due ?? "9999") < rollUp.cutOff.asOf,
      ).length,
      byStatus: new Map(TASK_STATUSES.map((status) => [status, count(status)])),
      reported: own.length,
      overdue: own.filter(
        ({ task, report }) =>
          task.kind === "Có hạn" &&
          report.status !== "Hoàn thành" &&
          (task.deadline.due ?? "9999") < rollUp.cutOff.asOf,
      ).length,
    };
  });
  return items.sort((a, b) => b.leads - a.leads);
}

/** The sheet `Theo cơ quan`: what each agency reports on the tasks it leads; counts are live. */
export function agencySheet(input: RollUpInput): SheetDraft {
  const columns: TableColumn<AgencyItem>[] = [
    { heading: "Cơ quan", width: 36, style: "text", show: ({ name }) => name },
    { heading: "Tình hình nộp", width: 15, style: "textCentre", show: ({ board }) => board.state },
    { heading: "Nhiệm vụ chủ trì", width: 10, style: "integer", show: ({ leads }) => leads },
    {
      heading: "Đã báo cáo",
      width: 10,
      style: "integer",
      show: ({ reported }, row) => ({
        value: reported,
        formula: `SUM(${TASK_STATUSES.map((status) => `$${letterOf(columns, status)}${row}`).join(",")})`,
      }),
    },
    ...TASK_STATUSES.map((status): TableColumn<AgencyItem> => ({
      heading: status,
      width: 11,
      style: "integer",
      show: ({ byStatus }, row) => ({
        value: byStatus.get(status) ?? 0,
        formula: `COUNTIFS(${agencyWhere(row)},ChiTiet[Trạng thái],"${status}")`,
      }),
    })),
    {
      heading: "Chưa báo cáo",
      width: 10,
      style: "integer",
      show: ({ leads, reported }, row) => ({
        value: leads - reported,
        formula: `$${letterOf(columns, "Nhiệm vụ chủ trì")}${row}-$${letterOf(columns, "Đã báo cáo")}${row}`,
      }),
    },
    {
      heading: "Quá hạn, đã báo cáo",
      width: 10,
      style: "integer",
      show: ({ overdue }, row) => ({
        value: overdue,
        formula: `COUNTIFS(${agencyWhere(row)},ChiTiet[Phân nhóm],"Chưa hoàn thành, quá hạn")`,
      }),
    },
    {
      heading: "Đến hạn, chưa báo cáo",
      width: 10,
      style: "integer",
      show: ({ dueUnreported }) => dueUnreported,
    },
    {
      heading: "Tỷ lệ hoàn thành",
      width: 10,
      style: "percent",
      show: ({ leads, byStatus }, row) => {
        const all = `$${letterOf(columns, "Nhiệm vụ chủ trì")}${row}`;
        const done = `$${letterOf(columns, "Hoàn thành")}${row}`;
        return {
          value: leads === 0 ? "" : (byStatus.get("Hoàn thành") ?? 0) / leads,
          formula: `IF(${all}=0,"",${done}/${all})`,
        };
      },
    },
  ];
  return tableSheet({
    name: SHEETS.byAgency,
    table: "TheoCoQuan",
    columns,
    items: agencyItems(input),
    title: `Kết quả theo cơ quan chủ trì – ${input.caption}`,
    frozenColumns: 1,
    nothing: "Không có cơ quan nào phải báo cáo.",
    tabColour: "E0A030",
  });
}

function agencyWhere(row: number): string {
  return `ChiTiet[Cơ quan],$A${row},ChiTiet[Vai trò],"Chủ trì",ChiTiet[Sử dụng],"Có"`;
}

interface SectionItem {
  readonly key: string;
  readonly title: string;
  readonly tasks: readonly RolledTask[];
}

/** Sections of the plan that hold tasks, in the plan's order. */
export function sectionItems({ rollUp }: RollUpInput): readonly SectionItem[] {
  const { sections } = rollUp.plan;
  const items = sections.map(({ annex, ordinal, printedNo, title }) => ({
    key: sectionKey(annex, ordinal),
    title: `${printedNo ?? ordinal}. ${title}`,
    tasks: tasksIn(rollUp.tasks, sectionKey(annex, ordinal)),
  }));
  const annexes = new Set(
    rollUp.tasks.filter(({ task }) => task.section === null).map(({ task }) => task.annex),
  );
  const loose = [...annexes].map((annex) => ({
    key: sectionKey(annex, null),
    title: `Phụ lục ${annex}`,
    tasks: tasksIn(rollUp.tasks, sectionKey(annex, null)),
  }));
  return [...items, ...loose].filter(({ tasks }) => tasks.length > 0);
}

function tasksIn(tasks: readonly RolledTask[], key: string): readonly RolledTask[] {
  return tasks.filter(({ task }) => sectionKey(task.annex, task.section) === key);
}

/** The sheet `Theo nhóm`: the headline groups by section of the plan; counts are live. */
export function sectionSheet(input: RollUpInput): SheetDraft {
  const groupCount = (group: TaskGroup): TableColumn<SectionItem> => ({
    heading: group,
    width: 12,
    style: "integer",
    show: ({ tasks }, row) => ({
      value: tasks.filter((task) => task.group === group).length,
      formula: `COUNTIFS(TongHop[Mã nhóm],$A${row},TongHop[Phân nhóm],"${group}")`,
    }),
  });
  return tableSheet<SectionItem>({
    name: SHEETS.bySection,
    table: "TheoNhom",
    columns: [
      { heading: "Mã nhóm", width: 10, style: "text", hidden: true, show: ({ key }) => key },
      { heading: "Nhóm nhiệm vụ", width: 60, style: "text", show: ({ title }) => title },
      {
        heading: "Tổng số",
        width: 9,
        style: "totalInteger",
        show: ({ tasks }, row) => ({
          value: tasks.length,
          formula: `COUNTIFS(TongHop[Mã nhóm],$A${row})`,
        }),
      },
      ...TASK_GROUPS.map(groupCount),
    ],
    items: sectionItems(input),
    title: `Kết quả theo nhóm nhiệm vụ – ${input.caption}`,
    frozenColumns: 2,
    nothing: "Kế hoạch không chia nhóm.",
    tabColour: "E0A030",
  });
}

interface MonthItem {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly tasks: readonly RolledTask[];
}

/** Every month from the first due day to the last, months without a task left out. */
export function monthItems({ rollUp }: RollUpInput): readonly MonthItem[] {
  const months = new Map<string, RolledTask[]>();
  for (const task of rollUp.tasks) {
    const month = task.deadline.due?.slice(0, 7);
    if (month !== undefined) months.set(month, [...(months.get(month) ?? []), task]);
  }
  return [...months].sort().map(([month, tasks]) => {
    const [year = 0, index = 0] = month.split("-").map(Number);
    return {
      label: `${String(index).padStart(2, "0")}/${year}`,
      from: isoDay(year, index, 1),
      to: endOfMonth(year, index),
      tasks,
    };
  });
}

/** The sheet `Theo tháng`: tasks by the month they are due; counts are live. */
export function monthSheet(input: RollUpInput): SheetDraft {
  const inMonth = (row: number): string => `TongHop[Hạn],">="&$B${row},TongHop[Hạn],"<="&$C${row}`;
  const groups = (heading: string, wanted: readonly TaskGroup[]): TableColumn<MonthItem> => ({
    heading,
    width: 13,
    style: "integer",
    show: ({ tasks }, row): Shown => ({
      value: tasks.filter(({ group }) => wanted.includes(group)).length,
      formula: wanted
        .map((group) => `COUNTIFS(${inMonth(row)},TongHop[Phân nhóm],"${group}")`)
        .join("+"),
    }),
  });
  return tableSheet<MonthItem>({
    name: SHEETS.byMonth,
    table: "TheoThang",
    columns: [
      { heading: "Tháng đến hạn", width: 14, style: "textCentre", show: ({ label }) => label },
      { heading: "Từ ngày", width: 12, style: "date", show: ({ from }) => toSerial(from) },
      { heading: "Đến ngày", width: 12, style: "date", show: ({ to }) => toSerial(to) },
      {
        heading: "Đến hạn",
        width: 11,
        style: "totalInteger",
        show: ({ tasks }, row) => ({ value: tasks.length, formula: `COUNTIFS(${inMonth(row)})` }),
      },
      groups("Hoàn thành đúng hạn", ["Hoàn thành đúng hạn"]),
      groups("Hoàn thành quá hạn", ["Hoàn thành quá hạn"]),
      groups("Chưa hoàn thành, trong hạn", ["Chưa hoàn thành, trong hạn"]),
      groups("Chưa hoàn thành, quá hạn", ["Chưa hoàn thành, quá hạn"]),
      groups("Chưa báo cáo", ["Chưa báo cáo"]),
      groups("Chuyển thường xuyên, khác", [
        "Thường xuyên, định kỳ",
        "Chưa xác định thời hạn",
        "Hoàn thành, không có hạn",
        "Không tính",
      ]),
    ],
    items: monthItems(input),
    title: `Nhiệm vụ theo tháng đến hạn – ${input.caption}`,
    frozenColumns: 1,
    nothing: "Không có nhiệm vụ nào có hạn cụ thể.",
    tabColour: "E0A030",
  });
}
