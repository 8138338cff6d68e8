import { changedChart } from "../chartChange";
import { assumed, documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readFlag, readText } from "../readArgument";
import type { ChartTarget } from "./chart";

/** The words above a chart. */
export const chartTitle = defineObject<Excel.ChartTitle, ChartTarget>({
  name: "ChartTitle",
  members: {
    text: assumed.value(
      "1.1",
      ({ chart }) => chart.title,
      changedChart((chart, value) => {
        chart.title = readText(value);
        chart.titleVisible = true;
      }),
      "A title that is given is shown.",
    ),
    visible: documented.value(
      "1.1",
      ({ chart }) => chart.titleVisible,
      changedChart((chart, value) => (chart.titleVisible = readFlag(value))),
    ),
  },
});
