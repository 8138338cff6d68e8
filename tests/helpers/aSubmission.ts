import { indexDirectory } from "../../src/domain/agency/agencyDirectory";
import type { Assignment } from "../../src/domain/plan/assignments";
import { indexPlan, type PlanRow } from "../../src/domain/plan/planIndex";
import type { Plan, PlanTarget, PlanTask, StagedTarget } from "../../src/domain/plan/plan";
import {
  TARGET_COLUMNS,
  TASK_COLUMNS,
  type TargetField,
  type TaskField,
} from "../../src/domain/submission/columns";
import type { RawCell } from "../../src/domain/submission/rawCell";
import type {
  Cover,
  DataRow,
  SheetReading,
  StagedRow,
  Submission,
  TargetRow,
  TaskRow,
} from "../../src/domain/submission/submission";
import type { RuleContext } from "../../src/domain/validation/rule";
import { columnLetters } from "../../src/workbook/cellRef";
import { aCollective, anAgency, aDirectory } from "./aDirectory";

/** What a test writes into a cell: a text, a number, or a cell described further. */
export type Written = string | number | Partial<RawCell>;

export const AGENCY = "so-a";

/** A cell of a text or a number; a test that needs a date, a format or an error says so. */
export function aCell(written: Written, ref = "A1"): RawCell {
  if (typeof written === "object")
    return { ref, type: "text", value: null, numberFormat: null, formula: null, ...written };
  const type = typeof written === "number" ? "number" : "text";
  return { ref, type, value: written, numberFormat: null, formula: null };
}

/** A date cell by its serial, as Excel stores it: 45717 is 1 March 2025. */
export function aDate(serial: number, numberFormat = "dd/mm/yyyy"): Partial<RawCell> {
  return { type: "date", value: serial, numberFormat };
}

/** A task with a deadline that lies ahead of the cut-off day and a product that is no document. */
export function aTask(task: Partial<PlanTask> = {}): PlanTask {
  const no = task.no ?? "1";
  return {
    id: `nv.${no}`,
    annex: "II",
    section: 1,
    no,
    parent: null,
    heading: false,
    title: `Xây dựng cơ sở dữ liệu ngành số ${no}`,
    lead: "Sở A",
    coordinating: null,
    product: "Cơ sở dữ liệu",
    deadline: "12/2025",
    ...task,
  };
}

export function aTarget(target: Partial<PlanTarget> = {}): PlanTarget {
  const no = target.no ?? "1";
  return {
    id: `ct.${no}`,
    annex: "I",
    horizon: "2030",
    parent: null,
    no,
    title: `Tỷ lệ hồ sơ trực tuyến loại ${no}`,
    unit: "%",
    value: "≥ 80",
    lead: "Sở A",
    coordinating: null,
    heading: false,
    ...target,
  };
}

export function aStagedTarget(target: Partial<StagedTarget> = {}): StagedTarget {
  const no = target.no ?? "1";
  return {
    id: `gd.${no}`,
    annex: "II",
    section: null,
    no,
    title: `Tỷ lệ người dân có tài khoản số loại ${no}`,
    values: { "2025": "≥60%", "2030": "≥90%" },
    lead: "Sở A",
    coordinating: null,
    product: null,
    ...target,
  };
}

/** A plan of 20/02/2025 with one section; its rows are those given. */
export function aPlan(plan: Partial<Plan> = {}): Plan {
  return {
    id: "kh-thu",
    number: "10/KH-UBND",
    issued: "2025-02-20",
    issuedPrecision: "day",
    issuer: "UBND tỉnh X",
    issuerId: "ubnd-tinh-x",
    consolidator: "so-b",
    level: "province",
    title: "Kế hoạch thử",
    shortTitle: "Kế hoạch thử",
    parent: null,
    supersedes: [],
    legalBasis: [],
    source: "khong-co.txt",
    annexes: [],
    sections: [{ annex: "II", ordinal: 1, printedNo: "I", title: "Hoàn thiện thể chế" }],
    tasks: [aTask()],
    targets: [],
    stagedTargets: [],
    obligations: [],
    ...plan,
  };
}

/** The agency of the tests and the one beside it. */
const AGENCIES = indexDirectory(
  aDirectory({
    agencies: [anAgency({ id: AGENCY, name: "Sở A" }), anAgency({ id: "so-b", name: "Sở B" })],
    collectives: [aCollective({ id: "cac-so", name: "Các sở", members: [AGENCY, "so-b"] })],
  }),
);

/** Every row of the plan is led by the agency of the tests. */
export function assignAll(plan: Plan, agencyId = AGENCY): readonly Assignment[] {
  return indexPlan(plan).rows.map((row: PlanRow) => ({
    row,
    leads: [agencyId],
    shared: false,
    coordinators: [],
    unresolved: [],
  }));
}

/** The cut-off is 18/03/2025, the next one 18/04/2025; the period is the one the submission names. */
export function aRuleContext(
  context: Partial<RuleContext> & { readonly plan?: Plan } = {},
): RuleContext {
  const { plan = aPlan(), ...rest } = context;
  return {
    index: indexPlan(plan),
    agencies: AGENCIES,
    assignments: assignAll(plan),
    cutOff: { asOf: "2025-03-18", next: "2025-04-18" },
    fingerprint: "f1",
    period: "2025-03",
    previous: null,
    ...rest,
  };
}

type TaskCells = Partial<Record<TaskField, Written>>;
type TargetCells = Partial<Record<TargetField, Written>>;
interface Place {
  readonly row?: number;
  readonly match?: DataRow["match"];
}

/** A row of the plan under way, with its result; `written` adds cells or, with "", empties them. */
export function aTaskRow(
  written: TaskCells = {},
  { task = aTask(), row = 2, match = "id" }: Place & { readonly task?: PlanTask | null } = {},
): TaskRow {
  const id = typeof written.id === "string" ? written.id : (task?.id ?? null);
  const copied: TaskCells =
    task === null
      ? {}
      : {
          id: task.id,
          no: task.no,
          title: task.title,
          lead: task.lead ?? "",
          product: task.product ?? "",
          deadline: task.deadline ?? "",
          role: "Chủ trì",
        };
  const filled = { status: "Đang thực hiện", result: "Đã họp tổ soạn thảo" };
  const cells = cellsOf(TASK_COLUMNS, { ...copied, ...filled, ...written }, row);
  return { kind: "task", sheet: "Nhiệm vụ", row, id, match, task, cells };
}

/** A row in which the agency wrote nothing yet. */
export function aBlankTaskRow(place: Place & { readonly task?: PlanTask } = {}): TaskRow {
  return aTaskRow({ status: "", result: "" }, place);
}

/** A target with a figure, its day and its source. */
export function aTargetRow(
  written: TargetCells = {},
  { target = aTarget(), row = 2, match = "id" }: Place & { readonly target?: PlanTarget } = {},
): TargetRow {
  const cells = cellsOf(
    TARGET_COLUMNS,
    {
      id: target.id,
      no: target.no,
      title: target.title,
      unit: target.unit ?? "",
      value: target.value ?? "",
      horizon: target.horizon,
      actual: 72.5,
      measuredOn: aDate(45716),
      dataSource: "Báo cáo số 12/BC-SA",
      ...written,
    },
    row,
  );
  return { kind: "target", sheet: "Chỉ tiêu", row, id: target.id, match, target, cells };
}

export function aStagedRow(
  written: TargetCells = {},
  stage = "2025",
  target: StagedTarget = aStagedTarget(),
): StagedRow {
  const id = `${target.id}@${stage}`;
  const value = target.values[stage] ?? "";
  const copied = { id, no: target.no, title: target.title, value, horizon: stage };
  const cells = cellsOf(TARGET_COLUMNS, { ...copied, ...written }, 2);
  const sheet = "Chỉ tiêu theo giai đoạn";
  return { kind: "staged", sheet, row: 2, id, match: "id", target, stage, cells };
}

function cellsOf<Field extends string>(
  columns: readonly { readonly field: Field }[],
  written: Partial<Record<Field, Written>>,
  row: number,
): Partial<Record<Field, RawCell>> {
  const cells: Partial<Record<Field, RawCell>> = {};
  columns.forEach(({ field }, at) => {
    const value = written[field];
    if (value !== undefined && value !== "")
      cells[field] = aCell(value, `${columnLetters(at)}${row}`);
  });
  return cells;
}

export function aCover(cover: Partial<Cover> = {}): Cover {
  return {
    agency: null,
    period: null,
    reportNumber: null,
    reportDate: null,
    preparedBy: null,
    signedBy: null,
    submissionNo: null,
    nothingToReport: false,
    ...cover,
  };
}

/** A sheet on which every standard column was found where the template has it. */
export function aSheetReading(sheet: Partial<SheetReading> = {}): SheetReading {
  const kind = sheet.kind ?? "task";
  const columns: readonly { readonly field: string }[] =
    kind === "task" ? TASK_COLUMNS : TARGET_COLUMNS;
  const standardName = { task: "Nhiệm vụ", target: "Chỉ tiêu", staged: "Chỉ tiêu theo giai đoạn" };
  return {
    kind,
    name: standardName[kind],
    standardName: standardName[kind],
    headerRow: 1,
    columns: new Map(columns.map(({ field }, at) => [field, columnLetters(at)])),
    missing: [],
    extra: [],
    repeated: [],
    ...sheet,
  };
}

/** A good submission of March 2025: one task under way, nothing to find. */
export function aSubmission(submission: Partial<Submission> = {}): Submission {
  const rows = submission.rows ?? [aTaskRow()];
  const kinds = new Set<DataRow["kind"]>(["task", ...rows.map(({ kind }) => kind)]);
  return {
    file: "so-a.xlsx",
    identity: {
      format: 1,
      role: "template",
      planId: "kh-thu",
      agencyId: AGENCY,
      period: "2025-03",
      fingerprint: "f1",
      sample: false,
    },
    identityFrom: "sheet",
    cover: aCover(),
    macros: false,
    sheets: [...kinds].map((kind) => aSheetReading({ kind })),
    rows,
    ...submission,
  };
}
