import { changedChart } from "../chartChange";
import { assumed, documented } from "../declareMember";
import { notPlayed } from "../notPlayed";
import { defineObject, refusals } from "../objectType";
import { readFlag, readNumber } from "../readArgument";
import type { ChartTarget } from "./chart";

/** What a proxy of type ChartAxis stands for. */
export interface ChartAxisTarget extends ChartTarget {
  readonly type: "Category" | "Value";
}

/** An axis of a chart. */
export const chartAxis = defineObject<Excel.ChartAxis, ChartAxisTarget>({
  name: "ChartAxis",
  members: {
    format: documented.object("1.1", ({ sheet, chart, type }) => {
      if (type === "Value") throw notPlayed("the look of the axis of values");
      return {
        type: "ChartAxisFormat",
        target: { sheet, chart, writing: chart.writing.categories },
      };
    }),
    minimum: assumed.value(
      "1.1",
      ({ chart: { valueAxis }, type }) => (type === "Value" ? (valueAxis.minimum ?? 0) : 0),
      changedChart((chart, value, { type }: ChartAxisTarget) => {
        if (type === "Category") throw notPlayed("an axis of categories that begins somewhere");
        chart.valueAxis.minimum = value === "" ? null : readNumber(value);
      }),
      "Without one of its own the axis tells 0.",
    ),
    tickLabelSpacing: assumed.value(
      "1.7",
      ({ chart, type }) => (type === "Category" ? (chart.categorySpacing ?? 1) : 1),
      changedChart((chart, value, { type }: ChartAxisTarget) => {
        if (type === "Value") throw notPlayed("an axis of values with names left out");
        const spacing = value === "" ? null : readNumber(value);
        if (spacing !== null && (spacing < 1 || spacing > 31_999)) throw refusals.badArgument();
        chart.categorySpacing = spacing;
      }),
      "Without one of its own the axis tells 1.",
    ),
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
