import { assignmentsById } from "../plan/assignments";
import { targetHeading, taskHeading } from "../submission/columns";
import type { RawCell } from "../submission/rawCell";
import { showCell } from "../submission/readings";
import { rowRole } from "../submission/rowRole";
import type { DataRow, Submission } from "../submission/submission";
import { readTaskEntry, type TaskEntry } from "../submission/taskEntry";
import type { Finding } from "./finding";
import { findingOrder } from "./findingOrder";
import type { ComparisonRule, RowFault, Rule, RuleContext, TaskRule } from "./rule";
import { RULES } from "./rules";

/** A workbook checked: its task rows understood, and what was found, in the order to work through. */
export interface CheckedSubmission {
  readonly submission: Submission;
  readonly entries: readonly TaskEntry[];
  readonly findings: readonly Finding[];
}

/** Checks one workbook against every rule. The same workbook always gives the same findings. */
export function checkSubmission(
  submission: Submission,
  context: RuleContext,
  rules: readonly Rule[] = RULES,
): CheckedSubmission {
  const agencyId = submission.identity?.agencyId ?? null;
  const assignments = assignmentsById(context.assignments);
  const entries = submission.rows.flatMap((row) =>
    row.kind === "task" && row.match !== "unidentified"
      ? [readTaskEntry(row, rowRole(row, agencyId, assignments.get(row.id ?? "")))]
      : [],
  );
  // Loops, not lists of lists: rows times rules is most of what the program does.
  const findings: Finding[] = [];
  for (const rule of rules)
    for (const finding of applyRule(rule, submission, entries, context)) findings.push(finding);
  findings.sort(findingOrder(submission.sheets.map(({ name }) => name)));
  return { submission, entries, findings };
}

function applyRule(
  rule: Rule,
  submission: Submission,
  entries: readonly TaskEntry[],
  context: RuleContext,
): readonly Finding[] {
  const { code, severity } = rule;
  const head = { rule: code, severity, file: submission.file };
  const letters = (row: DataRow, field: string): string | undefined =>
    submission.sheets
      .find(({ kind, name }) => kind === row.kind && name === row.sheet)
      ?.columns.get(field);
  const sees = columnTest(rule, submission);
  switch (rule.level) {
    case "task":
    case "comparison": {
      const findings: Finding[] = [];
      for (const entry of entries) {
        const { row } = entry;
        if (!sees(row)) continue;
        const fault = taskFault(rule, entry, context);
        if (fault === undefined) continue;
        const place = { heading: taskHeading(rule.field), letters: letters(row, rule.field) };
        findings.push(rowFinding(head, row, row.cells[rule.field], place, fault));
      }
      return findings;
    }
    case "target": {
      const findings: Finding[] = [];
      for (const row of submission.rows) {
        if (row.kind === "task" || !sees(row)) continue;
        const fault = rule.find(row, context);
        if (fault === undefined) continue;
        const place = { heading: targetHeading(rule.field), letters: letters(row, rule.field) };
        findings.push(rowFinding(head, row, row.cells[rule.field], place, fault));
      }
      return findings;
    }
    case "submission":
      return rule
        .find(submission, context)
        .map(({ fix, ...fault }) => ({ ...head, ...fault, fix: fix ?? null }));
  }
}

/** A comparison speaks only of tasks that the agency leads and that it reported before. */
function taskFault(
  rule: TaskRule | ComparisonRule,
  entry: TaskEntry,
  context: RuleContext,
): RowFault | undefined {
  if (rule.level === "task") return rule.find(entry, context);
  const { previous } = context;
  const earlier = previous?.rows.get(entry.row.id ?? "");
  if (previous === null || earlier === undefined || entry.role !== "Chủ trì") return undefined;
  return rule.find(entry, earlier, { ...context, previous });
}

/**
 * Tells on which rows a rule can see its column: where the sheet lacks it, that is said once, by
 * `heading-missing`, and not again on every row.
 */
function columnTest(rule: Rule, { sheets }: Submission): (row: DataRow) => boolean {
  if (rule.level === "submission") return () => true;
  const blind = sheets.filter(
    ({ kind, columns }) =>
      (kind === "task") === (rule.level !== "target") && !columns.has(rule.field),
  );
  if (blind.length === 0) return () => true;
  return ({ kind, sheet }) => !blind.some((each) => each.kind === kind && each.name === sheet);
}

function rowFinding(
  head: Pick<Finding, "rule" | "severity" | "file">,
  row: DataRow,
  cell: RawCell | undefined,
  place: { readonly heading: string; readonly letters: string | undefined },
  fault: RowFault,
): Finding {
  // Thousands of them: spreading the head into each would cost as much as finding them.
  return {
    rule: head.rule,
    severity: head.severity,
    file: head.file,
    sheet: row.sheet,
    cell: cell?.ref ?? (place.letters === undefined ? null : `${place.letters}${row.row}`),
    rowId: row.id,
    column: place.heading,
    value: cell === undefined ? null : showCell(cell),
    message: fault.message,
    fix: fault.fix ?? null,
  };
}
