import { changeFormat, commonFormat } from "../cellFormat";
import { charactersOfPoints, fittingWidth, pointsOfCharacters } from "../columnWidth";
import { assumed, documented } from "../declareMember";
import type { Json } from "../member";
import type { Area, HostFormat, HostSheet } from "../model";
import { defineObject, refusals, type Setting } from "../objectType";
import { readFlag, readNumber, readWord } from "../readArgument";
import { requirePermission } from "../requirePermission";
import type { CellsTarget } from "../targets";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

/** Height of a row that nobody set, in points. */
const STANDARD_HEIGHT = 15;

/** The look of cells. */
export const rangeFormat = defineObject<Excel.RangeFormat, CellsTarget>({
  name: "RangeFormat",
  members: {
    borders: documented.object("1.1", (target) => ({ type: "RangeBorderCollection", target })),
    fill: documented.object("1.1", (target) => ({ type: "RangeFill", target })),
    font: documented.object("1.1", (target) => ({ type: "RangeFont", target })),
    protection: documented.object("1.2", (target) => ({ type: "FormatProtection", target })),
    horizontalAlignment: documented.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.horizontal ?? "General"),
      setFormat((format, value) => (format.horizontal = readWord(value, HORIZONTAL))),
    ),
    verticalAlignment: documented.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.vertical ?? "Bottom"),
      setFormat((format, value) => (format.vertical = readWord(value, VERTICAL))),
    ),
    wrapText: documented.value(
      "1.1",
      (target) => commonFormat(target, (format) => format.wrap ?? false),
      setFormat((format, value) => (format.wrap = readFlag(value))),
      "Wrapping does not make rows higher.",
    ),
    columnWidth: assumed.value(
      "1.2",
      (target) => common(columnsOf(target).map(([sheet, column]) => columnPoints(sheet, column))),
      (target, points, setting) =>
        changeColumns(target, setting, () => charactersOfPoints(readNumber(points))),
      "Points, taking 7 pixels for a character of the default font.",
    ),
    rowHeight: documented.value(
      "1.2",
      (target) =>
        common(
          rowsOf(target).map(([sheet, row]) => sheet.rows.get(row)?.height ?? STANDARD_HEIGHT),
        ),
      (target, points, setting) => changeRows(target, setting, readHeight(points)),
      "A row that nobody set is 15 points high, whatever stands in it.",
    ),
    autofitColumns: assumed.action(
      "1.2",
      (target, _, setting) => changeColumns(target, setting, fittingWidth),
      "The width is guessed from the number of characters.",
    ),
    autofitRows: assumed.action(
      "1.2",
      (target, _, setting) => changeRows(target, setting, null),
      "The height is forgotten, not calculated.",
    ),
  },
});

function setFormat(change: (format: HostFormat, value: Json) => void) {
  return (target: CellsTarget, value: Json, setting: Setting) =>
    changeFormat(target, setting, (format) => change(format, value));
}

function readHeight(points: Json): number {
  const height = readNumber(points);
  if (height < 0 || height > 409.5) throw refusals.badArgument();
  return height;
}

function columnPoints(sheet: HostSheet, column: number): number {
  return pointsOfCharacters(sheet.columns.get(column)?.width ?? sheet.standardWidth);
}

function common(values: readonly number[]): number | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

function changeColumns(
  target: CellsTarget,
  setting: Setting,
  width: (sheet: HostSheet, column: number) => number,
): void {
  requirePermission(target.sheet, "allowFormatColumns");
  for (const [sheet, column] of columnsOf(target)) {
    sheet.columns.set(column, { ...sheet.columns.get(column), width: width(sheet, column) });
  }
  setting.structureChanged(target.sheet);
}

function changeRows(target: CellsTarget, setting: Setting, height: number | null): void {
  requirePermission(target.sheet, "allowFormatRows");
  for (const [sheet, row] of rowsOf(target)) {
    const held = { ...sheet.rows.get(row) };
    if (height === null) delete held.height;
    else held.height = height;
    sheet.rows.set(row, held);
  }
  setting.structureChanged(target.sheet);
}

function columnsOf({ sheet, areas }: CellsTarget): readonly (readonly [HostSheet, number])[] {
  return areas().flatMap(({ column, columns }: Area) =>
    Array.from({ length: columns }, (_, index) => [sheet, column + index] as const),
  );
}

function rowsOf({ sheet, areas }: CellsTarget): readonly (readonly [HostSheet, number])[] {
  return areas().flatMap(({ row, rows }: Area) =>
    Array.from({ length: rows }, (_, index) => [sheet, row + index] as const),
  );
}
