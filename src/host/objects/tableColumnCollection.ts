import { documented } from "../declareMember";
import type { Argument, HostObject } from "../member";
import { NULL_OBJECT } from "../member";
import { defineObject } from "../objectType";
import { existing, itemAt } from "../readArgument";
import { sameName } from "../referredRange";
import { columnName, type TableColumnTarget } from "./tableColumn";
import type { TableTarget } from "../tableAreas";

/** The columns of a table. */
export const tableColumnCollection = defineObject<Excel.TableColumnCollection, TableTarget>({
  name: "TableColumnCollection",
  items: columnsOf,
  members: {
    count: documented.value("1.1", ({ table }) => table.area.columns),
    getCount: documented.method("1.4", ({ table }) => table.area.columns),
    getItem: documented.method("1.1", (target, [key]) => existing(findColumn(target, key))),
    getItemAt: documented.method("1.1", (target, [index]) => itemAt(columnsOf(target), index)),
    getItemOrNullObject: documented.method(
      "1.4",
      (target, [key]) => findColumn(target, key) ?? NULL_OBJECT,
    ),
  },
});

function columnsOf({ sheet, table }: TableTarget): HostObject<TableColumnTarget>[] {
  return Array.from({ length: table.area.columns }, (_, column) => ({
    type: "TableColumn",
    target: { sheet, table, column },
  }));
}

function findColumn(
  target: TableTarget,
  key: Argument | undefined,
): HostObject<TableColumnTarget> | undefined {
  return columnsOf(target).find(({ target: held }) =>
    typeof key === "number"
      ? held.column + 1 === key
      : typeof key === "string" && sameName(columnName(held), key),
  );
}
