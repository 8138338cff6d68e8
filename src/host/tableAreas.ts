import type { HostObject } from "./member";
import type { Area, HostSheet, HostTable } from "./model";
import { refusals } from "./objectType";

/** What a proxy of type Table stands for. */
export interface TableTarget {
  readonly sheet: HostSheet;
  readonly table: HostTable;
}

/** An object of type Table. */
export function tableObject(sheet: HostSheet, table: HostTable): HostObject<TableTarget> {
  return { type: "Table", target: { sheet, table } };
}

/** The row of headings. */
export function headerArea({ area, showHeaders }: HostTable): Area {
  if (!showHeaders) throw refusals.notFound();
  return { ...area, rows: 1 };
}

/** The rows between headings and totals. */
export function bodyArea({ area, showHeaders, showTotals }: HostTable): Area {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
}

/** The row of totals. */
export function totalArea({ area, showTotals }: HostTable): Area {
  if (!showTotals) throw refusals.notFound();
  return { ...area, row: area.row + area.rows - 1, rows: 1 };
}

/** One column of an area, counted within it. */
export function columnOf(area: Area, column: number): Area {
  return { ...area, column: area.column + column, columns: 1 };
}
