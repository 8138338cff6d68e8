import { putText, shownAt, valuesOf } from "../cellContent";
import { assumed, documented } from "../declareMember";
import type { Json } from "../member";
import { defineObject, refusals, type Setting } from "../objectType";
import { readText } from "../readArgument";
import { sameName } from "../referredRange";
import { requirePermission } from "../requirePermission";
import { bodyArea, columnOf, headerArea, totalArea, type TableTarget } from "../tableAreas";
import { rangeObject } from "../targets";

/** What a proxy of type TableColumn stands for. */
export interface TableColumnTarget extends TableTarget {
  /** Within the table, from 0. */
  readonly column: number;
}

/** A column of a table. */
export const tableColumn = defineObject<Excel.TableColumn, TableColumnTarget>({
  name: "TableColumn",
  identify: ({ column }) => ({ Id: column + 1 }),
  members: {
    filter: documented.object("1.2", (target) => ({ type: "Filter", target })),
    id: assumed.value("1.1", ({ column }) => column + 1, undefined, "Counts from 1."),
    index: documented.value("1.1", ({ column }) => column),
    name: documented.value("1.1", columnName, rename),
    values: documented.value("1.1", ({ sheet, table, column }) =>
      valuesOf(sheet, columnOf(table.area, column)),
    ),
    getDataBodyRange: documented.method("1.1", ({ sheet, table, column }) =>
      rangeObject(sheet, columnOf(bodyArea(table), column)),
    ),
    getHeaderRowRange: documented.method("1.1", ({ sheet, table, column }) =>
      rangeObject(sheet, columnOf(headerArea(table), column)),
    ),
    getRange: documented.method("1.1", ({ sheet, table, column }) =>
      rangeObject(sheet, columnOf(table.area, column)),
    ),
    getTotalRowRange: documented.method("1.1", ({ sheet, table, column }) =>
      rangeObject(sheet, columnOf(totalArea(table), column)),
    ),
  },
});

/** The heading of a table's column. */
export function columnName({ sheet, table, column }: TableColumnTarget): string {
  const header = headerArea(table);
  return shownAt(sheet, header.row, header.column + column);
}

function rename(target: TableColumnTarget, value: Json, setting: Setting): void {
  const { sheet, table, column } = target;
  requirePermission(sheet);
  const name = readText(value);
  const others = Array.from({ length: table.area.columns }, (_, at) => at)
    .filter((at) => at !== column)
    .map((at) => columnName({ sheet, table, column: at }));
  if (name === "" || others.some((other) => sameName(other, name))) throw refusals.badArgument();
  const cell = columnOf(headerArea(table), column);
  putText(sheet, cell.row, cell.column, name);
  setting.cellsChanged(sheet, cell);
}
