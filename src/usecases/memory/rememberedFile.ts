import type { Deadline } from "../../domain/deadline/deadline";
import type { PlanIndex } from "../../domain/plan/planIndex";
import type { Role } from "../../domain/submission/columns";
import type { DataRow, Submission } from "../../domain/submission/submission";
import { readTaskEntry, type TaskEntry } from "../../domain/submission/taskEntry";
import type { CheckedSubmission } from "../../domain/validation/checkSubmission";
import type { Finding } from "../../domain/validation/finding";
import { isStorable, restoreRows, storeRows, type StoredRows } from "./rememberedRows";

/** What findings of one rule on one column have in common. */
type FindingHead = readonly [
  rule: string,
  severity: Finding["severity"],
  sheet: string | null,
  column: string | null,
];

type StoredFinding = readonly [
  head: number,
  cell: string | null,
  rowId: string | null,
  value: string | null,
  message: string,
  fix: Finding["fix"],
];

/**
 * Index of the row and the role in which it is reported; the rest is what the row says. Only where the
 * plan gives the task no deadline, it may come from a cell that is no longer there, and stands here.
 */
type StoredEntry = readonly [row: number, role: Role, deadline?: Deadline];

/** A checked workbook as it is kept: the plan's own words and what the rows say anyway are left out. */
interface StoredFile {
  readonly submission: Omit<Submission, "file" | "rows" | "sheets">;
  readonly sheets: readonly (Omit<Submission["sheets"][number], "columns"> & {
    readonly columns: readonly (readonly [string, string])[];
  })[];
  readonly rows: StoredRows;
  readonly entries: readonly StoredEntry[];
  readonly heads: readonly FindingHead[];
  readonly findings: readonly StoredFinding[];
}

/**
 * A checked workbook as text, to be had back by `recallFile`; undefined for one that would not come
 * back exactly as it is: it is then read anew every time.
 */
export function fileToRemember(
  { submission, entries, findings }: CheckedSubmission,
  index: PlanIndex,
): string | undefined {
  const { file, rows, sheets, ...rest } = submission;
  const storedRows = storeRows(rows, index);
  const storedEntries = storeEntries(entries, rows);
  const { reportDate, submissionNo } = submission.cover;
  const isExact =
    findings.every((finding) => finding.file === file) &&
    [reportDate, submissionNo].every((cell) => isStorable(cell?.value ?? null));
  if (storedRows === undefined || storedEntries === undefined || !isExact) return undefined;
  const stored: StoredFile = {
    submission: rest,
    sheets: sheets.map((sheet) => ({ ...sheet, columns: [...sheet.columns] })),
    rows: storedRows,
    entries: storedEntries,
    ...storeFindings(findings),
  };
  return JSON.stringify(stored);
}

/** The checked workbook that a text was made of, for the same plan; undefined for any other text. */
export function recallFile(
  file: string,
  text: string,
  index: PlanIndex,
): CheckedSubmission | undefined {
  const stored = JSON.parse(text) as StoredFile;
  const rows = restoreRows(stored.rows, index);
  if (rows === undefined) return undefined;
  const entries: TaskEntry[] = [];
  for (const [at, role, deadline] of stored.entries) {
    const row = rows[at];
    if (row?.kind !== "task") return undefined;
    const entry = readTaskEntry(row, role);
    entries.push(deadline === undefined ? entry : { ...entry, deadline });
  }
  const submission = {
    ...stored.submission,
    file,
    rows,
    sheets: stored.sheets.map((sheet) => ({ ...sheet, columns: new Map(sheet.columns) })),
  };
  return { submission, entries, findings: restoreFindings(stored, file) };
}

function storeEntries(
  entries: readonly TaskEntry[],
  rows: Submission["rows"],
): readonly StoredEntry[] | undefined {
  const places = new Map<DataRow, number>(rows.map((row, at) => [row, at]));
  const stored: StoredEntry[] = [];
  for (const { row, role, deadline } of entries) {
    const at = places.get(row);
    if (at === undefined) return undefined;
    stored.push(row.task?.deadline === null ? [at, role, deadline] : [at, role]);
  }
  return stored;
}

function storeFindings(findings: readonly Finding[]): Pick<StoredFile, "heads" | "findings"> {
  const heads = new Map<string, { readonly at: number; readonly head: FindingHead }>();
  const stored = findings.map((finding): StoredFinding => {
    const { rule, severity, sheet, column, cell, rowId, value, message, fix } = finding;
    const head = [rule, severity, sheet, column] as const;
    const key = JSON.stringify(head);
    const { at } = heads.get(key) ?? { at: heads.size };
    heads.set(key, { at, head });
    return [at, cell, rowId, value, message, fix];
  });
  return { heads: [...heads.values()].map(({ head }) => head), findings: stored };
}

function restoreFindings(
  { heads, findings }: Pick<StoredFile, "heads" | "findings">,
  file: string,
): readonly Finding[] {
  return findings.map(([at, cell, rowId, value, message, fix]) => {
    const head = heads[at];
    if (head === undefined) throw new Error("A finding without its rule");
    const [rule, severity, sheet, column] = head;
    return { rule, severity, file, sheet, cell, rowId, column, value, message, fix };
  });
}
