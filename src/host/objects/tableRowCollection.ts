import { documented } from "../declareMember";
import type { HostObject } from "../member";
import { defineObject } from "../objectType";
import { itemAt } from "../readArgument";
import { bodyArea, type TableTarget } from "../tableAreas";
import type { TableRowTarget } from "./tableRow";

/** The rows of a table between headings and totals. */
export const tableRowCollection = defineObject<Excel.TableRowCollection, TableTarget>({
  name: "TableRowCollection",
  items: rowsOf,
  members: {
    count: documented.value("1.1", ({ table }) => bodyArea(table).rows),
    getCount: documented.method("1.4", ({ table }) => bodyArea(table).rows),
    getItemAt: documented.method("1.1", (target, [index]) => itemAt(rowsOf(target), index)),
  },
});

function rowsOf({ sheet, table }: TableTarget): HostObject<TableRowTarget>[] {
  return Array.from({ length: bodyArea(table).rows }, (_, row) => ({
    type: "TableRow",
    target: { sheet, table, row },
  }));
}
