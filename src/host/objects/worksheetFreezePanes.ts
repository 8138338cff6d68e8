import { isEntireColumns, isEntireRows } from "../address";
import { assumed, documented } from "../declareMember";
import { NULL_OBJECT, type Argument } from "../member";
import { MOST_COLUMNS, MOST_ROWS, type Area, type HostSheet } from "../model";
import { defineObject, refusals, type Setting } from "../objectType";
import { isLeftOut, readCount } from "../readArgument";
import { referredRange } from "../referredRange";
import { rangeObject } from "../targets";

/** Rows and columns that stay in sight. */
export const worksheetFreezePanes = defineObject<Excel.WorksheetFreezePanes, HostSheet>({
  name: "WorksheetFreezePanes",
  members: {
    freezeAt: assumed.method("1.7", (sheet, [range], setting) => {
      if (isLeftOut(range)) {
        freeze(sheet, 0, 0, setting);
        return undefined;
      }
      const { area } = referredRange(range, setting.workbook, sheet);
      const rows = isEntireColumns(area) ? 0 : area.row + area.rows;
      const columns = isEntireRows(area) ? 0 : area.column + area.columns;
      freeze(sheet, rows, columns, setting);
      return undefined;
    }),
    freezeColumns: assumed.method(
      "1.7",
      (sheet, [count], setting) => {
        freeze(sheet, 0, countOf(count), setting);
        return undefined;
      },
      "Rows frozen before are let go.",
    ),
    freezeRows: assumed.method(
      "1.7",
      (sheet, [count], setting) => {
        freeze(sheet, countOf(count), 0, setting);
        return undefined;
      },
      "Columns frozen before are let go.",
    ),
    getLocation: assumed.method("1.7", (sheet) => {
      const area = frozenArea(sheet);
      if (area === undefined) throw refusals.notFound();
      return rangeObject(sheet, area);
    }),
    getLocationOrNullObject: documented.method("1.7", (sheet) => {
      const area = frozenArea(sheet);
      return area === undefined ? NULL_OBJECT : rangeObject(sheet, area);
    }),
    unfreeze: documented.method("1.7", (sheet, _, setting) => {
      freeze(sheet, 0, 0, setting);
      return undefined;
    }),
  },
});

function countOf(argument: Argument | undefined): number {
  return isLeftOut(argument) ? 1 : readCount(argument);
}

function freeze(sheet: HostSheet, rows: number, columns: number, setting: Setting): void {
  if (rows >= MOST_ROWS || columns >= MOST_COLUMNS) throw refusals.badArgument();
  sheet.freeze = rows === 0 && columns === 0 ? null : { rows, columns };
  setting.structureChanged(sheet);
}

function frozenArea({ freeze: frozen }: HostSheet): Area | undefined {
  if (frozen === null) return undefined;
  const rows = frozen.rows === 0 ? MOST_ROWS : frozen.rows;
  const columns = frozen.columns === 0 ? MOST_COLUMNS : frozen.columns;
  return { row: 0, column: 0, rows, columns };
}
