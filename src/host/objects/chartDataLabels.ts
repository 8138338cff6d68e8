import { changedChart } from "../chartChange";
import { assumed, documented } from "../declareMember";
import type { HostLabels } from "../model";
import { defineObject, refusals } from "../objectType";
import { readFlag, readText } from "../readArgument";
import type { ChartSeriesTarget } from "./chartSeries";

const ONLY_WITH_LABELS = "Refused while the series has no labels; Excel may be more patient.";

/** What stands beside the points of a series. */
export const chartDataLabels = defineObject<Excel.ChartDataLabels, ChartSeriesTarget>({
  name: "ChartDataLabels",
  members: {
    format: documented.object("1.1", (target) => ({ type: "ChartDataLabelFormat", target })),
    showValue: assumed.value(
      "1.1",
      (target) => labelsOf(target).showValue,
      changedChart((_, value, target) => (labelsOf(target).showValue = readFlag(value))),
      ONLY_WITH_LABELS,
    ),
    numberFormat: assumed.value(
      "1.8",
      (target) => labelsOf(target).numberFormat,
      changedChart((_, value, target) => (labelsOf(target).numberFormat = readText(value))),
      ONLY_WITH_LABELS,
    ),
  },
});

/** The labels of a series that has some. */
export function labelsOf({ series: { labels } }: ChartSeriesTarget): HostLabels {
  if (labels === null) throw refusals.badOperation();
  return labels;
}
