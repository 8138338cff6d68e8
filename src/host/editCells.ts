import { requireUnlocked, valueAt, writeValues } from "./cells";
import type { Json } from "./member";
import type { Area, HostSheet } from "./model";
import type { CellChange, Setting } from "./objectType";

/** Writes values or formulas into unlocked cells and tells everybody who waits for it. */
export function editCells(sheet: HostSheet, area: Area, written: Json, setting: Setting): void {
  requireUnlocked(sheet, area);
  const before = valueAt(sheet, area.row, area.column);
  writeValues(sheet, area, written, setting.year);
  const single = area.rows === 1 && area.columns === 1;
  const after = valueAt(sheet, area.row, area.column);
  const change: CellChange = single ? { before, after } : {};
  setting.cellsChanged(sheet, area, change);
}
