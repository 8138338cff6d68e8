import type { AgencyIndex } from "../agency/agencyDirectory";
import type { Assignment } from "../plan/assignments";
import type { PlanIndex } from "../plan/planIndex";
import type { TargetField, TaskField } from "../submission/columns";
import type { CutOff } from "../submission/cutOff";
import type { EarlierReport, EarlierRow } from "../submission/earlierReport";
import type { StagedRow, Submission, TargetRow } from "../submission/submission";
import type { TaskEntry } from "../submission/taskEntry";
import type { Fix, Severity } from "./finding";

/** What rules may know besides what they look at. */
export interface RuleContext {
  readonly index: PlanIndex;
  readonly agencies: AgencyIndex;
  /** Who leads and coordinates each row of the plan. */
  readonly assignments: readonly Assignment[];
  /** Null for a workbook that names no period: nothing is then early, late or overdue. */
  readonly cutOff: CutOff | null;
  /** The fingerprint a template of today's plan carries. */
  readonly fingerprint: string;
  /** The period the files are collected for; null when a file is checked by itself. */
  readonly period: string | null;
  /** What the same agency reported the last time; null when nobody handed it in. */
  readonly previous: EarlierReport | null;
}

/** One fault of a row, as a rule reports it. */
export interface RowFault {
  readonly message: string;
  readonly fix?: Fix;
}

/** What a rule looks at, from the file as a whole down to one cell. */
export const RULE_SCOPES = [
  "file",
  "sheet",
  "header",
  "row",
  "cell",
  "rows",
  "plan",
  "previous",
] as const;
export type RuleScope = (typeof RULE_SCOPES)[number];

interface RuleHead {
  /** Permanent: reports and tests quote it. */
  readonly code: string;
  /** What all findings of the rule have in common, as a heading over them; no sentence. */
  readonly title: string;
  readonly severity: Severity;
  readonly scope: RuleScope;
  /** The columns, sheets or parts of the file it reads, as officers know them. */
  readonly reads: string;
  /** Why it matters: one sentence of the catalogue officers read. */
  readonly why: string;
  /** What to do about any finding of it: one sentence. */
  readonly remedy: string;
}

/** A rule about one row of `Nhiệm vụ`; the fault is shown at the cell of `field`. */
export interface TaskRule extends RuleHead {
  readonly level: "task";
  readonly field: TaskField;
  readonly find: (entry: TaskEntry, context: RuleContext) => RowFault | undefined;
}

/** A rule about one task that was reported before, too: what was said then, what is said now. */
export interface ComparisonRule extends RuleHead {
  readonly level: "comparison";
  readonly field: TaskField;
  readonly find: (
    entry: TaskEntry,
    earlier: EarlierRow,
    context: RuleContext & { readonly previous: EarlierReport },
  ) => RowFault | undefined;
}

/** A rule about one row of a target sheet. */
export interface TargetRule extends RuleHead {
  readonly level: "target";
  readonly field: TargetField;
  readonly find: (row: TargetRow | StagedRow, context: RuleContext) => RowFault | undefined;
}

/** A fault that names its own place: a sheet, a cell, a row, or the file as a whole. */
export interface PlacedFault extends RowFault {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly rowId: string | null;
  readonly column: string | null;
  readonly value: string | null;
}

/** A rule about the whole workbook: its shape, its identity, facts about several rows. */
export interface SubmissionRule extends RuleHead {
  readonly level: "submission";
  readonly find: (submission: Submission, context: RuleContext) => readonly PlacedFault[];
}

export type Rule = TaskRule | ComparisonRule | TargetRule | SubmissionRule;

/** A fault of the file as a whole. */
export function fileFault(message: string, value: string | null = null): PlacedFault {
  return { message, sheet: null, cell: null, rowId: null, column: null, value };
}
