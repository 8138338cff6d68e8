import { changedChart } from "../chartChange";
import { assumed, documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readFlag, readText } from "../readArgument";
import type { ChartTarget } from "./chart";

/** The words above a chart. */
export const chartTitle = defineObject<Excel.ChartTitle, ChartTarget>({
  name: "ChartTitle",
  members: {
    format: documented.object("1.1", ({ sheet, chart }) => ({
      type: "ChartTitleFormat",
      target: { sheet, chart, writing: chart.writing.title },
    })),
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
