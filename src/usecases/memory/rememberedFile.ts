import { submissionMark } from "../../domain/consolidation/reportMark";
import type { Deadline } from "../../domain/deadline/deadline";
import type { PlanIndex } from "../../domain/plan/planIndex";
import type { Role } from "../../domain/submission/columns";
import { countRows, isUntouched } from "../../domain/submission/filled";
import { tellFacts, type RowFacts } from "../../domain/submission/rowFacts";
import type { DataRow, Submission } from "../../domain/submission/submission";
import { readTaskEntry, type TaskEntry } from "../../domain/submission/taskEntry";
import { fingerprint } from "../../domain/text/fingerprint";
import { once, rememberOf } from "../../domain/text/remember";
import type { CheckedSubmission } from "../../domain/validation/checkSubmission";
import type { Finding } from "../../domain/validation/finding";
import { joinParts, splitParts } from "./parts";
import { textOfBytes } from "./utf8";
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

/**
 * What is understood as soon as a checked workbook is received: all but its rows and findings, which of a
 * file that is not used nobody may ever look at.
 */
interface StoredHead {
  /** The rows that the plan has: those of the workbook are found there again. */
  readonly plan: string;
  readonly submission: Omit<Submission, "file" | "rows" | "sheets">;
  readonly sheets: readonly (Omit<Submission["sheets"][number], "columns"> & {
    readonly columns: readonly (readonly [string, string])[];
  })[];
  readonly facts: Omit<RowFacts, "kept">;
}

/** The rows: the plan's own words and what the rows say anyway are left out. */
interface StoredTable {
  readonly rows: StoredRows;
  readonly entries: readonly StoredEntry[];
}

interface StoredFindings {
  readonly heads: readonly FindingHead[];
  readonly findings: readonly StoredFinding[];
}

/**
 * A checked workbook as bytes, to be had back by `recallFile`; undefined for one that would not come
 * back exactly as it is: it is then read anew every time.
 */
export function fileToRemember(
  { submission, entries, findings }: CheckedSubmission,
  index: PlanIndex,
): Uint8Array | undefined {
  const { file, rows, sheets, ...rest } = submission;
  const storedRows = storeRows(rows, index);
  const storedEntries = storeEntries(entries, rows);
  const { reportDate, submissionNo } = submission.cover;
  const isExact =
    findings.every((finding) => finding.file === file) &&
    [reportDate, submissionNo].every((cell) => isStorable(cell?.value ?? null));
  if (storedRows === undefined || storedEntries === undefined || !isExact) return undefined;
  const head: StoredHead = {
    plan: rowsOfPlan(index),
    submission: rest,
    sheets: sheets.map((sheet) => ({ ...sheet, columns: [...sheet.columns] })),
    facts: {
      ...countRows(submission),
      isUntouched: isUntouched(submission),
      mark: submissionMark(submission),
    },
  };
  const table: StoredTable = { rows: storedRows, entries: storedEntries };
  return joinParts([head, table, storeFindings(findings)].map((part) => JSON.stringify(part)));
}

/**
 * The checked workbook that bytes were made of, for the same plan; undefined for any other bytes. Its rows
 * and its findings are restored when somebody looks at them: nothing can be wrong with them then.
 */
export function recallFile(
  file: string,
  bytes: Uint8Array,
  index: PlanIndex,
  textOf: (bytes: Uint8Array) => string = textOfBytes,
): CheckedSubmission | undefined {
  const understood = (part: Uint8Array): unknown => JSON.parse(textOf(part));
  const [headBytes, kept, findingBytes] = splitParts(bytes) ?? [];
  if (headBytes === undefined || kept === undefined || findingBytes === undefined) return undefined;
  const head = understood(headBytes) as StoredHead;
  if (head.plan !== rowsOfPlan(index)) return undefined;
  const table = once(() => restoreTable(understood(kept) as StoredTable, index));
  const findings = once(() => restoreFindings(understood(findingBytes) as StoredFindings, file));
  const submission: Submission = {
    ...head.submission,
    file,
    sheets: head.sheets.map((sheet) => ({ ...sheet, columns: new Map(sheet.columns) })),
    get rows() {
      return table().rows;
    },
  };
  tellFacts(submission, { ...head.facts, kept });
  return {
    submission,
    get entries() {
      return table().entries;
    },
    get findings() {
      return findings();
    },
  };
}

/** All that restoring rows asks of a plan: two plans with the same mark have the same rows. */
const rowsOfPlan = rememberOf(({ byId }: PlanIndex) =>
  fingerprint([...byId].map(([id, { kind }]) => `${kind} ${id}`)),
);

function restoreTable(
  { rows: storedRows, entries: storedEntries }: StoredTable,
  index: PlanIndex,
): Pick<CheckedSubmission, "entries"> & Pick<Submission, "rows"> {
  const rows = restoreRows(storedRows, index);
  const entries = storedEntries.map(([at, role, deadline]) => {
    const row = rows[at];
    if (row?.kind !== "task") throw new Error("An entry without its row");
    const entry = readTaskEntry(row, role);
    return deadline === undefined ? entry : { ...entry, deadline };
  });
  return { rows, entries };
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

function storeFindings(findings: readonly Finding[]): StoredFindings {
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

function restoreFindings({ heads, findings }: StoredFindings, file: string): readonly Finding[] {
  return findings.map(([at, cell, rowId, value, message, fix]) => {
    const head = heads[at];
    if (head === undefined) throw new Error("A finding without its rule");
    const [rule, severity, sheet, column] = head;
    return { rule, severity, file, sheet, cell, rowId, column, value, message, fix };
  });
}
