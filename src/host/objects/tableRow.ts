import { valuesOf } from "../cellContent";
import { documented } from "../declareMember";
import type { Area } from "../model";
import { defineObject } from "../objectType";
import { bodyArea, type TableTarget } from "../tableAreas";
import { rangeObject } from "../targets";

/** What a proxy of type TableRow stands for. */
export interface TableRowTarget extends TableTarget {
  /** Below the headings, from 0. */
  readonly row: number;
}

/** A row of a table. */
export const tableRow = defineObject<Excel.TableRow, TableRowTarget>({
  name: "TableRow",
  members: {
    index: documented.value("1.1", ({ row }) => row),
    values: documented.value("1.1", (target) => valuesOf(target.sheet, rowArea(target))),
    getRange: documented.method("1.1", (target) => rangeObject(target.sheet, rowArea(target))),
  },
});

function rowArea({ table, row }: TableRowTarget): Area {
  const body = bodyArea(table);
  return { ...body, row: body.row + row, rows: 1 };
}
