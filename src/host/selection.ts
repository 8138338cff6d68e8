import { areaAddress } from "./address";
import { emitForSheet, EVENT } from "./events";
import type { Area, HostSheet } from "./model";
import { refusals, type Setting } from "./objectType";

/** Brings a sheet to the front; its first cell is chosen. */
export function activateSheet(sheet: HostSheet, setting: Setting): void {
  const { workbook } = setting;
  if (sheet.visibility !== "Visible") throw refusals.badOperation();
  if (workbook.activeSheetId === sheet.id) return;
  const left = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
  if (left) emitForSheet(setting, EVENT.deactivated, left, {});
  workbook.activeSheetId = sheet.id;
  workbook.selection = { row: 0, column: 0, rows: 1, columns: 1 };
  emitForSheet(setting, EVENT.activated, sheet, {});
  setting.selectionChanged();
}

/** Chooses cells; their sheet comes to the front. */
export function selectArea(sheet: HostSheet, area: Area, setting: Setting): void {
  activateSheet(sheet, setting);
  setting.workbook.selection = area;
  emitForSheet(setting, EVENT.selectionChanged, sheet, { address: areaAddress(area) });
  setting.emit(EVENT.documentSelection, "", {});
  setting.selectionChanged();
}
