import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import type { ChartSeriesTarget } from "./chartSeries";

/** How a series of a chart looks. */
export const chartSeriesFormat = defineObject<Excel.ChartSeriesFormat, ChartSeriesTarget>({
  name: "ChartSeriesFormat",
  members: {
    fill: documented.object("1.1", ({ sheet, chart, series }) => ({
      type: "ChartFill",
      target: { sheet, chart, series, point: null },
    })),
  },
});
