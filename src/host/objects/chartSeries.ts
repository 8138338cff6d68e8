import { changedChart } from "../chartChange";
import { newWriting } from "../chartWriting";
import { assumed, documented } from "../declareMember";
import type { Argument } from "../member";
import type { HostLabels, HostSeries } from "../model";
import { defineObject, isHostObject, refusals, type Setting } from "../objectType";
import { readFlag, readNumber, readText } from "../readArgument";
import { fixedReference } from "../referredRange";
import type { RangeTarget } from "../targets";
import type { ChartTarget } from "./chart";

/** What a proxy of type ChartSeries stands for. */
export interface ChartSeriesTarget extends ChartTarget {
  readonly series: HostSeries;
}

/** What Excel uses when nobody says otherwise. */
const STANDARD_GAP = 219;

/** A series of a chart. */
export const chartSeries = defineObject<Excel.ChartSeries, ChartSeriesTarget>({
  name: "ChartSeries",
  members: {
    format: documented.object("1.1", (target) => ({ type: "ChartSeriesFormat", target })),
    dataLabels: documented.object("1.8", (target) => ({ type: "ChartDataLabels", target })),
    points: documented.object("1.1", (target) => ({ type: "ChartPointsCollection", target })),
    name: documented.value(
      "1.1",
      ({ series }) => series.name,
      changedChart((_, value, { series }) => (series.name = readText(value))),
    ),
    gapWidth: documented.value(
      "1.7",
      ({ series }) => series.gapWidth ?? STANDARD_GAP,
      changedChart((_, value, { series }) => (series.gapWidth = within(readNumber(value), 0, 500))),
    ),
    overlap: assumed.value(
      "1.8",
      ({ series, chart }) => series.overlap ?? (chart.type.includes("Stacked") ? 100 : 0),
      changedChart((_, value, { series }) => {
        series.overlap = within(readNumber(value), -100, 100);
      }),
    ),
    hasDataLabels: assumed.value(
      "1.7",
      ({ series }) => series.labels !== null,
      changedChart((_, value, { series }) => {
        const wanted = readFlag(value);
        if (wanted !== (series.labels !== null)) series.labels = wanted ? newLabels() : null;
      }),
      "New labels show the values, in the standard writing.",
    ),
    delete: documented.method("1.7", (target, _, setting) => {
      const { chart, series } = target;
      changedChart(() => chart.series.splice(chart.series.indexOf(series), 1))(
        target,
        null,
        setting,
      );
      return undefined;
    }),
    setValues: documented.method("1.7", takingCells("values")),
    setXAxisValues: documented.method("1.7", takingCells("categories")),
  },
});

function takingCells(part: "values" | "categories") {
  return (
    target: ChartSeriesTarget,
    [source]: readonly Argument[],
    setting: Setting,
  ): undefined => {
    if (!isHostObject(source, "Range")) throw refusals.badArgument();
    const { sheet, area } = source.target as RangeTarget;
    const reference = fixedReference(sheet, area);
    changedChart(() => (target.series[part] = reference))(target, null, setting);
    return undefined;
  };
}

function newLabels(): HostLabels {
  return { showValue: true, numberFormat: "General", writing: newWriting() };
}

function within(value: number, least: number, most: number): number {
  if (value < least || value > most) throw refusals.badArgument();
  return value;
}
