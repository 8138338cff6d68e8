import { assumed, documented } from "../declareMember";
import type { HostObject } from "../member";
import { defineObject, type Setting } from "../objectType";
import { itemAt } from "../readArgument";
import { rangeOfReference } from "../referredRange";
import type { ChartPointTarget } from "./chartPoint";
import type { ChartSeriesTarget } from "./chartSeries";

/** The points of a series: as many as it has cells. */
export const chartPointsCollection = defineObject<Excel.ChartPointsCollection, ChartSeriesTarget>({
  name: "ChartPointsCollection",
  items: pointsOf,
  members: {
    count: assumed.value("1.1", (target, setting) => pointsOf(target, setting).length),
    getCount: assumed.method("1.4", (target, _, setting) => pointsOf(target, setting).length),
    getItemAt: documented.method("1.1", (target, [index], setting) =>
      itemAt(pointsOf(target, setting), index),
    ),
  },
});

function pointsOf(
  { sheet, chart, series }: ChartSeriesTarget,
  { workbook }: Setting,
): HostObject<ChartPointTarget>[] {
  const { rows, columns } = rangeOfReference(series.values, workbook, sheet)?.area ?? {
    rows: 0,
    columns: 0,
  };
  return Array.from({ length: rows * columns }, (_, point) => ({
    type: "ChartPoint",
    target: { sheet, chart, series, point },
  }));
}
