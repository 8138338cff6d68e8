import type { RawCell } from "../../domain/submission/rawCell";
import type { CellDraft } from "../draft";
import type { CellEdit } from "../packageEdit";
import { shiftFormula } from "../shiftFormula";
import { draftValue, isSameValue, standingValue } from "./rollUpRows";

/** A cell of ours as it stands in a workbook. */
export interface StandingCell {
  /** The sheet's name as it stands there. */
  readonly sheet: string;
  readonly ref: string;
  readonly cell: RawCell | undefined;
  /** Its formula, also where it shows nothing. */
  readonly formula: string | null;
  /** How many rows further down it stands than in the draft. */
  readonly rowsDown: number;
  /** Whether the columns of its table stand where the draft has them. */
  readonly inOurColumns: boolean;
}

/** What is to be done to a cell so that it says what the draft says. */
export type CellMerge =
  | { readonly kind: "same" }
  /** `isShown`: people see the difference. */
  | { readonly kind: "edit"; readonly edit: CellEdit; readonly isShown: boolean }
  /** Its formula cannot be written where the cell stands. */
  | { readonly kind: "no-place" };

const SAME: CellMerge = { kind: "same" };

/** A cell is set only where it says something else; a formula of ours that went is put back. */
export function mergeCell(draft: CellDraft, standing: StandingCell): CellMerge {
  const { sheet, ref, cell, formula: present } = standing;
  // An error that came from a sheet or a name that was gone would stay shown until somebody calculates.
  const isSame = cell?.type !== "error" && isSameValue(draftValue(draft), standingValue(cell));
  const { value } = draft;
  const edit = (formula: string | undefined): CellMerge => ({
    kind: "edit",
    edit: { kind: "cell", sheet, cell: ref, value, ...(formula === undefined ? {} : { formula }) },
    isShown: !isSame,
  });
  if (draft.formula === undefined) return isSame ? SAME : edit(undefined);
  const wanted = standing.inOurColumns
    ? shiftFormula(draft.formula, standing.rowsDown, 0)
    : movedWithColumns(draft.formula, present);
  if (wanted === undefined) return { kind: "no-place" };
  return isSame && present === wanted ? SAME : edit(wanted);
}

/**
 * Where people moved columns, their program moved the letters in the formulas: the formula that
 * stands there is right. Unless it was saved by a program that replaces the names of tables by
 * addresses, which do not grow with the table.
 */
function movedWithColumns(draft: string, present: string | null): string | undefined {
  const lostNames = present !== null && draft.includes("[") && !present.includes("[");
  return present === null || lostNames ? undefined : present;
}
