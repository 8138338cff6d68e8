import { changedChart } from "../chartChange";
import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readFlag } from "../readArgument";
import type { ChartTarget } from "./chart";

/** What a proxy of type ChartAxis stands for. */
export interface ChartAxisTarget extends ChartTarget {
  readonly type: "Category";
}

/** The axis of a chart's categories. */
export const chartAxis = defineObject<Excel.ChartAxis, ChartAxisTarget>({
  name: "ChartAxis",
  members: {
    reversePlotOrder: documented.value(
      "1.7",
      ({ chart }) => chart.reversedCategories,
      changedChart((chart, value) => (chart.reversedCategories = readFlag(value))),
    ),
    type: documented.value("1.7", ({ type }) => type),
  },
});
