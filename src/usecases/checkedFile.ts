import { cellText } from "../domain/submission/rawCell";
import { isFilled } from "../domain/submission/filled";
import { periodName } from "../domain/plan/reportingPeriod";
import type { CheckedSubmission } from "../domain/validation/checkSubmission";
import type { Finding, Severity } from "../domain/validation/finding";
import type { Catalogue } from "./catalogue";
import { stillUnclear } from "./entry/stillUnclear";
import { groupFindings, type FindingGroup } from "./groupFindings";

/** What is found on one sheet, or, without a name, about the file as a whole. */
export interface SheetFindings {
  readonly sheet: string | null;
  readonly count: number;
  /** By rule, the worst first. */
  readonly groups: readonly FindingGroup[];
}

/** What "5 rõ" still misses in one row. */
export interface UnclearRow {
  readonly sheet: string;
  readonly row: number;
  readonly task: string;
  readonly missing: readonly string[];
}

/** Who reported what for which period, as far as the file tells. */
export interface FileSubject {
  readonly agency: string | null;
  readonly period: string | null;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings of one file sheet by sheet, the sheet with the worst first, the file as a whole before all. */
export function findingsBySheet(findings: readonly Finding[]): readonly SheetFindings[] {
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const here = findings.filter((finding) => finding.sheet === sheet);
      const wish = {
        grouping: "rule",
        severity: "all",
        search: "",
        muted: new Set<string>(),
      } as const;
      return { sheet, count: here.length, groups: groupFindings(here, wish) };
    })
    .sort((a, b) => Number(a.sheet !== null) - Number(b.sheet !== null) || worstOf(a) - worstOf(b));
}

function worstOf({ groups: [first] }: SheetFindings): number {
  return first === undefined ? RANK.info : RANK[first.severity];
}

/** Files with the most to correct first; files alike stay in their order. */
export function worstFirst<File extends { readonly findings: readonly Finding[] }>(
  files: readonly File[],
): readonly File[] {
  const count = ({ findings }: File, severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return files.toSorted(
    (a, b) =>
      count(b, "error") - count(a, "error") ||
      count(b, "warning") - count(a, "warning") ||
      count(b, "info") - count(a, "info"),
  );
}

/** The rows in which the agency reports and "5 rõ" still misses something. */
export function unclearRows({ entries, findings }: CheckedSubmission): readonly UnclearRow[] {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = finding.rowId ?? "";
    const same = byRow.get(key);
    if (same === undefined) byRow.set(key, [finding]);
    else same.push(finding);
  }
  return entries.flatMap((entry) => {
    const { row } = entry;
    if (!isFilled(row)) return [];
    const missing = stillUnclear(entry, byRow.get(row.id ?? "") ?? []);
    const title = row.task?.title ?? cellText(row.cells.title) ?? "";
    const no = row.task?.no ?? cellText(row.cells.no);
    const task = no === null ? title : `${no}. ${title}`;
    return missing.length === 0 ? [] : [{ sheet: row.sheet, row: row.row, task, missing }];
  });
}

/** In how many rows each of the five is still unclear: "Rõ người" 5, "Rõ kết quả" 2. */
export function unclearCounts(rows: readonly UnclearRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { missing } of rows) {
    const kinds = new Set(missing.map((sentence) => sentence.split(":")[0] ?? sentence));
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** Whose report a workbook is and for which period, in words. */
export function subjectOf(
  { submission: { identity } }: CheckedSubmission,
  catalogue: Catalogue,
): FileSubject {
  if (identity === null) return { agency: null, period: null };
  return {
    agency: catalogue.agencies().byId.get(identity.agencyId ?? "")?.name ?? null,
    period: identity.period === "" ? null : periodName(identity.period),
  };
}
