import type { TargetField, TaskField } from "../../../../src/domain/submission/columns";
import type { DataRow, Submission } from "../../../../src/domain/submission/submission";
import type { RuleContext } from "../../../../src/domain/validation/rule";
import {
  aPlan,
  aRuleContext,
  aSubmission,
  aTargetRow,
  aTask,
  assignAll,
  aTaskRow,
  type Written,
} from "../../../helpers/aSubmission";
import type { Plan, PlanTask } from "../../../../src/domain/plan/plan";

/** A workbook in which one thing is wrong, or nearly wrong; the key of a sample says when. */
export interface Sample {
  readonly submission: Submission;
  readonly context: RuleContext;
  /** Where the finding must stand; unchecked when left out. */
  readonly cell?: string | null;
  /** The value of the fix that must be offered. */
  readonly fix?: string | number | null;
}

/** Samples of one rule: it speaks on those reported and is silent on the others. */
export interface RuleSamples {
  readonly reported: Readonly<Record<string, Sample>>;
  readonly silent: Readonly<Record<string, Sample>>;
}

type Expected = Pick<Sample, "cell" | "fix">;
type Context = Partial<RuleContext>;

/** A workbook, and the plan it is checked against: the one of the tests unless said otherwise. */
export function book(
  submission: Partial<Submission>,
  expected: Expected & Context & { readonly plan?: Plan } = {},
): Sample {
  const { cell, fix, ...context } = expected;
  return {
    submission: aSubmission(submission),
    context: aRuleContext(context),
    ...(cell === undefined ? {} : { cell }),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** A workbook of one task row. */
export function task(
  written: Partial<Record<TaskField, Written>>,
  more: Expected & Context & { readonly of?: Partial<PlanTask> } = {},
): Sample {
  const { of = {}, ...expected } = more;
  const planned = aTask(of);
  const plan = aPlan({ tasks: [planned] });
  return book({ rows: [aTaskRow(written, { task: planned })] }, { plan, ...expected });
}

/** A workbook of one coordinating row: the plan gives the lead to another agency. */
export function coordinating(
  written: Partial<Record<TaskField, Written>>,
  of: Partial<PlanTask> = {},
): Sample {
  const { submission, context } = task({ role: "Phối hợp", ...written }, { of });
  const assignments = assignAll(context.index.plan, "so-b");
  return { submission, context: { ...context, assignments } };
}

/** A workbook of one target row. */
export function target(
  written: Partial<Record<TargetField, Written>>,
  expected: Expected = {},
): Sample {
  return rows([aTargetRow(written)], expected);
}

/** A workbook of the rows given. */
export function rows(given: readonly DataRow[], expected: Expected = {}): Sample {
  return book({ rows: given }, expected);
}
