import { valueAt } from "../cells";
import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { rangeOfReference } from "../referredRange";
import type { ChartSeriesTarget } from "./chartSeries";

/** What a proxy of type ChartPoint stands for. */
export interface ChartPointTarget extends ChartSeriesTarget {
  /** From 0. */
  readonly point: number;
}

/** A point of a series. */
export const chartPoint = defineObject<Excel.ChartPoint, ChartPointTarget>({
  name: "ChartPoint",
  members: {
    format: documented.object("1.1", (target) => ({ type: "ChartPointFormat", target })),
    value: documented.value("1.1", ({ sheet, series, point }, { workbook }) => {
      const source = rangeOfReference(series.values, workbook, sheet);
      if (source === undefined) return null;
      const { row, column, columns } = source.area;
      return valueAt(source.sheet, row + Math.floor(point / columns), column + (point % columns));
    }),
  },
});
