import { headingOf } from "../domain/submission/columns";
import { isPercentFormat } from "../domain/submission/numberFormat";
import type { RawCell } from "../domain/submission/rawCell";
import { showCell } from "../domain/submission/readings";
import type { DataRow, Submission } from "../domain/submission/submission";
import type { Finding, FixedCell } from "../domain/validation/finding";
import { isSafeToFix } from "../domain/validation/safeFixes";
import { fieldUnder, formatOfField } from "./entry/formFields";
import type { CellWrite } from "./openWorkbook";
import { rowAt, rowNumber } from "./rowPlaces";

/** One cell before and after its finding is fixed. */
export interface FixPreview {
  readonly finding: Finding;
  readonly write: CellWrite;
  /** Of the cell itself: a finding about a sheet speaks of cells in many rows and columns. */
  readonly rowId: string | null;
  readonly column: string | null;
  readonly before: string;
  readonly after: string;
}

/**
 * What a finding's fix writes, each cell under the number format of its column, so that a day stays a
 * day and text stays text; nothing when the finding has no fix or its cell is not known.
 */
export function fixesOf(finding: Finding, submission: Submission): readonly FixPreview[] {
  const { fix, sheet, cell } = finding;
  if (fix === null || sheet === null || cell === null) return [];
  const cells: readonly FixedCell[] = [{ cell, value: fix.value }, ...(fix.also ?? [])];
  return cells.map((each) => previewOf(finding, sheet, each, submission));
}

/** The fixes of all findings of one rule, one to a cell. */
export function fixesOfRule(
  findings: readonly Finding[],
  rule: string,
  submission: Submission,
): readonly FixPreview[] {
  return onePerCell(
    findings
      .filter((finding) => finding.rule === rule)
      .flatMap((finding) => fixesOf(finding, submission)),
  );
}

/** What a person asks to have fixed at once: the findings of one rule, or all that is safe. */
export const ALL_SAFE = "all-safe";

/** The fixes that a person asks for, by a rule's code or by `ALL_SAFE`. */
export function wantedFixes(
  findings: readonly Finding[],
  wanted: string,
  submission: Submission,
): readonly FixPreview[] {
  return wanted === ALL_SAFE
    ? safeFixes(findings, submission)
    : fixesOfRule(findings, wanted, submission);
}

/** The fixes that may be made without asking, one to a cell; formulas are left to people. */
export function safeFixes(
  findings: readonly Finding[],
  submission: Submission,
): readonly FixPreview[] {
  const fixes = findings.filter(isSafeToFix).flatMap((finding) => fixesOf(finding, submission));
  return onePerCell(
    fixes.filter(({ write }) => (placed(submission, write)?.cell?.formula ?? null) === null),
  );
}

/** The last of several fixes of one cell, in the place of the first. */
function onePerCell(fixes: readonly FixPreview[]): readonly FixPreview[] {
  return [...new Map(fixes.map((fix) => [`${fix.write.sheet}!${fix.write.cell}`, fix])).values()];
}

function previewOf(
  finding: Finding,
  sheet: string,
  { cell: ref, value }: FixedCell,
  submission: Submission,
): FixPreview {
  const { row, field, cell } = placed(submission, { sheet, cell: ref }) ?? {};
  const known = field ?? (row && fieldUnder(row.kind, finding.column ?? ""));
  const format = row === undefined || known === undefined ? undefined : formatOf(row, known, cell);
  const write: CellWrite = {
    sheet,
    cell: ref,
    value,
    ...(format === undefined ? {} : { numberFormat: format }),
  };
  const before = cell === undefined ? (finding.value ?? showCell(cell)) : wholeText(cell);
  return {
    finding,
    write,
    rowId: row?.id ?? finding.rowId,
    column: row === undefined || known === undefined ? finding.column : headingOf(row.kind, known),
    before: cell?.original ?? before,
    after: shown(write),
  };
}

/** The row at a place, and the cell there with its field where the cell is not blank. */
function placed(
  submission: Submission,
  { sheet, cell: ref }: Pick<CellWrite, "sheet" | "cell">,
):
  | {
      readonly row: DataRow;
      readonly field: string | undefined;
      readonly cell: RawCell | undefined;
    }
  | undefined {
  const row = rowAt(submission, { sheet, row: rowNumber(ref) });
  if (row === undefined) return undefined;
  const cells: Readonly<Partial<Record<string, RawCell>>> = row.cells;
  const [field, cell] = Object.entries(cells).find(([, each]) => each?.ref === ref) ?? [];
  return { row, field, cell };
}

/** A share under a percent format is fixed as a share: its format is left as it is. */
function formatOf(row: DataRow, field: string, cell: RawCell | undefined): string | undefined {
  const isShare = cell?.type === "number" && isPercentFormat(cell.numberFormat);
  return isShare ? undefined : formatOfField(row.kind, field);
}

/** A message shortens a long text; what is changed is shown to its end. */
function wholeText(cell: RawCell): string {
  return typeof cell.value === "string" ? cell.value : showCell(cell);
}

function shown({ value, cell, numberFormat }: CellWrite): string {
  const isDay = numberFormat?.includes("yyyy") === true && typeof value === "number";
  const type = isDay ? "date" : typeof value === "number" ? "number" : "text";
  return wholeText({ ref: cell, type, value, numberFormat: numberFormat ?? null, formula: null });
}
