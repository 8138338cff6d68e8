import type { BoardLine } from "../../domain/consolidation/board";
import { DONE_GROUPS } from "../../domain/consolidation/headline";
import { reportGroup } from "../../domain/consolidation/rollUpTasks";
import { becomesRecurring } from "../../domain/consolidation/taskState";
import { TASK_STATUSES, type TaskStatus } from "../../domain/submission/status";
import type { SheetDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import type { RollUpInput } from "./rollUpInput";
import { SHORT_NAME, shortNames } from "./shortNames";
import { letterOf, tableSheet, type TableColumn } from "./tableSheet";

/** One line of `Theo cơ quan`. */
interface AgencyItem {
  readonly id: string;
  readonly name: string;
  /** What charts write beside its bar. */
  readonly shortName: string;
  readonly board: BoardLine;
  readonly leads: number;
  /** Tasks that fell due and that the agency has not reported on. */
  readonly dueUnreported: number;
  readonly byStatus: ReadonlyMap<TaskStatus, number>;
  readonly reported: number;
  /** Tasks it leads that are done by a day; recurring ones enter no completion rate. */
  readonly rated: number;
  /** Of these, done and recurring from now on. */
  readonly becameRecurring: number;
  readonly done: number;
  /** Done by an earlier period and not reported on since: what is done stays done. */
  readonly stillDone: number;
  readonly overdue: number;
}

/** Counts that the plan and the cut-off day tell, written without a formula. */
export const HEADING_LED = "Nhiệm vụ chủ trì";
export const HEADING_DUE_UNREPORTED = "Đến hạn, chưa báo cáo (khi tổng hợp)";
const RECURRING = "Thường xuyên, định kỳ";
const STILL_DONE = "Xong từ kỳ trước (khi tổng hợp)";

/** The agencies of the board with what they report as leads; those with most tasks first. */
export function agencyItems({ rollUp, agencyName }: RollUpInput): readonly AgencyItem[] {
  const short = shortNames(rollUp.board.map(({ agencyId }) => agencyName(agencyId)));
  const items = rollUp.board.map((board, at) => {
    const led = rollUp.tasks.filter(({ leads }) => leads.includes(board.agencyId));
    const own = led.flatMap((task) => {
      const report = task.reports.find(
        ({ contribution }) => contribution.agencyId === board.agencyId,
      );
      return report === undefined ? [] : [{ task, report }];
    });
    const reportedIds = new Set(own.map(({ task }) => task.task.id));
    const finished = led.filter(
      ({ task, kind, doneBefore }) =>
        kind !== RECURRING &&
        !reportedIds.has(task.id) &&
        doneBefore.some(({ agencyId }) => agencyId === board.agencyId),
    );
    const finishedOnce = finished.filter(({ deadline }) => !becomesRecurring(deadline)).length;
    const count = (status: TaskStatus): number =>
      own.filter(({ report }) => report.status === status).length;
    return {
      id: board.agencyId,
      name: agencyName(board.agencyId),
      shortName: short[at] ?? "",
      board,
      leads: led.length,
      dueUnreported: led.filter(
        (task) =>
          !reportedIds.has(task.task.id) &&
          task.doneBefore.every(({ agencyId }) => agencyId !== board.agencyId) &&
          task.kind === "Có hạn" &&
          (task.deadline.due ?? "9999") < rollUp.cutOff.asOf,
      ).length,
      byStatus: new Map(TASK_STATUSES.map((status) => [status, count(status)])),
      reported: own.length,
      rated: led.filter(({ kind }) => kind !== RECURRING).length - (finished.length - finishedOnce),
      becameRecurring: own.filter(
        ({ task, report }) =>
          task.kind !== RECURRING && reportGroup(report, task, rollUp.cutOff.asOf) === RECURRING,
      ).length,
      done: own.filter(({ task, report }) =>
        DONE_GROUPS.includes(reportGroup(report, task, rollUp.cutOff.asOf)),
      ).length,
      stillDone: finishedOnce,
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
  const hasHistory = input.rollUp.changes !== null;
  const columns: TableColumn<AgencyItem>[] = [
    { heading: "Cơ quan", width: 36, style: "text", show: ({ name }) => name },
    { heading: "Tình hình nộp", width: 15, style: "textCentre", show: ({ board }) => board.state },
    { heading: HEADING_LED, width: 10, style: "integer", show: ({ leads }) => leads },
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
        formula: `$${letterOf(columns, HEADING_LED)}${row}-$${letterOf(columns, "Đã báo cáo")}${row}`,
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
      heading: HEADING_DUE_UNREPORTED,
      width: 10,
      style: "integer",
      show: ({ dueUnreported }) => dueUnreported,
    },
    {
      heading: "Nhiệm vụ tính tỷ lệ",
      width: 10,
      style: "integer",
      show: ({ rated, becameRecurring }, row) => ({
        value: rated - becameRecurring,
        formula: `${rated}-COUNTIFS(${agencyWhere(row)},ChiTiet[Phân nhóm],"${RECURRING}",ChiTiet[Loại hạn],"<>${RECURRING}")`,
      }),
    },
    {
      heading: "Tỷ lệ hoàn thành",
      width: 10,
      style: "percent",
      show: ({ rated, becameRecurring, done, stillDone }, row) => {
        const all = `$${letterOf(columns, "Nhiệm vụ tính tỷ lệ")}${row}`;
        const now = `COUNTIFS(${agencyWhere(row)},ChiTiet[Phân nhóm],"Hoàn thành*")`;
        const over = hasHistory ? `(${now}+$${letterOf(columns, STILL_DONE)}${row})` : now;
        return {
          value: rated === becameRecurring ? "" : (done + stillDone) / (rated - becameRecurring),
          formula: `IF(${all}=0,"",${over}/${all})`,
        };
      },
    },
    {
      heading: SHORT_NAME,
      width: 30,
      style: "text",
      show: ({ shortName }) => shortName,
    },
    ...(hasHistory
      ? [
          {
            heading: STILL_DONE,
            width: 12,
            style: "integer",
            show: ({ stillDone }: AgencyItem) => stillDone,
          } satisfies TableColumn<AgencyItem>,
        ]
      : []),
  ];
  return tableSheet({
    name: SHEETS.byAgency,
    table: "TheoCoQuan",
    columns,
    items: agencyItems(input),
    title: `Kết quả theo cơ quan chủ trì – ${input.caption}`,
    frozenColumns: 1,
    printTo: "Tỷ lệ hoàn thành",
    nothing: "Không có cơ quan nào phải báo cáo.",
    tabColour: "E0A030",
  });
}

function agencyWhere(row: number): string {
  return `ChiTiet[Cơ quan],$A${row},ChiTiet[Vai trò],"Chủ trì",ChiTiet[Sử dụng],"Có"`;
}
