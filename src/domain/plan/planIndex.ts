import { foldText } from "../text/foldText";
import type { Plan, PlanTarget, PlanTask, StagedTarget } from "./plan";

/** A row a workbook may hold: a task, a target, or one stage of a staged target. */
export type PlanRow =
  | { readonly kind: "task"; readonly id: string; readonly task: PlanTask }
  | { readonly kind: "target"; readonly id: string; readonly target: PlanTarget }
  | {
      readonly kind: "staged";
      readonly id: string;
      readonly target: StagedTarget;
      readonly stage: string;
    };

/** A plan prepared for looking rows up by id, by number and text, or by text alone. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly rows: readonly PlanRow[];
  readonly byId: ReadonlyMap<string, PlanRow>;
  readonly byNumberAndText: ReadonlyMap<string, PlanRow>;
  /** Only texts that one row of the kind has. */
  readonly byText: ReadonlyMap<string, PlanRow>;
}

/** The id of the row for one stage of a staged target. */
export function stageRowId(target: StagedTarget, stage: string): string {
  return `${target.id}@${stage}`;
}

/** Prepares a plan for matching; headings are no data rows and are left out. */
export function indexPlan(plan: Plan): PlanIndex {
  const rows = planRows(plan);
  const byText = new Map<string, PlanRow>();
  const ambiguous = new Set<string>();
  for (const row of rows) {
    const key = textKey(row.kind, rowTitle(row), rowStage(row));
    if (byText.has(key)) ambiguous.add(key);
    byText.set(key, row);
  }
  for (const key of ambiguous) byText.delete(key);
  return {
    plan,
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    byNumberAndText: new Map(
      rows.map((row) => [numberKey(row.kind, rowNumber(row), rowTitle(row), rowStage(row)), row]),
    ),
    byText,
  };
}

function planRows(plan: Plan): readonly PlanRow[] {
  const tasks = plan.tasks
    .filter((task) => !task.heading)
    .map((task) => ({ kind: "task" as const, id: task.id, task }));
  const targets = plan.targets
    .filter((target) => !target.heading)
    .map((target) => ({ kind: "target" as const, id: target.id, target }));
  const staged = plan.stagedTargets.flatMap((target) =>
    Object.keys(target.values).map((stage) => ({
      kind: "staged" as const,
      id: stageRowId(target, stage),
      target,
      stage,
    })),
  );
  return [...tasks, ...targets, ...staged];
}

/** The printed number of a row. */
export function rowNumber(row: PlanRow): string {
  return row.kind === "task" ? row.task.no : row.target.no;
}

/** The text of a row: the task's or the target's title. */
export function rowTitle(row: PlanRow): string {
  return row.kind === "task" ? row.task.title : row.target.title;
}

function rowStage(row: PlanRow): string {
  if (row.kind === "staged") return row.stage;
  return row.kind === "target" ? row.target.horizon : "";
}

/** Key of a row by its text; `stage` is the horizon or stage of a target, "" for a task. */
export function textKey(kind: PlanRow["kind"], title: string, stage: string): string {
  return `${kind}|${stage}|${foldText(title)}`;
}

/** Key of a row by number and text. */
export function numberKey(
  kind: PlanRow["kind"],
  number: string,
  title: string,
  stage: string,
): string {
  return `${kind}|${number}|${stage}|${foldText(title)}`;
}
