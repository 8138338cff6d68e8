import { sectionKey, sectionTitles } from "../../domain/plan/sections";
import { toSerial } from "../../domain/deadline/isoDate";
import type { RolledTask } from "../../domain/consolidation/rollUpTasks";
import { becomesRecurring } from "../../domain/consolidation/taskState";
import { TASK_STATUSES, type TaskStatus } from "../../domain/submission/status";
import type { SheetDraft, ValidationDraft } from "../draft";
import { SHEETS } from "../sheetNames";
import { groupFormula, lateFormula, type GroupCells } from "./groupFormula";
import type { RollUpInput } from "./rollUpInput";
import { letterOf, tableSheet, type Shown, type TableColumn } from "./tableSheet";

type Column = TableColumn<RolledTask>;

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
      ];
    },
    tabColour: "2E6B4F",
  });
  const verdict = letterOf(columns, "Xác nhận của cơ quan tổng hợp");
  return {
    ...sheet,
    validations: [verdictValidation(`${verdict}2:${verdict}${sheet.rows.length}`)],
  };
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

function taskColumns(input: RollUpInput): readonly Column[] {
  const sections = sectionTitles(input.rollUp.plan);
  const columns: Column[] = [
    { heading: "Mã", width: 10, style: "text", hidden: true, show: ({ task }) => task.id },
    { heading: "TT", width: 6, style: "textCentre", show: ({ task }) => task.no },
    { heading: "Tên nhiệm vụ", width: 44, style: "text", show: ({ task }) => task.title },
    { heading: "Cơ quan chủ trì", width: 18, style: "text", show: ({ task }) => task.lead },
    {
      heading: "Thời gian hoàn thành",
      width: 14,
      style: "textCentre",
      show: ({ task }) => task.deadline,
    },
    {
      heading: "Hạn",
      width: 12,
      style: "date",
      show: ({ dueDay }) => (dueDay === null ? null : toSerial(dueDay)),
    },
    {
      heading: "Trạng thái",
      width: 16,
      style: "textCentre",
      show: (item, row) => statusCell(item, row, columns),
    },
    {
      heading: "Tỷ lệ (%)",
      width: 8,
      style: "integer",
      show: (item, row) => percentCell(item, row, columns),
    },
    {
      heading: "Phân nhóm",
      width: 16,
      style: "textCentre",
      show: (item, row) => groupCell(item, row, columns),
    },
    {
      heading: "Kết quả thực hiện",
      width: 44,
      style: "text",
      show: (item) => joined(item, "result", input),
    },
    {
      heading: "Số, ký hiệu văn bản",
      width: 16,
      style: "text",
      show: (item) => joined(item, "documentNumber", input),
    },
    {
      heading: "Khó khăn, vướng mắc",
      width: 26,
      style: "text",
      show: (item) => joined(item, "difficulty", input),
    },
    {
      heading: "Đề xuất, kiến nghị",
      width: 26,
      style: "text",
      show: (item) => joined(item, "proposal", input),
    },
    {
      heading: "Xác nhận của cơ quan tổng hợp",
      width: 18,
      style: "input",
      show: ({ verdict }) => verdict,
    },
    {
      heading: "Cơ quan chưa báo cáo",
      width: 26,
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
      show: (item, row) => completedCell(item, row, columns),
    },
    {
      heading: "Sản phẩm",
      width: 18,
      style: "text",
      foldable: true,
      show: ({ task }) => task.product,
    },
    { heading: "Loại hạn", width: 16, style: "text", foldable: true, show: ({ kind }) => kind },
    {
      heading: "Chuyển thường xuyên",
      width: 12,
      style: "textCentre",
      hidden: true,
      show: ({ deadline }) => (becomesRecurring(deadline) ? "Có" : null),
    },
    ...TASK_STATUSES.filter((status) => status !== "Hoàn thành").map((status): Column => ({
      heading: COUNT_HEADINGS[status],
      width: 10,
      style: "integer",
      foldable: true,
      show: (item, row) => countCell(item, row, status),
    })),
    {
      heading: "Nhóm",
      width: 36,
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
  ];
  return columns;
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

/** The same decision as `rollUpStatus`, over the counts of the row. */
function statusCell({ status }: RolledTask, row: number, columns: readonly Column[]): Shown {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  const count = counter(columns, row);
  const verdict = at("Xác nhận của cơ quan tổng hợp");
  const expected = at("Phải báo cáo");
  const [done, handedIn] = [count("Hoàn thành"), count("Đã trình, chờ ban hành")];
  const rest = `IF(${done}+${handedIn}+${count("Đang thực hiện")}>0,"Đang thực hiện",IF(${count("Tạm dừng")}>0,"Tạm dừng",IF(${count("Chưa thực hiện")}>0,"Chưa thực hiện",IF(${count("Chưa đến thời điểm")}>0,"Chưa đến thời điểm","Không phát sinh"))))`;
  return {
    value: status,
    formula: `IF(${verdict}<>"",${verdict},IF(${at("Đã báo cáo")}=0,"Chưa báo cáo",IF(${done}>=${expected},"Hoàn thành",IF(${done}+${handedIn}>=${expected},"Đã trình, chờ ban hành",${rest}))))`,
  };
}

function percentCell({ percent }: RolledTask, row: number, columns: readonly Column[]): Shown {
  const status = `$${letterOf(columns, "Trạng thái")}${row}`;
  const expected = `$${letterOf(columns, "Phải báo cáo")}${row}`;
  const where = `ChiTiet[Mã],$A${row},${USED_LEADS}`;
  const mean = `MIN(99,ROUND(SUMIFS(ChiTiet[Tỷ lệ tính],${where})/${expected},0))`;
  return {
    value: percent ?? "",
    formula: `IF(${status}="Hoàn thành",100,IF(COUNTIFS(${where},ChiTiet[Tỷ lệ tính],">=0")=0,"",${mean}))`,
  };
}

/** The last lead's day, once the task is done and every lead has said its own. */
function completedCell(
  { completedOn }: RolledTask,
  row: number,
  columns: readonly Column[],
): Shown {
  const status = `$${letterOf(columns, "Trạng thái")}${row}`;
  const expected = `$${letterOf(columns, "Phải báo cáo")}${row}`;
  const days = "ChiTiet[Ngày hoàn thành]";
  const where = `ChiTiet[Mã],$A${row},${USED_LEADS}`;
  const own = `(ChiTiet[Mã]=$A${row})*(ChiTiet[Vai trò]="Chủ trì")*(ChiTiet[Sử dụng]="Có")`;
  const last = `IF(${expected}=1,SUMIFS(${days},${where}),IFERROR(SUMPRODUCT(MAX(${own}*${days})),""))`;
  const known = `COUNTIFS(${where},${days},">0")>=${expected}`;
  return {
    value: completedOn === null ? "" : toSerial(completedOn),
    formula: `IF(${status}<>"Hoàn thành","",IF(${known},${last},""))`,
  };
}

function groupCells(row: number, columns: readonly Column[]): GroupCells {
  const at = (heading: string): string => `$${letterOf(columns, heading)}${row}`;
  return {
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

type Told = "result" | "documentNumber" | "difficulty" | "proposal";

/**
 * What the leads wrote, each under its name when there are several. Coordinating agencies are only
 * counted: their words stand on `Chi tiết` and would bury the lead's.
 */
function joined(
  { sources, leads }: RolledTask,
  field: Told,
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
  const lines =
    others === 0
      ? named
      : [...named, `(${others} cơ quan phối hợp báo cáo, xem trang ${SHEETS.detail})`];
  return lines.length === 0 ? null : lines.join("\n");
}

function missingLeads({ leads, reports }: RolledTask, { agencyName }: RollUpInput): string | null {
  const reported = new Set(reports.map(({ contribution }) => contribution.agencyId));
  const missing = leads.filter((lead) => !reported.has(lead)).map((lead) => agencyName(lead));
  if (missing.length === 0) return null;
  return missing.length > 8
    ? `${missing.slice(0, 8).join("; ")}; và ${missing.length - 8} cơ quan khác`
    : missing.join("; ");
}
