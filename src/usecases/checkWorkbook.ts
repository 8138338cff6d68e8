import { parsePeriod, type ReportingPeriod } from "../domain/plan/reportingPeriod";
import type { CutOff } from "../domain/submission/cutOff";
import type { EarlierReport } from "../domain/submission/earlierReport";
import type { HandEdit } from "../domain/submission/handEdit";
import type { Submission, WorkbookIdentity } from "../domain/submission/submission";
import { rememberOf } from "../domain/text/remember";
import { checkSubmission, type CheckedSubmission } from "../domain/validation/checkSubmission";
import type { Finding } from "../domain/validation/finding";
import type { RuleContext } from "../domain/validation/rule";
import { readGuideIdentity } from "../workbook/guideIdentity";
import { readIdentity } from "../workbook/identity";
import { readSubmission } from "../workbook/readSubmission";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { templateFingerprint } from "../workbook/template/writeTemplate";
import type { Catalogue, PlanContext } from "./catalogue";
import { cutOffOf } from "./makeTemplate";
import type { ReadWorkbook } from "./ports";

/** A file checked, or why it cannot be. */
export type CheckedFile =
  | { readonly kind: "checked"; readonly checked: CheckedSubmission }
  | { readonly kind: "unreadable"; readonly code: string; readonly message: string };

/** What the files are checked for; a file checked by itself says it itself. */
export interface CheckTarget {
  readonly context: PlanContext;
  readonly period: ReportingPeriod;
  readonly asOf: string | null;
}

/** Finds what the same agency reported of the same plan before; null when nobody knows. */
export type FindPrevious = (identity: WorkbookIdentity) => EarlierReport | null;

export const noPrevious: FindPrevious = () => null;

/**
 * Reads and checks one file. Without a target the file's own plan and period are taken; a workbook
 * that names no known plan is checked against the first plan of the catalogue, and says so.
 */
export async function checkFile(
  path: string,
  bytes: Uint8Array,
  read: ReadWorkbook,
  catalogue: Catalogue,
  target: CheckTarget | null = null,
  findPrevious: FindPrevious = noPrevious,
): Promise<CheckedFile> {
  const reading = await read(path, bytes);
  if (reading.kind === "unreadable") return reading;
  const { workbook } = reading;
  const checked = checkSnapshot({ file: path, workbook, catalogue, target, findPrevious });
  return { kind: "checked", checked };
}

/** A workbook that is read already, and what it is checked against. */
export interface SnapshotCheck {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly catalogue: Catalogue;
  /** The workbook's own plan and period when left out. */
  readonly target?: CheckTarget | null | undefined;
  readonly findPrevious?: FindPrevious;
  /** What people changed in it, for a roll-up. */
  readonly handEdits?: readonly HandEdit[];
}

/** Checks a workbook that is read already: a file's, or the one that stands open. */
export function checkSnapshot(check: SnapshotCheck): CheckedSubmission {
  const { target = null, findPrevious = noPrevious, handEdits = [] } = check;
  const { context, submission: read } = readWithGuide(check, target);
  const submission = handEdits.length === 0 ? read : { ...read, handEdits };
  const { identity } = submission;
  const previous = identity === null ? null : findPrevious(identity);
  const rules =
    target === null ? ruleContext(context, periodOf(submission, null), null) : rulesFor(target);
  return checkSubmission(submission, { ...rules, previous });
}

/** The plan a checked workbook was held against, and the days it was judged by. */
export function judgedBy(
  { submission }: CheckedSubmission,
  catalogue: Catalogue,
): { readonly context: PlanContext; readonly cutOff: CutOff | null } {
  const context = planOf(submission.identity?.planId, catalogue);
  const period = periodOf(submission, null);
  return { context, cutOff: period === null ? null : cutOffOf(context, period) };
}

function periodOf(submission: Submission, target: CheckTarget | null): ReportingPeriod | null {
  return target?.period ?? parsePeriod(submission.identity?.period ?? "") ?? null;
}

function contextOf(workbook: WorkbookSnapshot, catalogue: Catalogue): PlanContext {
  return planOf(readIdentity(workbook).identity?.planId, catalogue);
}

function planOf(planId: string | undefined, catalogue: Catalogue): PlanContext {
  const own = planId === undefined ? undefined : catalogue.plan(planId);
  const context = own ?? catalogue.plan(catalogue.planIds[0] ?? "");
  if (context === undefined) throw new Error("The catalogue holds no plan");
  return context;
}

function readWithGuide(
  { file, workbook, catalogue }: SnapshotCheck,
  target: CheckTarget | null,
): { readonly context: PlanContext; readonly submission: Submission } {
  const context = target?.context ?? contextOf(workbook, catalogue);
  const submission = readSubmission(file, workbook, context.index);
  if (submission.identity !== null) return { context, submission };
  const plans = catalogue.planIds.flatMap((id) => {
    const each = catalogue.plan(id);
    return each === undefined ? [] : [{ plan: each.index.plan, agencies: each.agencies }];
  });
  const identity = readGuideIdentity(workbook, plans);
  if (identity === null) return { context, submission };
  const named = target?.context ?? planOf(identity.planId, catalogue);
  const read = named === context ? submission : readSubmission(file, workbook, named.index);
  return { context: named, submission: { ...read, identity, identityFrom: "guide" } };
}

/** All files of a collection are judged by the same. */
const rulesFor = rememberOf((target: CheckTarget) =>
  ruleContext(target.context, target.period, target),
);

function ruleContext(
  context: PlanContext,
  period: ReportingPeriod | null,
  target: CheckTarget | null,
): Omit<RuleContext, "previous"> {
  return {
    index: context.index,
    agencies: context.agencies,
    assignments: context.assignments,
    cutOff: period === null ? null : cutOffOf(context, period, target?.asOf ?? null),
    fingerprint: fingerprintOf(context),
    period: target?.period.id ?? null,
  };
}

const fingerprints = new WeakMap<PlanContext, string>();

function fingerprintOf(context: PlanContext): string {
  const known = fingerprints.get(context) ?? templateFingerprint(context.index.plan);
  fingerprints.set(context, known);
  return known;
}

/** The finding that stands for a file which cannot be read. */
export function unreadableFinding(file: string, message: string): Finding {
  return {
    rule: "file-unreadable",
    severity: "error",
    file,
    sheet: null,
    cell: null,
    rowId: null,
    column: null,
    value: null,
    message,
    fix: null,
  };
}
