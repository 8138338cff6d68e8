import { planNumber } from "../plan/planName";
import type { AgencyIndex } from "../agency/agencyDirectory";
import type { SubAgency } from "../agency/subAgencies";
import type { Holidays } from "../calendar/workingDay";
import type { Assignment } from "../plan/assignments";
import type { Plan } from "../plan/plan";
import { reportDue } from "../plan/reportDue";
import type { ReportingPeriod } from "../plan/reportingPeriod";
import type { CutOff } from "../submission/cutOff";
import type { Finding } from "../validation/finding";
import { accountFiles, type FileAccount } from "./accountFiles";
import { submissionBoard, type BoardLine } from "./board";
import { comparePeriods, type PeriodChanges } from "./comparePeriods";
import { collectContributions, reportingFor } from "./collectContributions";
import type { Contribution } from "./contribution";
import { consolidationFindings } from "./consolidationFindings";
import { latestFirst, type EarlierPeriod } from "./earlierPeriod";
import { changeExpected, type DocumentReceived, type ExpectationChange } from "./expectation";
import { NOTHING_KEPT, type KeptEntries } from "./keptEntries";
import { judgeFiles } from "./judgeFiles";
import type { JudgedFile, ReceivedFile } from "./receivedFile";
import { rollUpTargets, type RolledTarget } from "./rollUpTargets";
import { rollUpTasks, type RolledTask } from "./rollUpTasks";
import { unfoldRollUps } from "./unfoldRollUps";

export type { FileAccount };

/** Everything the roll-up workbook and the command line show, derived from the files alone. */
export interface RollUp {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly cutOff: CutOff;
  readonly agencies: AgencyIndex;
  readonly assignments: readonly Assignment[];
  readonly subAgencies: ReadonlyMap<string, SubAgency>;
  readonly expected: readonly string[];
  readonly submitted: readonly string[];
  readonly missing: readonly string[];
  readonly files: readonly FileAccount[];
  readonly tasks: readonly RolledTask[];
  readonly targets: readonly RolledTarget[];
  readonly board: readonly BoardLine[];
  readonly findings: readonly Finding[];
  readonly kept: KeptEntries;
  /** Against the latest earlier period; null where no earlier roll-up was given. */
  readonly changes: PeriodChanges | null;
}

export interface ConsolidationInput {
  readonly plan: Plan;
  readonly period: ReportingPeriod;
  readonly cutOff: CutOff;
  readonly agencies: AgencyIndex;
  readonly assignments: readonly Assignment[];
  readonly expected: readonly string[];
  readonly holidays: Holidays;
  /** Bodies inside those agencies; none when left out. */
  readonly subAgencies?: ReadonlyMap<string, SubAgency>;
  readonly files: readonly ReceivedFile[];
  /** What the department entered into an earlier roll-up; nothing when left out. */
  readonly kept?: KeptEntries;
  /** Roll-ups of earlier periods, in any order. */
  readonly earlier?: readonly EarlierPeriod[];
  /** A person's changes to the list of agencies that must report. */
  readonly changes?: readonly ExpectationChange[];
  /** Agency id → what came in of it besides workbooks. */
  readonly documents?: ReadonlyMap<string, DocumentReceived>;
}

/** Merges the submitted workbooks of one plan and period. Order of the files does not matter. */
export function consolidate(input: ConsolidationInput): RollUp {
  const { plan, period, cutOff, agencies, assignments, holidays } = input;
  const {
    subAgencies = new Map<string, SubAgency>(),
    changes = [],
    documents = new Map<string, DocumentReceived>(),
  } = input;
  const expected = changeExpected(input.expected, changes);
  const kept = input.kept ?? NOTHING_KEPT;
  const earlier = latestFirst(input.earlier ?? []);
  const collection = {
    planId: plan.id,
    planNumber: planNumber(plan),
    periodId: period.id,
    agencies,
    subAgencies,
  };
  const { reports, rollUps } = unfoldRollUps([...input.files].sort(byFile), collection);
  const judged = judgeFiles([...reports].sort(byFile), collection);
  const all = [...judged, ...rollUps].sort((a, b) => byFile(a.received, b.received));
  const rowsOf = (files: readonly JudgedFile[]): readonly Contribution[] =>
    collectContributions(files, assignments, cutOff, subAgencies);
  const contributions = rowsOf(judged.filter(({ status }) => status === "used"));
  const targets = rollUpTargets(assignments, contributions, cutOff);
  const submitted = new Set(
    judged.flatMap(({ status, agencyId }) => {
      const id = status === "used" ? reportingFor(agencyId, subAgencies) : null;
      return id === null ? [] : [id];
    }),
  );
  const due = reportDue(plan, period);
  const basis = { issued: plan.issued, cutOff, kept, earlier };
  const tasks = rollUpTasks(assignments, contributions, basis);
  const standing = { period, asOf: cutOff.asOf, tasks, expected, submitted: [...submitted] };
  return {
    plan,
    period,
    cutOff,
    agencies,
    assignments,
    subAgencies,
    expected,
    submitted: [...submitted],
    missing: expected.filter((id) => !submitted.has(id)),
    files: accountFiles(all, new Set(rollUps), contributions, rowsOf),
    tasks,
    targets,
    board: submissionBoard({
      expected,
      files: judged,
      subAgencies,
      due,
      holidays,
      followUps: kept.followUps,
      changes,
      documents,
    }),
    findings: consolidationFindings(all, targets, agencies),
    kept,
    changes: comparePeriods(standing, earlier),
  };
}

function byFile(a: ReceivedFile, b: ReceivedFile): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
