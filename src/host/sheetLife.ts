import { emitForSheet, EVENT } from "./events";
import type { HostSheet, SheetVisibility } from "./model";
import { addSheet } from "./newWorkbook";
import { refusals, type Setting } from "./objectType";
import { activateSheet } from "./selection";
import { nextSheetName, renameInFormulas, requireSheetName } from "./sheetName";

/** Adds a sheet at the end; it is not brought to the front. */
export function createSheet(name: string | null, setting: Setting): HostSheet {
  requireOpenStructure(setting);
  const wanted = name ?? nextSheetName(setting.workbook);
  requireSheetName(setting.workbook, wanted, null);
  const sheet = addSheet(setting.workbook, wanted);
  emitForSheet(setting, EVENT.added, sheet, { source: "Local" });
  setting.structureChanged(null);
  return sheet;
}

/** Takes a sheet away with everything on it; the last visible one stays. */
export function deleteSheet(sheet: HostSheet, setting: Setting): void {
  const { workbook } = setting;
  requireOpenStructure(setting);
  if (sheet.visibility === "VeryHidden") throw refusals.badOperation();
  requireAnotherVisible(sheet, setting);
  leaveSheet(sheet, setting);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  const names = workbook.names.filter(({ sheetId }) => sheetId !== sheet.id);
  workbook.names.splice(0, workbook.names.length, ...names);
  emitForSheet(setting, EVENT.deleted, sheet, { source: "Local" });
  setting.structureChanged(null);
}

/** Gives a sheet another name. */
export function renameSheet(sheet: HostSheet, name: string, setting: Setting): void {
  requireOpenStructure(setting);
  requireSheetName(setting.workbook, name, sheet);
  const nameBefore = sheet.name;
  sheet.name = name;
  renameInFormulas(setting.workbook, nameBefore, name);
  const message = { nameBefore, nameAfter: name, source: "Local" };
  emitForSheet(setting, EVENT.nameChanged, sheet, message);
  setting.structureChanged(sheet);
}

/** Shows or hides a sheet; one stays visible. */
export function showSheet(sheet: HostSheet, visibility: SheetVisibility, setting: Setting): void {
  requireOpenStructure(setting);
  if (visibility !== "Visible") {
    requireAnotherVisible(sheet, setting);
    leaveSheet(sheet, setting);
  }
  const visibilityBefore = sheet.visibility;
  sheet.visibility = visibility;
  const message = { visibilityBefore, visibilityAfter: visibility, source: "Local" };
  emitForSheet(setting, EVENT.visibilityChanged, sheet, message);
  setting.structureChanged(sheet);
}

/** Puts a sheet at another place among the others. */
export function moveSheet(sheet: HostSheet, position: number, setting: Setting): void {
  const { sheets } = setting.workbook;
  requireOpenStructure(setting);
  if (!Number.isInteger(position) || position < 0 || position >= sheets.length) {
    throw refusals.badArgument();
  }
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  setting.structureChanged(null);
}

function requireOpenStructure({ workbook }: Setting): void {
  if (workbook.protectedStructure) throw refusals.denied();
}

function requireAnotherVisible(sheet: HostSheet, { workbook }: Setting): void {
  const isLast = !workbook.sheets.some(
    (other) => other !== sheet && other.visibility === "Visible",
  );
  if (sheet.visibility === "Visible" && isLast) throw refusals.badOperation();
}

/** Another visible sheet comes to the front when this one was there. */
function leaveSheet(sheet: HostSheet, setting: Setting): void {
  const { sheets, activeSheetId } = setting.workbook;
  if (activeSheetId !== sheet.id) return;
  const at = sheets.indexOf(sheet);
  const next = [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find(
    ({ visibility }) => visibility === "Visible",
  );
  if (next) activateSheet(next, setting);
}
