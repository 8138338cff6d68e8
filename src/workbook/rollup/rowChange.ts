import { dateText, isDateFormat, isPercentFormat } from "../../domain/submission/numberFormat";
import type { RawCell } from "../../domain/submission/rawCell";
import type { CellDraft } from "../draft";
import { STYLES, type Style } from "../styles";

/** What updating a roll-up does to a row of it. */
export interface RowChange {
  readonly sheet: string;
  readonly change: "added" | "changed" | "dropped";
  /** As the row names it; null where the row is nobody's own. */
  readonly agency: string | null;
  /** What the row is known by. */
  readonly row: string;
  readonly cells: readonly CellChange[];
}

export interface CellChange {
  /** The column's heading; the cell's address where there are no headings. */
  readonly column: string;
  /** As people see it. */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a cell of a workbook shows. */
export function standingText(cell: RawCell | undefined): string | null {
  return shown(cell?.value ?? null, cell?.numberFormat ?? null);
}

/** What a cell of a draft will show. */
export function draftText(cell: CellDraft | null | undefined): string | null {
  const style: Style = STYLES[cell?.style ?? "plain"];
  return shown(cell?.value ?? null, style.format ?? null);
}

function shown(value: RawCell["value"], format: string | null): string | null {
  if (value === null || value === "") return null;
  if (typeof value !== "number") return String(value);
  if (isDateFormat(format)) return dateText(value, format);
  if (isPercentFormat(format)) return `${Math.round(value * 100)}%`;
  return String(value).replace(".", ",");
}

/** Headings that say whose a row is, the first that there is. */
const AGENCY_HEADINGS = ["Cơ quan", "Cơ quan chủ trì"];

/** The place of the column that says whose a row is; -1 where none does. */
export function agencyColumn(headings: readonly string[]): number {
  const heading = AGENCY_HEADINGS.find((each) => headings.includes(each));
  return heading === undefined ? -1 : headings.indexOf(heading);
}
