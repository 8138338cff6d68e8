import { columnOfKey, rowOfKey } from "../host/cells";
import type { HostSheet } from "../host/model";

/** How many rows and columns the grid shows of a sheet. */
export interface SheetSize {
  readonly rows: number;
  readonly columns: number;
}

/** Blank rows and columns around what is used, and the least that is shown. */
const SPARE = { rows: 60, columns: 6 };
const LEAST = { rows: 100, columns: 26 };
/** Rules may reach to the end of the sheet; the grid need not. */
const FURTHEST = { rows: 20_000, columns: 200 };
/** How much of a sheet the grid shows: what is used and some space to write. */
export function shownSize(sheet: HostSheet): SheetSize {
  const used = { rows: 0, columns: 0 };
  for (const key of sheet.cells.keys()) {
    used.rows = Math.max(used.rows, rowOfKey(key) + 1);
    used.columns = Math.max(used.columns, columnOfKey(key) + 1);
  }
  for (const area of sheet.validations.map((validation) => validation.area)) {
    if (area.row + area.rows <= FURTHEST.rows)
      used.rows = Math.max(used.rows, area.row + area.rows);
  }
  return {
    rows: Math.min(FURTHEST.rows, Math.max(LEAST.rows, used.rows + SPARE.rows)),
    columns: Math.min(FURTHEST.columns, Math.max(LEAST.columns, used.columns + SPARE.columns)),
  };
}
