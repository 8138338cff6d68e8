import { columnOfKey, rowOfKey } from "./cells";
import type { HostObject } from "./member";
import { cellKey, MOST_COLUMNS, MOST_ROWS, type Area, type HostSheet } from "./model";
import type { RangeAreasTarget, RangeTarget } from "./targets";

/** Cells that come (a positive count) or go, and the direction in which others make room or close up. */
export interface Shift {
  readonly axis: "row" | "column";
  /** Where cells come, or the first that goes. */
  readonly at: number;
  readonly count: number;
  /** Only cells within these columns (or rows) move. */
  readonly from: number;
  readonly to: number;
}

/** The shift that inserting an area means. */
export function insertion(area: Area, direction: "Down" | "Right"): Shift {
  return shiftOf(area, direction === "Down" ? "row" : "column", 1);
}

/** The shift that deleting an area means. */
export function deletion(area: Area, direction: "Up" | "Left"): Shift {
  return shiftOf(area, direction === "Up" ? "row" : "column", -1);
}

function shiftOf(area: Area, axis: "row" | "column", sign: 1 | -1): Shift {
  return axis === "row"
    ? {
        axis,
        at: area.row,
        count: sign * area.rows,
        from: area.column,
        to: area.column + area.columns,
      }
    : {
        axis,
        at: area.column,
        count: sign * area.columns,
        from: area.row,
        to: area.row + area.rows,
      };
}

/** Moves everything that lies on the sheet, and the Ranges that the client keeps. Texts of formulas stay. */
export function shiftSheet(
  sheet: HostSheet,
  shift: Shift,
  references: Map<string, HostObject>,
): void {
  shiftKeyed(sheet.cells, shift);
  shiftKeyed(sheet.notes, shift);
  shiftLines(sheet, shift);
  for (const table of sheet.tables) table.area = shiftArea(table.area, shift) ?? table.area;
  const merges = sheet.merges.flatMap((merge) => shiftArea(merge, shift) ?? []);
  sheet.merges.splice(0, sheet.merges.length, ...merges);
  const validations = sheet.validations.flatMap((validation) => {
    const area = shiftArea(validation.area, shift);
    return area === undefined ? [] : [{ ...validation, area }];
  });
  sheet.validations.splice(0, sheet.validations.length, ...validations);
  for (const format of sheet.conditionalFormats) {
    format.areas = format.areas.flatMap((area) => shiftArea(area, shift) ?? []);
  }
  for (const [id, reference] of references) {
    if (!shiftReference(reference, sheet, shift)) references.delete(id);
  }
}

/** Where an area lies afterwards; undefined when all of it went. */
export function shiftArea(area: Area, shift: Shift): Area | undefined {
  const { axis } = shift;
  const [crossStart, crossCount] =
    axis === "row" ? [area.column, area.columns] : [area.row, area.rows];
  if (crossStart < shift.from || crossStart + crossCount > shift.to) return area;
  const [start, count] = axis === "row" ? [area.row, area.rows] : [area.column, area.columns];
  const whole = axis === "row" ? MOST_ROWS : MOST_COLUMNS;
  if (count === whole) return area;
  const moved = shiftStretch(start, count, shift);
  if (moved === undefined) return undefined;
  const [at, size] = moved;
  return axis === "row" ? { ...area, row: at, rows: size } : { ...area, column: at, columns: size };
}

function shiftStretch(
  start: number,
  count: number,
  shift: Shift,
): readonly [number, number] | undefined {
  const end = start + count;
  if (shift.count > 0) {
    if (start >= shift.at) return [start + shift.count, count];
    return end > shift.at ? [start, count + shift.count] : [start, count];
  }
  const goneEnd = shift.at - shift.count;
  const gone = Math.max(0, Math.min(end, goneEnd) - Math.max(start, shift.at));
  if (gone === count) return undefined;
  const before = Math.max(0, Math.min(start, goneEnd) - shift.at);
  return [start - (start > shift.at ? before : 0), count - gone];
}

function shiftKeyed<Item>(items: Map<number, Item>, shift: Shift): void {
  const moved: [number, Item][] = [];
  for (const [key, item] of items) {
    const area = { row: rowOfKey(key), column: columnOfKey(key), rows: 1, columns: 1 };
    const to = shiftArea(area, shift);
    if (to === area) continue;
    items.delete(key);
    if (to) moved.push([cellKey(to.row, to.column), item]);
  }
  for (const [key, item] of moved) items.set(key, item);
}

/** Heights, widths and hidden lines move only when whole rows or columns do. */
function shiftLines(sheet: HostSheet, shift: Shift): void {
  const whole = shift.axis === "row" ? MOST_COLUMNS : MOST_ROWS;
  if (shift.to - shift.from !== whole) return;
  const lines: Map<number, unknown> = shift.axis === "row" ? sheet.rows : sheet.columns;
  const before = [...lines];
  lines.clear();
  for (const [index, line] of before) {
    const moved = shiftStretch(index, 1, shift);
    if (moved) lines.set(moved[0], line);
  }
}

/** Whether anything is left of a kept Range. */
function shiftReference(reference: HostObject, sheet: HostSheet, shift: Shift): boolean {
  if (reference.type === "Range") {
    const target = reference.target as RangeTarget;
    if (target.sheet !== sheet) return true;
    const area = shiftArea(target.area, shift);
    target.area = area ?? target.area;
    return area !== undefined;
  }
  if (reference.type === "RangeAreas") {
    const target = reference.target as RangeAreasTarget;
    if (target.sheet !== sheet) return true;
    target.areas = target.areas.flatMap((area) => shiftArea(area, shift) ?? []);
    return target.areas.length > 0;
  }
  return true;
}
