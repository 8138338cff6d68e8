import type { RawCell } from "../domain/submission/rawCell";

/** A workbook as read by any host: values only, no objects of a library. Texts are normalised. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Custom document properties, as texts. */
  readonly properties: ReadonlyMap<string, string>;
  /** True when the package holds macros; they are never run. */
  readonly macros: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** Rows that hold something, in order; blank rows are left out, `number` tells the gap. */
  readonly rows: readonly RowSnapshot[];
  /** Formulas that show nothing, by cell; in `rows` these cells are blank. Absent where there are none. */
  readonly emptyFormulas?: ReadonlyMap<string, string>;
}

export interface RowSnapshot {
  /** From 1, as the user sees it. */
  readonly number: number;
  /** By column from 0; undefined where the cell is blank. */
  readonly cells: readonly (RawCell | undefined)[];
}
