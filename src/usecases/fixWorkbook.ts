import type { CheckedSubmission } from "../domain/validation/checkSubmission";
import type { Finding } from "../domain/validation/finding";
import type { CellEdit, Patched, Refused } from "../workbook/packageEdit";
import { safeFixes, type FixPreview } from "./applyFix";
import type { Catalogue } from "./catalogue";
import { checkFile } from "./checkWorkbook";
import type { CellWrite } from "./openWorkbook";
import type { PatchPackage, ReadWorkbook } from "./ports";
import { rowNumber } from "./rowPlaces";

/** One step of mending a cell: a cell may take two, as when a converted text turns out to be a state. */
export interface FixStep {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly rowId: string | null;
  readonly column: string | null;
  readonly before: string;
  readonly after: string;
}

/** A file with the safe fixes made in it. */
export type FixedFile =
  | {
      readonly kind: "fixed";
      /** The bytes given when there was nothing to change. */
      readonly bytes: Uint8Array;
      readonly steps: readonly FixStep[];
      /** What is still to be found, with fixes as suggestions. */
      readonly findings: readonly Finding[];
      /** Why nothing could be changed in a file that can be read; null otherwise. */
      readonly refusal: string | null;
    }
  | { readonly kind: "unreadable"; readonly message: string };

export interface FixPorts {
  readonly read: ReadWorkbook;
  readonly patch: PatchPackage;
  readonly catalogue: Catalogue;
}

/** The workbook as it stands after some fixes, or the cells that must be left to people. */
type Attempt =
  | { readonly kind: "done"; readonly file: Extract<FixedFile, { kind: "fixed" }> }
  | { readonly kind: "held"; readonly cells: readonly string[] };

/**
 * Makes the safe fixes in a file, and nothing else. What is fixed is checked again: a fix that does
 * not make its finding go away, that lays another finding bare, or that would cost a formula or the
 * looks of a text is not made but stays a suggestion.
 */
export async function fixWorkbook(
  path: string,
  bytes: Uint8Array,
  ports: FixPorts,
): Promise<FixedFile> {
  const result = await checkFile(path, bytes, ports.read, ports.catalogue);
  if (result.kind === "unreadable") return { kind: "unreadable", message: result.message };
  const held = new Set<string>();
  for (;;) {
    const attempt = await attemptFixes({ path, bytes, before: result.checked }, held, ports);
    if (attempt.kind === "done") return attempt.file;
    attempt.cells.forEach((cell) => held.add(cell));
  }
}

interface GivenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly before: CheckedSubmission;
}

async function attemptFixes(
  given: GivenFile,
  held: ReadonlySet<string>,
  ports: FixPorts,
): Promise<Attempt> {
  const { path, bytes, before } = given;
  const edits = new Map<string, CellEdit>();
  const made = new Map<string, FixPreview>();
  let now: { readonly bytes: Uint8Array; readonly checked: CheckedSubmission } = {
    bytes,
    checked: before,
  };
  for (;;) {
    const fixes = safeFixes(now.checked.findings, now.checked.submission).filter(
      (fix) => !held.has(keyOf(fix.write)) && !made.has(stepKey(fix)),
    );
    if (fixes.length === 0) break;
    for (const fix of fixes) {
      made.set(stepKey(fix), fix);
      edits.set(keyOf(fix.write), editOf(fix.write));
    }
    const patched = await ports.patch(bytes, [...edits.values()]);
    if (patched.kind === "refused" && patched.edits.length === 0) return unchanged(given, patched);
    const spoiled = spoiledCells(patched);
    if (patched.kind === "refused" || spoiled.length > 0) return { kind: "held", cells: spoiled };
    const again = await checkFile(path, patched.bytes, ports.read, ports.catalogue);
    if (again.kind === "unreadable") throw new Error(`A fixed file cannot be read: ${path}`);
    now = { bytes: patched.bytes, checked: again.checked };
  }
  const steps = [...made.values()];
  const blamed = blamedCells(before.findings, now.checked.findings, steps);
  if (blamed.length > 0) return { kind: "held", cells: blamed };
  const { findings } = now.checked;
  const file = { kind: "fixed", bytes: now.bytes, steps: steps.map(stepOf), findings } as const;
  return { kind: "done", file: { ...file, refusal: null } };
}

function unchanged({ bytes, before }: GivenFile, { message }: Refused): Attempt {
  const { findings } = before;
  return { kind: "done", file: { kind: "fixed", bytes, steps: [], findings, refusal: message } };
}

/** A text keeps the look of its cell; a figure gets the one that shows it as what it is. */
function editOf({ sheet, cell, value, numberFormat }: CellWrite): CellEdit {
  const edit = { kind: "cell", sheet, cell, value } as const;
  return numberFormat === undefined || typeof value === "string" ? edit : { ...edit, numberFormat };
}

/** Cells in which a fix cannot be made, or would take along more than it mends. */
function spoiledCells(patched: Patched | Refused): readonly string[] {
  if (patched.kind === "refused")
    return patched.edits.flatMap((edit) => (edit.kind === "cell" ? [keyOf(edit)] : []));
  return patched.notes.flatMap(({ kind, sheet, cell }) =>
    kind === "sheet-protected" || cell === null ? [] : [keyOf({ sheet, cell })],
  );
}

/** The fixed cells whose finding is still there, and those of the rows on which there is a new one. */
function blamedCells(
  before: readonly Finding[],
  after: readonly Finding[],
  steps: readonly FixPreview[],
): readonly string[] {
  const known = new Set(before.flatMap(placesOf));
  const blamed = after.flatMap((finding) => {
    const places = placesOf(finding);
    const remaining = steps.filter((step) => places.includes(stepKey(step)));
    if (remaining.length > 0) return remaining;
    return places.some((place) => known.has(place)) ? [] : nearest(finding, steps);
  });
  return blamed.map(({ write }) => keyOf(write));
}

/** The fixes on the finding's row, else those on its sheet, else all. */
function nearest({ sheet, cell }: Finding, steps: readonly FixPreview[]): readonly FixPreview[] {
  const onSheet = steps.filter(({ write }) => write.sheet === sheet);
  const onRow = onSheet.filter(
    ({ write }) => cell !== null && rowNumber(write.cell) === rowNumber(cell),
  );
  return [onRow, onSheet, steps].find((some) => some.length > 0) ?? [];
}

/** Where a finding is, as a step is known by; one about a sheet is wherever it speaks of. */
function placesOf({ rule, sheet, cell, rowId, fix }: Finding): readonly string[] {
  const cells = [cell ?? rowId ?? "", ...(fix?.also ?? []).map((also) => also.cell)];
  return cells.map((each) => `${rule} ${sheet ?? ""}!${each}`);
}

function stepKey({ finding, write }: FixPreview): string {
  return `${finding.rule} ${keyOf(write)}`;
}

function keyOf({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}

function stepOf({ finding, write, rowId, column, before, after }: FixPreview): FixStep {
  return { rule: finding.rule, sheet: write.sheet, cell: write.cell, rowId, column, before, after };
}
