import { leftOf, topOf } from "../cellPosition";
import { changedChart } from "../chartChange";
import { seriesOfRange } from "../chartSeriesOf";
import { readChartType } from "../chartTypes";
import { assumed, documented } from "../declareMember";
import type { Argument } from "../member";
import type { HostChart, HostSheet } from "../model";
import { defineObject, isHostObject, refusals, type Setting } from "../objectType";
import { isLeftOut, readFlag, readNumber, readText, readWord } from "../readArgument";
import { referredRange } from "../referredRange";
import { sheetObject } from "../targets";

/** What a proxy of type Chart stands for. */
export interface ChartTarget {
  readonly sheet: HostSheet;
  readonly chart: HostChart;
}

/** A chart on a sheet. */
export const chart = defineObject<Excel.Chart, ChartTarget>({
  name: "Chart",
  identify: ({ chart: { id } }) => ({ Id: id }),
  members: {
    axes: documented.object("1.1", (target) => ({ type: "ChartAxes", target })),
    legend: documented.object("1.1", (target) => ({ type: "ChartLegend", target })),
    series: documented.object("1.1", (target) => ({ type: "ChartSeriesCollection", target })),
    title: documented.object("1.1", (target) => ({ type: "ChartTitle", target })),
    worksheet: documented.object("1.2", ({ sheet }) => sheetObject(sheet)),
    chartType: documented.value(
      "1.7",
      (target) => target.chart.type,
      changedChart((held, value) => (held.type = readChartType(value))),
    ),
    id: documented.value("1.7", (target) => target.chart.id),
    name: documented.value(
      "1.1",
      (target) => target.chart.name,
      changedChart((held, value) => (held.name = readText(value))),
    ),
    plotVisibleOnly: documented.value(
      "1.8",
      (target) => target.chart.plotVisibleOnly,
      changedChart((held, value) => (held.plotVisibleOnly = readFlag(value))),
    ),
    left: distance("left"),
    top: distance("top"),
    width: distance("width"),
    height: distance("height"),
    delete: documented.method("1.1", (target, _, setting) => {
      changedChart((held) => target.sheet.charts.splice(target.sheet.charts.indexOf(held), 1))(
        target,
        null,
        setting,
      );
      return undefined;
    }),
    setData: assumed.method("1.1", (target, [source, seriesBy], setting) => {
      if (!isHostObject(source, "Range")) throw refusals.badArgument();
      const by = isLeftOut(seriesBy) ? "Auto" : readWord(seriesBy, ["Auto", "Columns", "Rows"]);
      const range = referredRange(source, setting.workbook, target.sheet);
      const series = seriesOfRange(range.sheet, range.area, by);
      changedChart((held) => (held.series = series))(target, null, setting);
      return undefined;
    }),
    setPosition: documented.method("1.1", setPosition),
  },
});

function distance(side: "left" | "top" | "width" | "height") {
  return documented.value<ChartTarget>(
    "1.1",
    (target) => target.chart[side],
    changedChart((held, value) => {
      const points = readNumber(value);
      if (points < 0) throw refusals.badArgument();
      held[side] = points;
    }),
  );
}

/** The chart covers the cells from the first to the last; without a last one its size stays. */
function setPosition(
  target: ChartTarget,
  [start, end]: readonly Argument[],
  setting: Setting,
): undefined {
  const { sheet } = target;
  const from = referredRange(start, setting.workbook, sheet).area;
  const to = isLeftOut(end) ? undefined : referredRange(end, setting.workbook, sheet).area;
  changedChart((held) => {
    held.left = leftOf(sheet, from.column);
    held.top = topOf(sheet, from.row);
    if (to === undefined) return;
    held.width = leftOf(sheet, to.column + to.columns) - held.left;
    held.height = topOf(sheet, to.row + to.rows) - held.top;
    if (held.width <= 0 || held.height <= 0) throw refusals.badArgument();
  })(target, null, setting);
  return undefined;
}
