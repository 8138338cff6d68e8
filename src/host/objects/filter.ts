import { assumed, documented } from "../declareMember";
import type { Argument } from "../member";
import { defineObject, type Setting } from "../objectType";
import { filterColumn, unfilter, valuesOfCriteria, valuesOfFilter } from "../tableFilters";
import type { TableColumnTarget } from "./tableColumn";

const NOTE = "Only filters by values; values are compared with what the cells show.";

/** The filter of one column of a table. */
export const filter = defineObject<Excel.Filter, TableColumnTarget>({
  name: "Filter",
  members: {
    criteria: assumed.value("1.2", ({ table, column }) => {
      const values = table.filters.get(column);
      return values === undefined ? null : { filterOn: "Values", values };
    }),
    apply: documented.method("1.2", applyWith(valuesOfCriteria), NOTE),
    applyValuesFilter: documented.method("1.2", applyWith(valuesOfFilter), NOTE),
    clear: documented.method("1.2", ({ sheet, table, column }, _, setting) => {
      unfilter(sheet, table, column);
      setting.structureChanged(sheet);
      return undefined;
    }),
  },
});

function applyWith(read: (argument: Argument | undefined) => readonly string[]) {
  return (
    { sheet, table, column }: TableColumnTarget,
    [criteria]: readonly Argument[],
    setting: Setting,
  ): undefined => {
    filterColumn(sheet, table, column, read(criteria));
    setting.structureChanged(sheet);
    return undefined;
  };
}
