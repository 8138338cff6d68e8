import { valueAt } from "./cells";
import { shownAt } from "./cellContent";
import type { Area, HostSeries, HostSheet } from "./model";
import { fixedReference } from "./referredRange";

/** A series that shows nothing yet. */
export function blankSeries(name: string): HostSeries {
  return {
    name,
    values: "",
    categories: "",
    colour: "",
    pointColours: new Map(),
    gapWidth: null,
    overlap: null,
    labels: null,
  };
}

/**
 * The series that Excel makes of some cells: texts in the first line are the series' names, texts at
 * the beginning of each line are the categories. `Auto` takes the longer side for categories.
 */
export function seriesOfRange(sheet: HostSheet, area: Area, seriesBy: string): HostSeries[] {
  const byColumns = seriesBy === "Columns" || (seriesBy === "Auto" && area.rows >= area.columns);
  const isText = (row: number, column: number): boolean =>
    typeof valueAt(sheet, area.row + row, area.column + column) === "string";
  const lastRow = area.rows - 1;
  const lastColumn = area.columns - 1;
  const headRows = lastRow > 0 && isText(0, lastColumn) ? 1 : 0;
  const headColumns = lastColumn > 0 && isText(lastRow, 0) ? 1 : 0;
  const inside = {
    row: area.row + headRows,
    column: area.column + headColumns,
    rows: area.rows - headRows,
    columns: area.columns - headColumns,
  };
  const lines = byColumns ? inside.columns : inside.rows;
  return Array.from({ length: lines }, (_, line) => {
    const values = byColumns
      ? { ...inside, column: inside.column + line, columns: 1 }
      : { ...inside, row: inside.row + line, rows: 1 };
    const heads = byColumns
      ? { names: headRows, categories: headColumns }
      : { names: headColumns, categories: headRows };
    const name = byColumns
      ? shownAt(sheet, area.row, values.column)
      : shownAt(sheet, values.row, area.column);
    const categories = byColumns
      ? { ...inside, column: area.column, columns: 1 }
      : { ...inside, row: area.row, rows: 1 };
    return {
      ...blankSeries(heads.names === 1 ? name : `Series${line + 1}`),
      values: fixedReference(sheet, values),
      categories: heads.categories === 1 ? fixedReference(sheet, categories) : "",
    };
  });
}
