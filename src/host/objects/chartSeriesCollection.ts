import { changedChart } from "../chartChange";
import { blankSeries } from "../chartSeriesOf";
import { assumed, documented } from "../declareMember";
import type { Argument, HostObject } from "../member";
import { defineObject, type Setting } from "../objectType";
import { isLeftOut, itemAt, readCount, readText } from "../readArgument";
import type { ChartTarget } from "./chart";
import type { ChartSeriesTarget } from "./chartSeries";

/** The series of a chart. */
export const chartSeriesCollection = defineObject<Excel.ChartSeriesCollection, ChartTarget>({
  name: "ChartSeriesCollection",
  items: seriesOf,
  members: {
    count: documented.value("1.1", ({ chart }) => chart.series.length),
    add: assumed.method(
      "1.7",
      addSeries,
      "The proxy of a new series ends with its request; get the series again by its place.",
    ),
    getCount: documented.method("1.4", ({ chart }) => chart.series.length),
    getItemAt: documented.method("1.1", (target, [index]) => itemAt(seriesOf(target), index)),
  },
});

function seriesOf({ sheet, chart }: ChartTarget): HostObject<ChartSeriesTarget>[] {
  return chart.series.map((series) => ({
    type: "ChartSeries",
    target: { sheet, chart, series },
  }));
}

function addSeries(
  target: ChartTarget,
  [name, index]: readonly Argument[],
  setting: Setting,
): HostObject<ChartSeriesTarget> {
  const { sheet, chart } = target;
  const series = blankSeries(isLeftOut(name) ? `Series${chart.series.length + 1}` : readText(name));
  const at = isLeftOut(index) ? chart.series.length : readCount(index);
  changedChart(() => chart.series.splice(at, 0, series))(target, null, setting);
  return { type: "ChartSeries", target: { sheet, chart, series } };
}
