import { shownAt } from "./cellContent";
import type { Argument } from "./member";
import type { HostSheet, HostTable } from "./model";
import { refusals } from "./objectType";
import { notPlayed } from "./notPlayed";
import { readList, readText } from "./readArgument";
import { requirePermission } from "./requirePermission";
import { bodyArea } from "./tableAreas";

/** Shows the rows whose column holds one of the values, and hides the others. */
export function filterColumn(
  sheet: HostSheet,
  table: HostTable,
  column: number,
  values: readonly string[],
): void {
  requirePermission(sheet, "allowAutoFilter");
  if (column < 0 || column >= table.area.columns) throw refusals.badArgument();
  table.filters.set(column, values);
  hideFiltered(sheet, table);
}

/** Takes the filter of one column away, or those of all columns. */
export function unfilter(sheet: HostSheet, table: HostTable, column?: number): void {
  requirePermission(sheet, "allowAutoFilter");
  if (column === undefined) table.filters.clear();
  else table.filters.delete(column);
  hideFiltered(sheet, table);
}

/** Hides again what the filters of a table do not let through. */
export function hideFiltered(sheet: HostSheet, table: HostTable): void {
  const { row: first, rows } = bodyArea(table);
  for (let row = first; row < first + rows; row++) {
    const hidden = [...table.filters].some(
      ([column, values]) => !values.includes(shownAt(sheet, row, table.area.column + column)),
    );
    const known = sheet.rows.get(row);
    if (hidden || known?.hidden === true) sheet.rows.set(row, { ...known, hidden });
  }
}

/** The values of a filter by values; other kinds of filters are not played. */
export function valuesOfFilter(argument: Argument | undefined): readonly string[] {
  return readList(argument).map((value) => {
    if (typeof value === "object") throw notPlayed("a filter by dates");
    return readText(value);
  });
}

/** The values of a FilterCriteria object. */
export function valuesOfCriteria(argument: Argument | undefined): readonly string[] {
  if (typeof argument !== "object" || argument === null) throw refusals.badArgument();
  const criteria = argument as { readonly filterOn?: unknown; readonly values?: Argument };
  if (criteria.filterOn !== "Values") throw notPlayed("filters other than by values");
  return valuesOfFilter(criteria.values);
}
