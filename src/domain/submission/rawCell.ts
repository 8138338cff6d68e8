import { dateText } from "./numberFormat";

/** What a cell held when it was read, before anything was understood from it. Dates are serials of the 1900 system. */
export interface RawCell {
  /** "E12" */
  readonly ref: string;
  readonly type: "text" | "number" | "boolean" | "date" | "error" | "blank";
  readonly value: string | number | boolean | null;
  readonly numberFormat: string | null;
  readonly formula: string | null;
  /** The text as stored, only where normalising changed it (decomposed letters, odd blanks, …). */
  readonly original?: string;
}

/** The cell's words as the user wrote them, normalised; null when the cell is blank. */
export function cellText(cell: RawCell | undefined): string | null {
  if (cell === undefined || cell.value === null || cell.value === "") return null;
  return cell.type === "date" && typeof cell.value === "number"
    ? dateText(cell.value, cell.numberFormat)
    : String(cell.value);
}
