import type { Assignment } from "../domain/plan/assignments";
import type { PlanTask } from "../domain/plan/plan";
import { reportDue } from "../domain/plan/reportDue";
import type { ReportingPeriod } from "../domain/plan/reportingPeriod";
import { SHEETS } from "../workbook/sheetNames";
import type { PlanContext } from "./catalogue";
import { judgePrevious, type PreviousReport } from "./readPrevious";
import { templateRowCounts, type TemplateRowCounts } from "./templateRowCounts";
import type { WorkbookStanding } from "./workbookStanding";

/** A sheet that will be made, what it holds and how many rows of it an agency finds. */
export interface PreviewSheet {
  readonly name: string;
  readonly holds: "guide" | Assignment["row"]["kind"];
  readonly rows: number;
}

/** What writing into the open workbook would destroy. */
export type Loss = "nothing" | "sheets" | "results" | "roll-up";

/** What is made when the user says so, known beforehand. */
export interface TemplatePreview {
  /** The day the report is due. */
  readonly due: string;
  /** Sheets that the user sees. */
  readonly sheets: readonly PreviewSheet[];
  readonly counts: TemplateRowCounts;
  readonly firstTasks: readonly PlanTask[];
  /** Sheets of the open workbook that would be replaced. */
  readonly replaced: readonly string[];
  readonly loss: Loss;
  /** The report that stands open and can be carried forward. */
  readonly previous: PreviousReport | null;
}

interface TemplateWish {
  readonly context: PlanContext;
  readonly period: ReportingPeriod;
  readonly agencyId: string | null;
}

const FIRST_TASKS = 3;

/** Tells what the template of a plan, an agency and a period would be, and what it would overwrite. */
export function previewTemplate(wish: TemplateWish, standing: WorkbookStanding): TemplatePreview {
  const { context, period, agencyId } = wish;
  const names = visibleSheets(context);
  const taken = new Set(standing.sheets.map((name) => name.toLowerCase()));
  const replaced = names.filter((name) => taken.has(name.toLowerCase()));
  return {
    due: reportDue(context.index.plan, period),
    sheets: names.map((name) => previewSheet(name, wish)),
    counts: templateRowCounts(context, agencyId),
    firstTasks: ledTasks(wish).slice(0, FIRST_TASKS),
    replaced,
    loss: lossOf(standing, replaced),
    previous: previousOf(standing, wish),
  };
}

const KIND_OF_SHEET: Readonly<Partial<Record<string, Assignment["row"]["kind"]>>> = {
  [SHEETS.tasks]: "task",
  [SHEETS.targets]: "target",
  [SHEETS.staged]: "staged",
};

/** The sheets of the template that are seen, known without making it: that would be felt here. */
function visibleSheets({ index }: PlanContext): readonly string[] {
  const kinds = new Set(index.rows.map(({ kind }) => kind));
  return [
    SHEETS.guide,
    SHEETS.tasks,
    ...(kinds.has("target") ? [SHEETS.targets] : []),
    ...(kinds.has("staged") ? [SHEETS.staged] : []),
  ];
}

function previewSheet(name: string, { context, agencyId }: TemplateWish): PreviewSheet {
  const kind = KIND_OF_SHEET[name];
  if (kind === undefined) return { name, holds: "guide", rows: 0 };
  const rows = context.assignments.filter(
    ({ row, leads, coordinators }) =>
      row.kind === kind &&
      (agencyId === null ||
        leads.includes(agencyId) ||
        (kind === "task" && coordinators.includes(agencyId))),
  );
  return { name, holds: kind, rows: rows.length };
}

function ledTasks({ context, agencyId }: TemplateWish): readonly PlanTask[] {
  return context.assignments.flatMap(({ row, leads }) =>
    row.kind === "task" && (agencyId === null || leads.includes(agencyId)) ? [row.task] : [],
  );
}

function lossOf({ kind }: WorkbookStanding, replaced: readonly string[]): Loss {
  // A roll-up shares its hidden sheets with a template: it would no longer know what it is.
  if (kind === "roll-up") return "roll-up";
  if (kind === "entered") return "results";
  return kind === "free" && replaced.length > 0 ? "sheets" : "nothing";
}

function previousOf(standing: WorkbookStanding, wish: TemplateWish): PreviousReport | null {
  if (standing.kind !== "entered") return null;
  const judged = judgePrevious(standing.submission, wish.context, wish.period);
  return typeof judged !== "string" && judged.agencyId === wish.agencyId ? judged.report : null;
}
