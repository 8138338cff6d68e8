import { changedChart } from "../chartChange";
import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { readFlag, readWord } from "../readArgument";
import type { ChartTarget } from "./chart";

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

/** The key to a chart's colours. */
export const chartLegend = defineObject<Excel.ChartLegend, ChartTarget>({
  name: "ChartLegend",
  members: {
    format: documented.object("1.1", ({ sheet, chart }) => ({
      type: "ChartLegendFormat",
      target: { sheet, chart, writing: chart.writing.legend },
    })),
    position: documented.value(
      "1.1",
      ({ chart }) => chart.legend.position,
      changedChart((chart, value) => (chart.legend.position = readWord(value, POSITIONS))),
    ),
    visible: documented.value(
      "1.1",
      ({ chart }) => chart.legend.visible,
      changedChart((chart, value) => (chart.legend.visible = readFlag(value))),
    ),
  },
});
