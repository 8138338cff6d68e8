import { sectionKey, sectionTitles } from "../../domain/plan/sections";
import { formatDay, toSerial } from "../../domain/deadline/isoDate";
import type { KnownState } from "../../domain/consolidation/earlierPeriod";
import type { RolledTask } from "../../domain/consolidation/rollUpTasks";
import { becomesRecurring } from "../../domain/consolidation/taskState";
import { cellText } from "../../domain/submission/rawCell";
import { TASK_STATUSES, type TaskStatus } from "../../domain/submission/status";
import type { SheetDraft, ValidationDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import { overdueTasks } from "./followUpSheets";
import { groupFormula, lateFormula, type GroupCells } from "./groupFormula";
import type { RollUpInput } from "./rollUpInput";
import { fittingWords } from "./fittingWords";
import { missingLeads } from "./missingLeads";
import { letterOf, tableSheet, type Shown, type TableColumn } from "./tableSheet";

type Column = TableColumn<RolledTask>;

/** Where the department enters a deadline that a later document gave, and that document. */
const CHANGED_DEADLINE = "Hạn được điều chỉnh";
const DEADLINE_BASIS = "Căn cứ điều chỉnh";

/** How a task stood in the period before, or that it was not there. */
export const GROUP_BEFORE = "Phân nhóm kỳ trước";
export const ENTERED = "Mới vào";

const PROPOSED_WIDTH = 36;

/** The place of a task in the plan, and among those overdue, the longest first. */
const PLAN_ORDER = "Thứ tự trong kế hoạch";
export const OVERDUE_RANK = "Thứ tự quá hạn";

/** Headings of the columns that count how many leads report each state. */
const COUNT_HEADINGS: Readonly<Record<TaskStatus, string>> = {
  "Hoàn thành": "Đã hoàn thành",
  "Đã trình, chờ ban hành": "Đã trình",
  "Đang thực hiện": "Đang thực hiện",
  "Tạm dừng": "Tạm dừng",
  "Chưa thực hiện": "Chưa thực hiện",
  "Chưa đến thời điểm": "Chưa đến thời điểm",
  "Không phát sinh": "Không phát sinh",
};

/** The sheet `Tổng hợp nhiệm vụ`: one row a task; states, counts and percentages are live. */
export function taskRollUpSheet(input: RollUpInput): SheetDraft {
  const columns = taskColumns(input);
  const sheet = tableSheet({
    name: SHEETS.taskRollUp,
    table: "TongHop",
    columns,
    items: input.rollUp.tasks,
    title: `Tổng hợp kết quả thực hiện nhiệm vụ – ${input.caption}`,
    frozenColumns: 3,
    printTo: "Khó khăn, vướng mắc",
    nothing: "Kế hoạch không có nhiệm vụ.",
    conditionalFormats: (last) => {
      const group = `$${letterOf(columns, "Phân nhóm")}2`;
      const ref = `${letterOf(columns, "TT")}2:${letterOf(columns, "Phân nhóm")}${last}`;
      return [
        { ref, formula: `${group}="Chưa hoàn thành, quá hạn"`, tone: "bad" },
        {
          ref,
          formula: `AND(${group}="Chưa báo cáo",$${letterOf(columns, "Tình trạng hạn")}2="quá hạn")`,
          tone: "bad",
        },
        { ref, formula: `${group}="Hoàn thành quá hạn"`, tone: "warn" },
        { ref, formula: `LEFT(${group},10)="Hoàn thành"`, tone: "good" },
        { ref, formula: `${group}="Chưa báo cáo"`, tone: "muted" },
        {
          ref: `${letterOf(columns, DEADLINE_BASIS)}2:${letterOf(columns, DEADLINE_BASIS)}${last}`,
          formula: `AND(ISNUMBER($${letterOf(columns, CHANGED_DEADLINE)}2),$${letterOf(columns, DEADLINE_BASIS)}2="")`,
          tone: "warn",
        },
      ];
    },
    tabColour: "2E6B4F",
  });
  const verdict = letterOf(columns, "Xác nhận của cơ quan tổng hợp");
  const changed = letterOf(columns, CHANGED_DEADLINE);
  return {
    ...sheet,
    validations: [
      verdictValidation(`${verdict}2:${verdict}${sheet.rows.length}`),
      changedDeadlineValidation(`${changed}2:${changed}${sheet.rows.length}`),
    ],
  };
}

/** The headings of the sheet in their order, for formulas of other sheets. */
export function taskHeadings(input: RollUpInput): readonly string[] {
  return taskColumns(input).map(({ heading }) => heading);
}

function verdictValidation(ref: string): ValidationDraft {
  return {
    ref,
    rule: { kind: "list", source: "DM_TrangThai" },
    title: "Xác nhận",
    prompt: "Trạng thái do cơ quan tổng hợp xác nhận; thay cho trạng thái các cơ quan báo cáo.",
    refusal: "Hãy chọn một trạng thái trong danh sách hoặc để trống.",
  };
}

function changedDeadlineValidation(ref: string): ValidationDraft {
  return {
    ref,
    rule: { kind: "date", min: toSerial("2000-01-01"), max: toSerial("2100-12-31") },
    title: "Hạn được điều chỉnh",
    prompt:
      "Hạn mới được chấp thuận; ghi số, ký hiệu văn bản ở cột bên phải. Để trống nếu giữ hạn cũ.",
    refusal: "Hãy nhập một ngày, ví dụ 30/06/2025, hoặc để trống.",
  };
}

function taskColumns(input: RollUpInput): readonly Column[] {
  const sections = sectionTitles(input.rollUp.plan);
  const hasHistory = input.rollUp.changes !== null;
  const ranks = new Map(overdueTasks(input).map(({ task }, at) => [task.id, at + 1]));
  const columns: Column[] = [
    { heading: "Mã", width: 10, style: "text", hidden: true, show: ({ task }) => task.id },
    { heading: "TT", width: 6, style: "textCentre", show: ({ task }) => task.no },
    {
      heading: "Tên nhiệm vụ",
      width: hasHistory ? 38 : 42,
      style: "text",
      show: ({ task }) => task.title,
    },
    { heading: "Cơ quan chủ trì", width: 17, style: "text", show: ({ task }) => task.lead },
    {
      heading: "Thời gian hoàn thành",
      width: 12,
      style: "textCentre",
      show: ({ task }) => task.deadline,
    },
    {
      heading: "Hạn",
      width: 12,
      style: "date",
      show: (item, row) => dueCell(item, row, columns),
    },
    {
      heading: "Trạng thái",
      width: 14,
      style: "textCentre",
      show: (item, row) => statusCell(item, row, columns, hasHistory),
    },
    {
      heading: "Tỷ lệ (%)",
      width: 8,
      style: "integer",
      show: (item, row) => percentCell(item, row, columns, hasHistory),
    },
    {
      heading: "Phân nhóm",
      width: 15,
      style: "textCentre",
      show: (item, row) => groupCell(item, row, columns),
    },
    ...(hasHistory ? knownColumns(input) : []),
    toldColumn("Kết quả thực hiện", "result", hasHistory ? 34 : 44, input),
    toldColumn("Số, ký hiệu văn bản", "documentNumber", 14, input),
    toldColumn("Khó khăn, vướng mắc", "difficulty", hasHistory ? 19 : 26, input),
    toldColumn("Đề xuất, kiến nghị", "proposal", 36, input),
    {
      heading: "Xác nhận của cơ quan tổng hợp",
      width: 18,
      style: "input",
      show: ({ verdict }) => verdict,
    },
    {
      heading: "Hạn đề nghị điều chỉnh",
      width: PROPOSED_WIDTH,
      style: "text",
      show: (item) => proposedDeadlines(item, input),
    },
    {
      heading: CHANGED_DEADLINE,
      width: 14,
      style: "inputDate",
      show: ({ deadlineChange }) => (deadlineChange === null ? null : toSerial(deadlineChange.due)),
    },
    {
      heading: DEADLINE_BASIS,
      width: 20,
      style: "input",
      show: ({ deadlineChange }) => deadlineChange?.basis ?? null,
    },
    {
      heading: "Cơ quan chưa báo cáo",
      width: 40,
      style: "text",
      show: (item) => missingLeads(item, input),
    },
    {
      heading: "Tình trạng hạn",
      width: 12,
      style: "textCentre",
      show: (item, row) => deadlineCell(item, row, columns),
    },
    { heading: "Phải báo cáo", width: 9, style: "integer", show: ({ counts }) => counts.expected },
    {
      heading: "Đã báo cáo",
      width: 9,
      style: "integer",
      show: (item, row) => reportedCell(item, row, columns),
    },
    {
      heading: COUNT_HEADINGS["Hoàn thành"],
      width: 9,
      style: "integer",
      show: (item, row) => countCell(item, row, "Hoàn thành"),
    },
    {
      heading: "Ngày hoàn thành",
      width: 12,
      style: "date",
      foldable: true,
      show: (item, row) => completedCell(item, row, columns, hasHistory),
    },
    {
      heading: "Sản phẩm",
      width: 18,
      style: "text",
      foldable: true,
      show: ({ task }) => task.product,
    },
    {
      heading: "Hạn ban đầu",
      width: 12,
      style: "date",
      foldable: true,
      show: ({ originalDay }) => (originalDay === null ? null : toSerial(originalDay)),
    },
    {
      heading: "Loại hạn",
      width: 16,
      style: "text",
      foldable: true,
      show: (item, row) => kindCell(item, row, columns),
    },
    {
      heading: "Chuyển thường xuyên",
      width: 12,
      style: "textCentre",
      hidden: true,
      show: ({ deadline }) => (becomesRecurring(deadline) ? "Có" : null),
    },
    ...(hasHistory ? doneBeforeColumns() : []),
    ...TASK_STATUSES.filter((status) => status !== "Hoàn thành").map((status): Column => ({
      heading: COUNT_HEADINGS[status],
      width: 10,
      style: "integer",
      foldable: true,
      show: (item, row) => countCell(item, row, status),
    })),
    {
      heading: "Nhóm",
      width: 60,
      style: "text",
      foldable: true,
      show: ({ task }) => sections.get(sectionKey(task.annex, task.section)) ?? null,
    },
    {
      heading: "Mã nhóm",
      width: 10,
      style: "text",
      hidden: true,
      show: ({ task }) => sectionKey(task.annex, task.section),
    },
    {
      heading: "Phụ lục",
      width: 9,
      style: "textCentre",
      foldable: true,
      show: ({ task }) => task.annex,
    },
    ...(hasHistory ? [groupBeforeColumn(input)] : []),
    {
      heading: PLAN_ORDER,
      width: 10,
      style: "integer",
      hidden: true,
      show: (_, row) => row - 1,
    },
    {
      heading: OVERDUE_RANK,
      width: 10,
      style: "integer",
      foldable: true,
      show: (item, row) => overdueRankCell(item, row, columns, ranks),
    },
  ];
  return columns;
}

function groupBeforeColumn({ rollUp: { changes } }: RollUpInput): Column {
  const before = new Map(changes?.tasks.map((change) => [change.id, change.before]));
  return {
    heading: GROUP_BEFORE,
    width: 16,
    style: "textCentre",
    foldable: true,
    show: ({ task }) => {
      const standing = before.get(task.id) ?? null;
      return standing === null ? ENTERED : (standing.group ?? "Không rõ");
    },
  };
}

/** The same order as `overdueTasks`: by due day, then as the plan has them. */
function overdueRankCell(
  { task }: RolledTask,
  row: number,
  columns: readonly Column[],
  ranks: ReadonlyMap<string, number>,
): Shown {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  const late = `TongHop[Tình trạng hạn],"quá hạn",TongHop[Trạng thái],"<>Hoàn thành",TongHop[Phân nhóm],"<>Không tính"`;
  const isLate = `AND(${at("Tình trạng hạn")}="quá hạn",${at("Trạng thái")}<>"Hoàn thành",${at("Phân nhóm")}<>"Không tính")`;
  const earlier = `COUNTIFS(${late},TongHop[Hạn],"<"&${at("Hạn")})`;
  const sameDay = `COUNTIFS(${late},TongHop[Hạn],${at("Hạn")},TongHop[${PLAN_ORDER}],"<="&${at(PLAN_ORDER)})`;
  return {
    value: ranks.get(task.id) ?? "",
    formula: `IF(${isLate},${earlier}+${sameDay},"")`,
  };
}

/** What leads that have not reported this period said last, under its period. */
function knownColumns(input: RollUpInput): readonly Column[] {
  return [
    {
      heading: "Trạng thái gần nhất",
      width: 15,
      style: "text",
      show: ({ known, leads }) => {
        const [first] = known;
        if (first === undefined) return null;
        if (leads.length === 1) return first.status;
        return knownLines(known, input).join("\n");
      },
    },
    {
      heading: "Kỳ của trạng thái gần nhất",
      width: 11,
      style: "textCentre",
      show: ({ known }) =>
        known.length === 0
          ? null
          : [...new Set(known.map(({ period }) => period.label))].join("; "),
    },
  ];
}

const MOST_KNOWN = 6;

function knownLines(known: readonly KnownState[], { agencyName }: RollUpInput): readonly string[] {
  if (known.length <= MOST_KNOWN)
    return known.map(({ agencyId, status }) => `${agencyName(agencyId)}: ${status}`);
  return TASK_STATUSES.flatMap((status) => {
    const count = known.filter((each) => each.status === status).length;
    return count === 0 ? [] : [`${status}: ${count} cơ quan`];
  });
}

const DONE_BEFORE = "Xong từ kỳ trước";
const DAY_BEFORE = "Ngày xong từ kỳ trước";
const DONE_BY = "Đã xong chậm nhất vào";

/** How many leads were done before and need not report again, their last day, and the day it was known by. */
function doneBeforeColumns(): readonly Column[] {
  return [
    {
      heading: DONE_BEFORE,
      width: 10,
      style: "integer",
      foldable: true,
      show: ({ doneBefore }) => doneBefore.length,
    },
    {
      heading: DAY_BEFORE,
      width: 12,
      style: "date",
      foldable: true,
      show: ({ doneBefore }) => {
        const days = doneBefore.map(({ completedOn }) => completedOn);
        if (days.length === 0 || days.includes(null)) return null;
        return toSerial(days.reduce((a, b) => ((a ?? "") > (b ?? "") ? a : b), null) ?? "");
      },
    },
    {
      heading: DONE_BY,
      width: 12,
      style: "date",
      foldable: true,
      show: ({ doneBy }) => (doneBy === null ? null : toSerial(doneBy)),
    },
  ];
}

/** The days that agencies ask for, each with the document it rests on; the department decides beside it. */
function proposedDeadlines({ sources }: RolledTask, { agencyName }: RollUpInput): string | null {
  const lines = sources.flatMap(({ entry, agencyId }) => {
    if (entry?.proposedDeadline.kind !== "read") return [];
    const basis = cellText(entry.row.cells.proposedBasis);
    return [
      `${agencyName(agencyId)}: ${formatDay(entry.proposedDeadline.day)}${basis === null ? "" : ` (${basis})`}`,
    ];
  });
  return fittingWords(lines, [], PROPOSED_WIDTH);
}

const USED_LEADS = 'ChiTiet[Vai trò],"Chủ trì",ChiTiet[Sử dụng],"Có"';

function countCell({ counts }: RolledTask, row: number, status: TaskStatus): Shown {
  return {
    value: counts.byStatus[status],
    formula: `COUNTIFS(ChiTiet[Mã],$A${row},${USED_LEADS},ChiTiet[Trạng thái],"${status}")`,
  };
}

function counter(columns: readonly Column[], row: number): (status: TaskStatus) => string {
  return (status) => `$${letterOf(columns, COUNT_HEADINGS[status])}${row}`;
}

function reportedCell({ counts }: RolledTask, row: number, columns: readonly Column[]): Shown {
  const count = counter(columns, row);
  return { value: counts.reported, formula: TASK_STATUSES.map(count).join("+") };
}

/** The plan's day, or the day of a later document once the department accepted one. */
function dueCell(
  { dueDay, originalDay }: RolledTask,
  row: number,
  columns: readonly Column[],
): Shown {
  const changed = `$${letterOf(columns, CHANGED_DEADLINE)}${row}`;
  const original = originalDay === null ? '""' : `$${letterOf(columns, "Hạn ban đầu")}${row}`;
  return {
    value: dueDay === null ? "" : toSerial(dueDay),
    formula: `IF(ISNUMBER(${changed}),${changed},${original})`,
  };
}

/** The same decision as `currentKind`: an accepted day gives a task without one a deadline. */
function kindCell(
  { kind, originalKind }: RolledTask,
  row: number,
  columns: readonly Column[],
): Shown | string {
  if (originalKind === "Có hạn" || originalKind === "Thường xuyên, định kỳ") return kind;
  const changed = `$${letterOf(columns, CHANGED_DEADLINE)}${row}`;
  return { value: kind, formula: `IF(ISNUMBER(${changed}),"Có hạn","${originalKind}")` };
}

/** The same decision as `rollUpStatus`, over the counts of the row. */
function statusCell(
  { status }: RolledTask,
  row: number,
  columns: readonly Column[],
  hasHistory: boolean,
): Shown {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  const count = counter(columns, row);
  const verdict = at("Xác nhận của cơ quan tổng hợp");
  const expected = at("Phải báo cáo");
  const [own, handedIn] = [count("Hoàn thành"), count("Đã trình, chờ ban hành")];
  const done = hasHistory ? `${own}+${at(DONE_BEFORE)}` : own;
  const rest = `IF(${done}+${handedIn}+${count("Đang thực hiện")}>0,"Đang thực hiện",IF(${count("Tạm dừng")}>0,"Tạm dừng",IF(${count("Chưa thực hiện")}>0,"Chưa thực hiện",IF(${count("Chưa đến thời điểm")}>0,"Chưa đến thời điểm","Không phát sinh"))))`;
  return {
    value: status,
    formula: `IF(${verdict}<>"",${verdict},IF(${done}>=${expected},"Hoàn thành",IF(${at("Đã báo cáo")}=0,"Chưa báo cáo",IF(${done}+${handedIn}>=${expected},"Đã trình, chờ ban hành",${rest}))))`,
  };
}

function percentCell(
  { percent }: RolledTask,
  row: number,
  columns: readonly Column[],
  hasHistory: boolean,
): Shown {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  const where = `ChiTiet[Mã],$A${row},${USED_LEADS}`;
  const own = `SUMIFS(ChiTiet[Tỷ lệ tính],${where})`;
  const sum = hasHistory ? `(${own}+100*${at(DONE_BEFORE)})` : own;
  const mean = `MIN(99,ROUND(${sum}/${at("Phải báo cáo")},0))`;
  const unstated = `COUNTIFS(${where},ChiTiet[Tỷ lệ tính],">=0")=0`;
  const isUnknown = hasHistory
    ? `AND(${unstated},OR(${at("Đã báo cáo")}=0,${at(DONE_BEFORE)}=0))`
    : unstated;
  return {
    value: percent ?? "",
    formula: `IF(${at("Trạng thái")}="Hoàn thành",100,IF(${isUnknown},"",${mean}))`,
  };
}

/** The last lead's day, once the task is done and every lead has said its own. */
function completedCell(
  { completedOn }: RolledTask,
  row: number,
  columns: readonly Column[],
  hasHistory: boolean,
): Shown {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  const expected = at("Phải báo cáo");
  const days = "ChiTiet[Ngày hoàn thành]";
  const where = `ChiTiet[Mã],$A${row},${USED_LEADS}`;
  const own = `(ChiTiet[Mã]=$A${row})*(ChiTiet[Vai trò]="Chủ trì")*(ChiTiet[Sử dụng]="Có")`;
  const last = `IF(${expected}=1,SUMIFS(${days},${where}),IFERROR(SUMPRODUCT(MAX(${own}*${days})),""))`;
  const known = `COUNTIFS(${where},${days},">0")>=${expected}`;
  const day = hasHistory
    ? withDayBefore({ last, known, dated: `COUNTIFS(${where},${days},">0")`, expected, at })
    : `IF(${known},${last},"")`;
  return {
    value: completedOn === null ? "" : toSerial(completedOn),
    formula: `IF(${at("Trạng thái")}<>"Hoàn thành","",${day})`,
  };
}

/** The same where some leads were done in an earlier period: the later of theirs and of this period's. */
function withDayBefore({
  last,
  known,
  dated,
  expected,
  at,
}: {
  readonly last: string;
  readonly known: string;
  readonly dated: string;
  readonly expected: string;
  readonly at: (heading: string) => string;
}): string {
  const before = at(DAY_BEFORE);
  const allKnown = `AND(ISNUMBER(${before}),${dated}+${at(DONE_BEFORE)}>=${expected})`;
  return `IF(${at(DONE_BEFORE)}=0,IF(${known},${last},""),IF(${allKnown},IF(${dated}=0,${before},IFERROR(MAX(${last},${before}),"")),""))`;
}

function groupCells(row: number, columns: readonly Column[]): GroupCells {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  const hasHistory = columns.some(({ heading }) => heading === DONE_BY);
  return {
    ...(hasHistory ? { doneBy: at(DONE_BY) } : {}),
    status: at("Trạng thái"),
    kind: at("Loại hạn"),
    due: at("Hạn"),
    completedOn: at("Ngày hoàn thành"),
    continues: at("Chuyển thường xuyên"),
    verdict: at("Xác nhận của cơ quan tổng hợp"),
  };
}

function deadlineCell(
  { deadlineState }: RolledTask,
  row: number,
  columns: readonly Column[],
): Shown {
  const cells = groupCells(row, columns);
  return {
    value: deadlineState,
    formula: `IF(${cells.kind}<>"Có hạn","không có hạn",IF(${lateFormula(cells)},"quá hạn","trong hạn"))`,
  };
}

function groupCell({ group }: RolledTask, row: number, columns: readonly Column[]): Shown {
  return { value: group, formula: groupFormula(groupCells(row, columns)) };
}

function toldColumn(heading: string, field: Told, width: number, input: RollUpInput): Column {
  return { heading, width, style: "text", show: (item) => joined(item, field, width, input) };
}

type Told = "result" | "documentNumber" | "difficulty" | "proposal";

/**
 * What the leads wrote, each under its name when there are several. Coordinating agencies are only
 * counted: their words stand on `Chi tiết` and would bury the lead's.
 */
function joined(
  { sources, leads }: RolledTask,
  field: Told,
  width: number,
  { agencyName }: RollUpInput,
): string | null {
  const told = sources.flatMap(({ entry, agencyId, unitId, role }) => {
    const words = entry?.[field] ?? null;
    const isOfLead = unitId !== null && leads.includes(agencyId ?? "");
    const speaker = unitId ?? agencyId;
    return words === null ? [] : [{ words, speaker, leads: role === "Chủ trì" || isOfLead }];
  });
  const own = told.filter((each) => each.leads);
  const alone = leads.length === 1 && own.length === 1;
  const named = own.map(({ words, speaker }) =>
    alone ? words : `- ${agencyName(speaker)}: ${words}`,
  );
  const others = told.length - own.length;
  const closing =
    others === 0 ? [] : [`(${others} cơ quan phối hợp báo cáo, xem trang ${SHEETS.detail})`];
  return fittingWords(named, closing, width);
}
