import { isPercentFormat } from "../domain/submission/numberFormat";
import type { RawCell } from "../domain/submission/rawCell";
import { showCell } from "../domain/submission/readings";
import type { DataRow, Submission } from "../domain/submission/submission";
import type { Finding } from "../domain/validation/finding";
import { fieldUnder, formatOfField } from "./entry/formFields";
import type { CellWrite } from "./openWorkbook";
import { rowAt, rowNumber } from "./rowPlaces";

/** One cell before and after its finding is fixed. */
export interface FixPreview {
  readonly finding: Finding;
  readonly write: CellWrite;
  readonly before: string;
  readonly after: string;
}

/**
 * What a finding's fix writes, under the number format of its column, so that a day stays a day and
 * text stays text; null when the finding has no fix or its cell is not known.
 */
export function fixOf(finding: Finding, submission: Submission): FixPreview | null {
  const { fix, sheet, cell, column } = finding;
  if (fix === null || sheet === null || cell === null) return null;
  const row = rowAt(submission, { sheet, row: rowNumber(cell) });
  const field = row === undefined ? undefined : fieldUnder(row.kind, column ?? "");
  const format = formatOf(row, field);
  const write: CellWrite = {
    sheet,
    cell,
    value: fix.value,
    ...(format === undefined ? {} : { numberFormat: format }),
  };
  return { finding, write, before: finding.value ?? showCell(undefined), after: shown(write) };
}

/** The fixes of all findings of one rule, one to a cell. */
export function fixesOfRule(
  findings: readonly Finding[],
  rule: string,
  submission: Submission,
): readonly FixPreview[] {
  const fixes = findings
    .filter((finding) => finding.rule === rule)
    .flatMap((finding) => fixOf(finding, submission) ?? []);
  return [...new Map(fixes.map((fix) => [`${fix.write.sheet}!${fix.write.cell}`, fix])).values()];
}

/** A share under a percent format is fixed as a share: its format is left as it is. */
function formatOf(row: DataRow | undefined, field: string | undefined): string | undefined {
  if (row === undefined || field === undefined) return undefined;
  const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
  const cell = cells[field];
  const isShare = cell?.type === "number" && isPercentFormat(cell.numberFormat);
  return isShare ? undefined : formatOfField(row.kind, field);
}

function shown({ value, cell, numberFormat }: CellWrite): string {
  const isDay = numberFormat?.includes("yyyy") === true && typeof value === "number";
  const type = isDay ? "date" : typeof value === "number" ? "number" : "text";
  return showCell({ ref: cell, type, value, numberFormat: numberFormat ?? null, formula: null });
}
