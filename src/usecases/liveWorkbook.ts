import type { WorkbookIdentity } from "../domain/submission/submission";
import type { CheckedSubmission } from "../domain/validation/checkSubmission";
import { readIdentity } from "../workbook/identity";
import type { RowSnapshot, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { Catalogue } from "./catalogue";
import { checkSnapshot } from "./checkWorkbook";

/** What a workbook that stands open turns out to be. */
export type WorkbookContent =
  /** Nothing in it, or nothing of ours. */
  | { readonly kind: "other"; readonly blank: boolean; readonly sheets: readonly string[] }
  | {
      readonly kind: "submission";
      readonly identity: WorkbookIdentity | null;
      readonly snapshot: WorkbookSnapshot;
      readonly checked: CheckedSubmission;
    }
  | {
      readonly kind: "roll-up";
      readonly identity: WorkbookIdentity;
      readonly snapshot: WorkbookSnapshot;
    };

/** The open workbook has no file name that matters: findings name sheet and cell. */
const NO_FILE = "";

/**
 * Understands the open workbook: a submission is checked as it stands, for its own plan and period.
 * Checking a whole workbook of a hundred rows takes a few milliseconds, so it is done anew after
 * every change; only reading from the program is slow, and that is done for the changed rows alone.
 */
export function readContent(snapshot: WorkbookSnapshot, catalogue: Catalogue): WorkbookContent {
  const { identity } = readIdentity(snapshot);
  if (identity?.role === "roll-up") return { kind: "roll-up", identity, snapshot };
  const sheets = snapshot.sheets.map(({ name }) => name);
  if (snapshot.sheets.every(({ rows }) => rows.length === 0))
    return { kind: "other", blank: true, sheets };
  const checked = checkSnapshot({ file: NO_FILE, workbook: snapshot, catalogue });
  const { submission } = checked;
  const isOurs =
    submission.identity !== null || submission.sheets.some(({ headerRow }) => headerRow !== null);
  return isOurs
    ? { kind: "submission", identity: submission.identity, snapshot, checked }
    : { kind: "other", blank: false, sheets };
}

/**
 * The workbook with the rows between two numbers read again: rows that became blank are gone, all
 * others stay the same objects. The same snapshot when nothing changed, or when the sheet is unknown.
 */
export function patchSnapshot(
  snapshot: WorkbookSnapshot,
  sheet: string,
  firstRow: number,
  lastRow: number,
  rows: readonly RowSnapshot[],
): WorkbookSnapshot {
  const old = snapshot.sheets.find(({ name }) => name === sheet);
  if (old === undefined || sameRows(between(old, firstRow, lastRow), rows)) return snapshot;
  const patched: SheetSnapshot = {
    ...old,
    rows: [
      ...old.rows.filter(({ number }) => number < firstRow),
      ...rows,
      ...old.rows.filter(({ number }) => number > lastRow),
    ],
  };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((each) => (each === old ? patched : each)),
  };
}

function between({ rows }: SheetSnapshot, first: number, last: number): readonly RowSnapshot[] {
  return rows.filter(({ number }) => number >= first && number <= last);
}

function sameRows(old: readonly RowSnapshot[], read: readonly RowSnapshot[]): boolean {
  return JSON.stringify(old.map(comparable)) === JSON.stringify(read.map(comparable));
}

/** Trailing blanks are no difference. */
function comparable({ number, cells }: RowSnapshot): readonly unknown[] {
  const written = cells.flatMap((cell) =>
    cell === undefined
      ? []
      : [[cell.ref, cell.type, cell.value, cell.numberFormat, cell.formula, cell.original]],
  );
  return [number, written];
}
