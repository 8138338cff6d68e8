import { changedChart } from "../chartChange";
import { documented } from "../declareMember";
import { notPlayed } from "../notPlayed";
import { defineObject } from "../objectType";
import { readFlag } from "../readArgument";
import type { ChartTarget } from "./chart";

/** What a proxy of type ChartAxis stands for. */
export interface ChartAxisTarget extends ChartTarget {
  readonly type: "Category" | "Value";
}

/** An axis of a chart. */
export const chartAxis = defineObject<Excel.ChartAxis, ChartAxisTarget>({
  name: "ChartAxis",
  members: {
    majorGridlines: documented.object("1.1", ({ sheet, chart, type }) => {
      if (type === "Category") throw notPlayed("gridlines of the axis of categories");
      return { type: "ChartGridlines", target: { sheet, chart } };
    }),
    reversePlotOrder: documented.value(
      "1.7",
      ({ chart, type }) => type === "Category" && chart.reversedCategories,
      changedChart((chart, value, { type }: ChartAxisTarget) => {
        if (type === "Value") throw notPlayed("an axis of values that is turned round");
        chart.reversedCategories = readFlag(value);
      }),
    ),
    type: documented.value("1.7", ({ type }) => type),
    visible: documented.value(
      "1.7",
      ({ chart, type }) => type === "Category" || chart.valueAxis.visible,
      changedChart((chart, value, { type }: ChartAxisTarget) => {
        if (type === "Category") throw notPlayed("an axis of categories that is hidden");
        chart.valueAxis.visible = readFlag(value);
      }),
    ),
  },
});
