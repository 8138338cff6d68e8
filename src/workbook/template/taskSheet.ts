import { planNumber } from "../../domain/plan/planName";
import { sectionKey, sectionTitles } from "../../domain/plan/sections";
import { parseDeadline } from "../../domain/deadline/parseDeadline";
import { nextOccurrence } from "../../domain/deadline/occurrence";
import { toSerial } from "../../domain/deadline/isoDate";
import type { PlanTask } from "../../domain/plan/plan";
import { TASK_COLUMNS, type TaskField } from "../../domain/submission/columns";
import type { TaskRow } from "../../domain/submission/submission";
import { columnLetters } from "../cellRef";
import { emptySheet, headerText, type CellDraft, type RowDraft, type SheetDraft } from "../draft";
import { TASK_LAYOUT } from "../layouts/taskLayout";
import { fittingHeight } from "../rowHeight";
import { SHEETS } from "../sheetNames";
import type { StyleName } from "../styles";
import { carriedValue } from "./carryForward";
import { taskConditionalFormats } from "./taskConditionalFormats";
import { taskValidations } from "./validations";
import type { TemplateInput } from "./templateInput";
import type { TemplateRow } from "./templateRows";

/** The sheet `Nhiệm vụ`: an Excel table, one row a task, coordinating rows filtered out at first. */
export function taskSheet(rows: readonly TemplateRow[], input: TemplateInput): SheetDraft {
  const tasks = rows.filter(({ assignment }) => assignment.row.kind === "task");
  const leads = tasks.some(({ role }) => role === "Chủ trì");
  const coordinates = tasks.some(({ role }) => role === "Phối hợp");
  const filtered = leads && coordinates;
  const sections = sectionTitles(input.index.plan);
  const previous = previousRows(input);
  const body = tasks.map(({ assignment, role }): RowDraft => {
    if (assignment.row.kind !== "task") throw new Error("A task row was expected");
    const { task } = assignment.row;
    const group = sections.get(sectionKey(task.annex, task.section)) ?? "";
    const cells = taskCells(task, group, role, previous.get(task.id), input.cutOff.asOf);
    return { cells, height: rowHeight(cells), hidden: filtered && role === "Phối hợp" };
  });
  const dataRows = body.length === 0 ? [blankRow()] : body;
  const last = dataRows.length + 1;
  const lastColumn = columnLetters(TASK_COLUMNS.length - 1);
  return {
    ...emptySheet,
    name: SHEETS.tasks,
    columns: TASK_COLUMNS.map(({ field }) => ({
      width: TASK_LAYOUT[field].width,
      hidden: TASK_LAYOUT[field].hidden ?? false,
      foldable: isFoldable(field),
    })),
    rows: [headingRow(), ...dataRows],
    freeze: { rows: 1, columns: 3 },
    tables: [
      {
        name: "NhiemVu",
        ref: `A1:${lastColumn}${last}`,
        headings: TASK_COLUMNS.map(({ heading }) => heading),
        filter: filtered ? { column: columnOf("role"), values: ["Chủ trì"] } : null,
      },
    ],
    validations: taskValidations(last),
    conditionalFormats: taskConditionalFormats(last),
    print: {
      orientation: "landscape",
      repeatRow: 1,
      area: `${columnLetters(columnOf("no"))}1:${columnLetters(columnOf("proposal"))}${last}`,
      onePage: false,
      header: headerText(
        `Biểu theo dõi nhiệm vụ – Kế hoạch ${planNumber(input.index.plan)} – ${input.period.label}`,
      ),
      footer: "&CTrang &P/&N",
    },
    tabColour: "2E6B4F",
  };
}

/** Columns within the print area that paper does not need: one click folds them away. */
function isFoldable(field: TaskField): boolean {
  const { hidden, printed } = TASK_LAYOUT[field];
  return !hidden && !printed && columnOf(field) < columnOf("proposal");
}

function previousRows({ previous }: TemplateInput): ReadonlyMap<string, TaskRow> {
  const rows = (previous?.rows ?? []).filter((row) => row.kind === "task");
  return new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row]])));
}

/** Index of a field's column in the standard order, from 0. */
export function columnOf(field: TaskField): number {
  return TASK_COLUMNS.findIndex((column) => column.field === field);
}

function headingRow(): RowDraft {
  const cells = TASK_COLUMNS.map(({ heading, purpose }): CellDraft => ({
    value: heading,
    style: purpose === "fill" ? "headingFill" : "heading",
  }));
  return { cells, height: 36, hidden: false };
}

function blankRow(): RowDraft {
  return {
    cells: TASK_COLUMNS.map(({ field }) => ({ value: null, style: TASK_LAYOUT[field].style })),
    height: null,
    hidden: false,
  };
}

function taskCells(
  task: PlanTask,
  group: string,
  role: string,
  previous: TaskRow | undefined,
  asOf: string,
): readonly CellDraft[] {
  const deadline = parseDeadline(task.deadline);
  const due = deadline.due ?? nextOccurrence(deadline, asOf);
  const fixed: Partial<Record<TaskField, string | number | null>> = {
    id: task.id,
    no: task.no,
    title: task.title,
    lead: task.lead,
    coordinating: task.coordinating,
    product: task.product,
    deadline: task.deadline,
    due: due === null ? null : toSerial(due),
    section: group,
    annex: task.annex,
    role,
  };
  return TASK_COLUMNS.map(({ field, purpose }): CellDraft => {
    const { style, carried } = TASK_LAYOUT[field];
    if (purpose !== "fill") return { value: fixed[field] ?? null, style };
    const value = carriedValue(field, previous?.cells[field]);
    const carriedStyle: StyleName = carried ?? style;
    return { value, style: value === null ? style : carriedStyle };
  });
}

function rowHeight(cells: readonly CellDraft[]): number {
  return fittingHeight(
    TASK_COLUMNS.flatMap(({ field }, at) =>
      TASK_LAYOUT[field].hidden
        ? []
        : [{ text: String(cells[at]?.value ?? ""), width: TASK_LAYOUT[field].width }],
    ),
  );
}
