import {
  areaAddress,
  boundingArea,
  fullAddress,
  intersectionOf,
  isEntireColumns,
  isEntireRows,
  isOnSheet,
} from "./address";
import { usedArea } from "./cells";
import { documented } from "./declareMember";
import {
  NULL_OBJECT,
  type Argument,
  type HostObject,
  type Member,
  type MethodMember,
} from "./member";
import { MOST_COLUMNS, MOST_ROWS, type Area, type HostSheet } from "./model";
import { refusals, type Setting } from "./objectType";
import { isLeftOut, readNumber } from "./readArgument";
import { referredRange } from "./referredRange";
import { rangeObject, type RangeTarget } from "./targets";

type RangeMembers = Readonly<Record<string, Member<RangeTarget, Setting>>>;

/** Where a Range lies, and the Ranges around and within it. */
export const rangeShape = {
  address: documented.value<RangeTarget>("1.1", ({ sheet, area }) => fullAddress(sheet.name, area)),
  addressLocal: documented.value<RangeTarget>("1.1", ({ area }) => areaAddress(area)),
  cellCount: documented.value<RangeTarget>("1.1", ({ area }) =>
    area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns,
  ),
  rowIndex: documented.value<RangeTarget>("1.1", ({ area }) => area.row),
  columnIndex: documented.value<RangeTarget>("1.1", ({ area }) => area.column),
  rowCount: documented.value<RangeTarget>("1.1", ({ area }) => area.rows),
  columnCount: documented.value<RangeTarget>("1.1", ({ area }) => area.columns),
  isEntireColumn: documented.value<RangeTarget>("1.7", ({ area }) => isEntireColumns(area)),
  isEntireRow: documented.value<RangeTarget>("1.7", ({ area }) => isEntireRows(area)),
  getCell: moved("1.1", (area, row, column) => ({
    row: area.row + row,
    column: area.column + column,
    rows: 1,
    columns: 1,
  })),
  getRow: moved("1.1", (area, row) =>
    within(row, area.rows, { ...area, row: area.row + row, rows: 1 }),
  ),
  getColumn: moved("1.1", (area, column) =>
    within(column, area.columns, { ...area, column: area.column + column, columns: 1 }),
  ),
  getLastRow: moved("1.1", (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: moved("1.1", (area) => ({
    ...area,
    column: area.column + area.columns - 1,
    columns: 1,
  })),
  getLastCell: moved("1.1", ({ row, column, rows, columns }) => ({
    row: row + rows - 1,
    column: column + columns - 1,
    rows: 1,
    columns: 1,
  })),
  getOffsetRange: moved("1.1", (area, rows, columns) => ({
    ...area,
    row: area.row + rows,
    column: area.column + columns,
  })),
  getResizedRange: moved("1.2", (area, rows, columns) => ({
    ...area,
    rows: area.rows + rows,
    columns: area.columns + columns,
  })),
  getAbsoluteResizedRange: moved("1.7", (area, rows, columns) => ({ ...area, rows, columns })),
  getRowsAbove: beside("1.2", (area, count) => ({
    ...area,
    row: count > 0 ? area.row - count : area.row,
    rows: Math.abs(count),
  })),
  getRowsBelow: beside("1.2", (area, count) => ({
    ...area,
    row: count > 0 ? area.row + area.rows : area.row + area.rows + count,
    rows: Math.abs(count),
  })),
  getColumnsBefore: beside("1.2", (area, count) => ({
    ...area,
    column: count > 0 ? area.column - count : area.column,
    columns: Math.abs(count),
  })),
  getColumnsAfter: beside("1.2", (area, count) => ({
    ...area,
    column: count > 0 ? area.column + area.columns : area.column + area.columns + count,
    columns: Math.abs(count),
  })),
  getEntireRow: moved("1.1", (area) => ({ ...area, column: 0, columns: MOST_COLUMNS })),
  getEntireColumn: moved("1.1", (area) => ({ ...area, row: 0, rows: MOST_ROWS })),
  getBoundingRect: documented.method<RangeTarget>("1.1", ({ sheet, area }, [other], setting) =>
    rangeObject(sheet, boundingArea([area, otherArea(sheet, other, setting)])),
  ),
  getIntersection: documented.method<RangeTarget>("1.1", ({ sheet, area }, [other], setting) => {
    const shared = intersectionOf(area, otherArea(sheet, other, setting));
    if (shared === undefined) throw refusals.notFound();
    return rangeObject(sheet, shared);
  }),
  getIntersectionOrNullObject: documented.method<RangeTarget>(
    "1.4",
    ({ sheet, area }, [other], setting) => {
      const shared = intersectionOf(area, otherArea(sheet, other, setting));
      return shared === undefined ? NULL_OBJECT : rangeObject(sheet, shared);
    },
  ),
  getUsedRange: documented.method<RangeTarget>("1.1", (target, [valuesOnly]) => {
    const used = usedWithin(target, valuesOnly);
    if (used === NULL_OBJECT) throw refusals.notFound();
    return used;
  }),
  getUsedRangeOrNullObject: documented.method<RangeTarget>("1.4", (target, [valuesOnly]) =>
    usedWithin(target, valuesOnly),
  ),
} satisfies RangeMembers;

/** A method that gives another Range of the sheet; Excel refuses what would lie outside. */
function moved(
  since: string,
  move: (area: Area, first: number, second: number) => Area,
): MethodMember<RangeTarget, Setting> {
  return documented.method<RangeTarget>(since, ({ sheet, area }, args) => {
    const [first = Number.NaN, second = Number.NaN] = args.map(readNumber);
    const to = move(area, first, second);
    if (!Object.values(to).every(Number.isInteger) || !isOnSheet(to)) throw refusals.badArgument();
    return rangeObject(sheet, to);
  });
}

/** A method that gives so many rows or columns beside a Range, one when no number is given. */
function beside(
  since: string,
  move: (area: Area, count: number) => Area,
): Member<RangeTarget, Setting> {
  const { call } = moved(since, move);
  return documented.method<RangeTarget>(since, (target, [count], setting) =>
    call(target, [isLeftOut(count) ? 1 : count], setting),
  );
}

function within(index: number, count: number, area: Area): Area {
  if (!(index >= 0 && index < count)) throw refusals.badArgument();
  return area;
}

function otherArea(sheet: HostSheet, other: Argument | undefined, setting: Setting): Area {
  const range = referredRange(other, setting.workbook, sheet);
  if (range.sheet !== sheet) throw refusals.badArgument();
  return range.area;
}

function usedWithin({ sheet, area }: RangeTarget, valuesOnly: Argument | undefined): HostObject {
  const used = usedArea(sheet, valuesOnly === true, area);
  return used === undefined ? NULL_OBJECT : rangeObject(sheet, used);
}
