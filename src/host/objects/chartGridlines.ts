import { changedChart } from "../chartChange";
import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readFlag } from "../readArgument";
import type { ChartTarget } from "./chart";

/** The lines across a chart at the steps of its values. */
export const chartGridlines = defineObject<Excel.ChartGridlines, ChartTarget>({
  name: "ChartGridlines",
  members: {
    visible: documented.value(
      "1.1",
      ({ chart }) => chart.valueAxis.gridlines,
      changedChart((chart, value) => (chart.valueAxis.gridlines = readFlag(value))),
    ),
  },
});
