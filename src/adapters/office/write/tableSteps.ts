import type { SheetDraft, TableDraft } from "../../../workbook/draft";
import { CALL_BYTES, requestBytes } from "./requestBytes";
import type { WriteStep } from "./writeStep";

/** Makes the tables of a sheet, under the names given. */
export function tableSteps(
  draft: SheetDraft,
  as: string,
  nameOf: (table: TableDraft) => string,
): readonly WriteStep[] {
  return draft.tables.map((table) => ({
    sheet: draft.name,
    bytes: 6 * CALL_BYTES,
    write: (workbook) => {
      const made = workbook.worksheets.getItem(as).tables.add(table.ref, true);
      made.name = nameOf(table);
      made.style = "TableStyleLight1";
      made.showBandedRows = false;
      made.showFilterButton = true;
    },
  }));
}

/** Shows only the rows wanted; last, since other settings show hidden rows again. */
export function filterSteps(
  draft: SheetDraft,
  nameOf: (table: TableDraft) => string,
): readonly WriteStep[] {
  return draft.tables.flatMap((table): readonly WriteStep[] => {
    const { filter } = table;
    if (filter === null) return [];
    return [
      {
        sheet: draft.name,
        bytes: 4 * CALL_BYTES + requestBytes(filter.values),
        write: (workbook) => {
          const column = workbook.tables.getItem(nameOf(table)).columns.getItemAt(filter.column);
          column.filter.applyValuesFilter([...filter.values]);
        },
      },
    ];
  });
}
