import { assumed, documented } from "../declareMember";
import { NULL_OBJECT } from "../member";
import type { HostSheet, HostTable } from "../model";
import { notPlayed } from "../notPlayed";
import { defineObject, refusals, type Setting } from "../objectType";
import { isLeftOut, readCount } from "../readArgument";
import { filterColumn, hideFiltered, unfilter, valuesOfCriteria } from "../tableFilters";
import { rangeObject } from "../targets";

/** What a proxy of type AutoFilter stands for: the filter of a table, or of a sheet's own cells. */
export interface AutoFilterTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable | null;
}

const NOTE = "A sheet has no filter of its own here; tables have.";

/** The filter buttons of a table or a sheet. */
export const autoFilter = defineObject<Excel.AutoFilter, AutoFilterTarget>({
  name: "AutoFilter",
  members: {
    enabled: documented.value("1.9", ({ table }) => table?.showFilterButton ?? false),
    isDataFiltered: documented.value("1.9", ({ table }) => (table?.filters.size ?? 0) > 0),
    apply: documented.method(
      "1.9",
      ({ sheet, table }, [, column, criteria], setting) => {
        if (table === null) throw notPlayed("a sheet's own filter");
        table.showFilterButton = true;
        if (!isLeftOut(column) && !isLeftOut(criteria)) {
          filterColumn(sheet, table, readCount(column), valuesOfCriteria(criteria));
        }
        setting.structureChanged(sheet);
        return undefined;
      },
      NOTE,
    ),
    clearColumnCriteria: documented.method("1.14", (target, [column], setting) => {
      clear(target, setting, readCount(column));
      return undefined;
    }),
    clearCriteria: documented.method("1.9", (target, _, setting) => {
      clear(target, setting);
      return undefined;
    }),
    getRange: assumed.method("1.9", ({ sheet, table }) => {
      if (table === null) throw refusals.notFound();
      return rangeObject(sheet, table.area);
    }),
    getRangeOrNullObject: documented.method("1.9", ({ sheet, table }) =>
      table === null ? NULL_OBJECT : rangeObject(sheet, table.area),
    ),
    reapply: documented.method("1.9", ({ sheet, table }, _, setting) => {
      if (table !== null) hideFiltered(sheet, table);
      setting.structureChanged(sheet);
      return undefined;
    }),
    remove: documented.method("1.9", (target, _, setting) => {
      if (target.table !== null) target.table.showFilterButton = false;
      clear(target, setting);
      return undefined;
    }),
  },
});

function clear({ sheet, table }: AutoFilterTarget, setting: Setting, column?: number): void {
  if (table !== null) unfilter(sheet, table, column);
  setting.structureChanged(sheet);
}
