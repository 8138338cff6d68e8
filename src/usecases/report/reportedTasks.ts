import { TASK_GROUPS, type TaskGroup } from "../../domain/consolidation/taskState";
import { cellText, type RawCell } from "../../domain/submission/rawCell";
import { readDay } from "../../domain/submission/readings";
import { rowsUnder, type RowUnder } from "../../workbook/rowsUnder";
import { SHEETS } from "../../workbook/sheetNames";
import type { Place } from "../openWorkbook";
import type { WorkbookSnapshot } from "../ports";

/** A task as `Tổng hợp nhiệm vụ` shows it now. */
export interface ReportedTask {
  readonly id: string;
  readonly no: string;
  readonly title: string;
  readonly lead: string;
  readonly due: string | null;
  readonly status: string;
  readonly group: TaskGroup;
  readonly dated: boolean;
  readonly late: boolean;
  readonly section: string;
  readonly place: Place;
}

/** The tasks of a roll-up, and how many rows cannot be told yet or at all. */
export interface ReportedTasks {
  readonly tasks: readonly ReportedTask[];
  /** Rows whose group is no value: not calculated yet. */
  readonly pending: number;
  /** Rows in which someone wrote another word over the group. */
  readonly unknown: number;
}

const HEADINGS = {
  id: "Mã",
  no: "TT",
  title: "Tên nhiệm vụ",
  lead: "Cơ quan chủ trì",
  due: "Hạn",
  status: "Trạng thái",
  group: "Phân nhóm",
  deadline: "Tình trạng hạn",
  kind: "Loại hạn",
  section: "Nhóm",
  annex: "Phụ lục",
};

type Field = keyof typeof HEADINGS;

const MAY_MISS: readonly Field[] = ["no", "lead", "section", "annex"];

/** Reads `Tổng hợp nhiệm vụ` by its headings; `undefined` when the sheet or a heading is gone. */
export function reportedTasks(workbook: WorkbookSnapshot): ReportedTasks | undefined {
  const found = rowsUnder(workbook, SHEETS.taskRollUp, HEADINGS, MAY_MISS);
  if (found === undefined) return undefined;
  const rows = found.rows.filter(({ cells }) => cellText(cells.id) !== null);
  const tasks = rows.flatMap((row) => taskOf(row, found.sheet) ?? []);
  const pending = rows.filter(({ cells }) => isPending(cells.group)).length;
  return { tasks, pending, unknown: rows.length - tasks.length - pending };
}

/** A formula's cell before it has a value: blank, an error, or Excel's "#BUSY!" as a text. */
export function isPending(cell: RawCell | undefined): boolean {
  const text = cellText(cell);
  return text === null || cell?.type === "error" || text.startsWith("#");
}

function taskOf({ cells, refOf }: RowUnder<Field>, sheet: string): ReportedTask | undefined {
  const group = TASK_GROUPS.find((each) => each === cellText(cells.group));
  if (group === undefined) return undefined;
  const due = readDay(cells.due);
  const annex = cellText(cells.annex);
  return {
    id: cellText(cells.id) ?? "",
    no: cellText(cells.no) ?? "",
    title: cellText(cells.title) ?? "",
    lead: cellText(cells.lead) ?? "",
    due: due.kind === "read" ? due.day : null,
    status: cellText(cells.status) ?? "",
    group,
    dated: cellText(cells.kind) === "Có hạn",
    late: cellText(cells.deadline) === "quá hạn",
    section: cellText(cells.section) ?? (annex === null ? "" : `Phụ lục ${annex}`),
    place: { sheet, cell: refOf("title") },
  };
}
