import { isEntireColumns, isEntireRows } from "./address";
import { areasWithout } from "./areaSet";
import { cellAt, keysIn, mergesIn, requireUnlocked } from "./cells";
import { assumed, documented } from "./declareMember";
import type { Argument, Member } from "./member";
import type { Area, HostSheet } from "./model";
import { refusals, type CellChange, type Setting } from "./objectType";
import { isLeftOut, readFlag, readWord } from "./readArgument";
import { requirePermission } from "./requirePermission";
import { selectArea } from "./selection";
import { deletion, insertion, shiftSheet, type Shift } from "./shiftCells";
import { rangeObject, type RangeTarget } from "./targets";
import { clearValidation } from "./validationsOf";

type RangeMembers = Readonly<Record<string, Member<RangeTarget, Setting>>>;

/** What can be done to the cells of a Range. */
export const rangeActions = {
  clear: assumed.method<RangeTarget>(
    "1.1",
    clear,
    "Clearing all also takes the cells out of data validation and conditional formats.",
  ),
  delete: documented.action<RangeTarget>(
    "1.1",
    ({ sheet, area }, [shift], setting) => {
      const direction = readWord(shift, ["Up", "Left"]);
      moveCells(sheet, area, deletion(area, direction), setting);
    },
    "Texts of formulas stay as they are; in Excel their references move.",
  ),
  insert: documented.method<RangeTarget>(
    "1.1",
    ({ sheet, area }, [shift], setting) => {
      const direction = readWord(shift, ["Down", "Right"]);
      moveCells(sheet, area, insertion(area, direction), setting);
      return rangeObject(sheet, area);
    },
    "New cells are blank and plain; in Excel they look like their neighbours.",
  ),
  merge: documented.action<RangeTarget>("1.2", ({ sheet, area }, [across], setting) => {
    requirePermission(sheet, "allowFormatCells");
    const isAcross = isLeftOut(across) ? false : readFlag(across);
    const rows = isAcross ? area.rows : 1;
    const height = isAcross ? 1 : area.rows;
    if (sheet.tables.some((table) => meets(table.area, area))) throw refusals.badOperation();
    unmerge(sheet, area);
    for (let index = 0; index < rows; index++) {
      mergeOne(sheet, { ...area, row: area.row + index * height, rows: height });
    }
    setting.structureChanged(sheet);
  }),
  unmerge: documented.action<RangeTarget>("1.2", ({ sheet, area }, _, setting) => {
    requirePermission(sheet, "allowFormatCells");
    unmerge(sheet, area);
    setting.structureChanged(sheet);
  }),
  select: documented.action<RangeTarget>("1.1", ({ sheet, area }, _, setting) => {
    selectArea(sheet, area, setting);
  }),
  calculate: documented.action<RangeTarget>("1.6", (_, __, setting) => {
    setting.recalculate();
  }),
} satisfies RangeMembers;

const APPLY_TO = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

function clear(
  { sheet, area }: RangeTarget,
  [applyTo]: readonly Argument[],
  setting: Setting,
): undefined {
  const what = isLeftOut(applyTo) ? "All" : readWord(applyTo, APPLY_TO);
  requireUnlocked(sheet, area);
  for (const key of keysIn(sheet, area)) clearCell(sheet, key, what);
  if (what === "All" || what === "Formats") clearLook(sheet, area);
  if (what === "All") clearValidation(sheet, [area]);
  if (what === "All" || what === "Contents") setting.cellsChanged(sheet, area);
  setting.structureChanged(sheet);
  return undefined;
}

function clearCell(sheet: HostSheet, key: number, what: (typeof APPLY_TO)[number]): void {
  const cell = sheet.cells.get(key);
  if (cell === undefined) return;
  if (what === "All") {
    sheet.cells.delete(key);
    return;
  }
  if (what === "Contents" || what === "ResetContents") {
    cell.value = "";
    cell.formula = null;
  }
  if (what === "Formats") sheet.cells.set(key, { ...cell, format: { numberFormat: "General" } });
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") delete cell.format.link;
}

function clearLook(sheet: HostSheet, area: Area): void {
  unmerge(sheet, area);
  for (const format of sheet.conditionalFormats) {
    format.areas = areasWithout(format.areas, [area]);
  }
  const left = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.conditionalFormats.splice(0, sheet.conditionalFormats.length, ...left);
}

function moveCells(sheet: HostSheet, area: Area, shift: Shift, setting: Setting): void {
  requirePermission(sheet, permissionOf(area, shift));
  shiftSheet(sheet, shift, setting.references);
  setting.cellsChanged(sheet, area, { changeType: changeTypeOf(area, shift) });
  setting.structureChanged(sheet);
}

function permissionOf(area: Area, shift: Shift): string | undefined {
  const verb = shift.count > 0 ? "allowInsert" : "allowDelete";
  if (isEntireRows(area)) return `${verb}Rows`;
  return isEntireColumns(area) ? `${verb}Columns` : undefined;
}

function changeTypeOf(area: Area, shift: Shift): NonNullable<CellChange["changeType"]> {
  const verb = shift.count > 0 ? "Inserted" : "Deleted";
  if (isEntireRows(area)) return `Row${verb}`;
  return isEntireColumns(area) ? `Column${verb}` : `Cell${verb}`;
}

function unmerge(sheet: HostSheet, area: Area): void {
  const gone = new Set(mergesIn(sheet, area));
  const left = sheet.merges.filter((merge) => !gone.has(merge));
  sheet.merges.splice(0, sheet.merges.length, ...left);
}

/** Only the first cell keeps its value. */
function mergeOne(sheet: HostSheet, area: Area): void {
  if (area.rows * area.columns === 1) return;
  const first = cellAt(sheet, area.row, area.column);
  for (const key of keysIn(sheet, area)) {
    const cell = sheet.cells.get(key);
    if (cell === undefined || cell === first) continue;
    cell.value = "";
    cell.formula = null;
  }
  sheet.merges.push(area);
}

function meets(a: Area, b: Area): boolean {
  return areasWithout([a], [b])[0] !== a;
}
