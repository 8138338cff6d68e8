import { intersectionOf } from "../address";
import { putText, valuesOf } from "../cellContent";
import { assumed, documented } from "../declareMember";
import { requireFreeName, requireValidName } from "../definedName";
import type { Json } from "../member";
import { cellKey, type Area, type HostSheet } from "../model";
import { notPlayed } from "../notPlayed";
import { defineObject, refusals, type Setting } from "../objectType";
import { readFlag, readText } from "../readArgument";
import { referredRange, sameName } from "../referredRange";
import { requirePermission } from "../requirePermission";
import { bodyArea, headerArea, totalArea, type TableTarget } from "../tableAreas";
import { hideFiltered, unfilter } from "../tableFilters";
import { rangeObject, sheetObject } from "../targets";

/** A table of a sheet. */
export const table = defineObject<Excel.Table, TableTarget>({
  name: "Table",
  identify: ({ table: { id } }) => ({ Id: id }),
  members: {
    autoFilter: documented.object("1.9", (target) => ({ type: "AutoFilter", target })),
    columns: documented.object("1.1", (target) => ({ type: "TableColumnCollection", target })),
    rows: documented.object("1.1", (target) => ({ type: "TableRowCollection", target })),
    worksheet: documented.object("1.2", ({ sheet }) => sheetObject(sheet)),
    id: documented.value("1.1", (target) => target.table.id),
    name: assumed.value(
      "1.1",
      (target) => target.table.name,
      rename,
      "A name that is taken is refused as ItemAlreadyExists, an impossible one as InvalidArgument.",
    ),
    showBandedRows: documented.value(
      "1.3",
      (target) => target.table.showBandedRows,
      change((target, shown) => (target.table.showBandedRows = shown)),
    ),
    showFilterButton: documented.value(
      "1.3",
      (target) => target.table.showFilterButton,
      change((target, shown) => (target.table.showFilterButton = shown)),
    ),
    showHeaders: documented.value(
      "1.1",
      (target) => target.table.showHeaders,
      ({ table: { showHeaders } }, shown) => {
        if (readFlag(shown) !== showHeaders) throw notPlayed("showing or hiding table headings");
      },
    ),
    showTotals: assumed.value("1.1", (target) => target.table.showTotals, showTotals),
    style: documented.value(
      "1.1",
      (target) => target.table.style,
      (target, style, setting) => {
        requirePermission(target.sheet);
        target.table.style = readText(style);
        setting.structureChanged(target.sheet);
      },
      "Any style name is taken.",
    ),
    clearFilters: documented.method("1.2", (target, _, setting) => {
      unfilter(target.sheet, target.table);
      setting.structureChanged(target.sheet);
      return undefined;
    }),
    convertToRange: documented.method("1.2", (target, _, setting) => {
      requirePermission(target.sheet);
      remove(target, setting);
      return rangeObject(target.sheet, target.table.area);
    }),
    delete: assumed.method(
      "1.1",
      (target, _, setting) => {
        requirePermission(target.sheet);
        remove(target, setting);
        blank(target.sheet, target.table.area);
        setting.cellsChanged(target.sheet, target.table.area);
        return undefined;
      },
      "The table's cells are emptied; nothing moves up.",
    ),
    getDataBodyRange: documented.method("1.1", ({ sheet, table: held }) =>
      rangeObject(sheet, bodyArea(held)),
    ),
    getHeaderRowRange: documented.method("1.1", ({ sheet, table: held }) =>
      rangeObject(sheet, headerArea(held)),
    ),
    getRange: documented.method("1.1", ({ sheet, table: held }) => rangeObject(sheet, held.area)),
    getTotalRowRange: documented.method("1.1", ({ sheet, table: held }) =>
      rangeObject(sheet, totalArea(held)),
    ),
    reapplyFilters: documented.method("1.2", ({ sheet, table: held }, _, setting) => {
      requirePermission(sheet, "allowAutoFilter");
      hideFiltered(sheet, held);
      setting.structureChanged(sheet);
      return undefined;
    }),
    resize: documented.method("1.13", (target, [range], setting) => {
      const wanted = referredRange(range, setting.workbook, target.sheet);
      if (wanted.sheet !== target.sheet) throw refusals.badArgument();
      resize(target, wanted.area);
      setting.structureChanged(target.sheet);
      return undefined;
    }),
  },
});

function change(set: (target: TableTarget, shown: boolean) => void) {
  return (target: TableTarget, value: Json, setting: Setting): void => {
    requirePermission(target.sheet);
    set(target, readFlag(value));
    setting.structureChanged(target.sheet);
  };
}

function rename({ sheet, table: held }: TableTarget, value: Json, setting: Setting): void {
  requirePermission(sheet);
  const name = readText(value);
  requireValidName(name);
  if (!sameName(name, held.name)) requireFreeName(setting.workbook, name);
  held.name = name;
  setting.structureChanged(sheet);
}

function remove({ sheet, table: held }: TableTarget, setting: Setting): void {
  if (held.filters.size > 0) unfilter(sheet, held);
  sheet.tables.splice(sheet.tables.indexOf(held), 1);
  setting.structureChanged(sheet);
}

function blank(sheet: HostSheet, { row, column, rows, columns }: Area): void {
  for (let down = row; down < row + rows; down++) {
    for (let right = column; right < column + columns; right++) {
      sheet.cells.delete(cellKey(down, right));
    }
  }
}

function resize({ sheet, table: held }: TableTarget, area: Area): void {
  requirePermission(sheet);
  const others = sheet.tables.filter((other) => other !== held).map((other) => other.area);
  const meets = (other: Area): boolean => intersectionOf(other, area) !== undefined;
  if (area.row !== held.area.row || !meets(held.area) || others.some(meets)) {
    throw refusals.badArgument();
  }
  if (area.columns !== held.area.columns || area.column !== held.area.column) {
    throw notPlayed("giving a table other columns");
  }
  if (area.rows < 2) throw refusals.badArgument();
  held.area = area;
}

/** Excel makes room below; here the row below has to be free. */
function showTotals({ sheet, table: held }: TableTarget, value: Json, setting: Setting): void {
  const shown = readFlag(value);
  if (shown === held.showTotals) return;
  requirePermission(sheet);
  const { area } = held;
  if (shown) {
    const below = { ...area, row: area.row + area.rows, rows: 1 };
    if (
      valuesOf(sheet, below)
        .flat()
        .some((content) => content !== "")
    ) {
      throw notPlayed("a row of totals where cells below would have to move");
    }
    putText(sheet, below.row, below.column, "Total");
    held.area = { ...area, rows: area.rows + 1 };
  } else {
    blank(sheet, totalArea(held));
    held.area = { ...area, rows: area.rows - 1 };
  }
  held.showTotals = shown;
  setting.structureChanged(sheet);
}
