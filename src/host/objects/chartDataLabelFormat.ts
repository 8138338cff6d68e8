import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import { labelsOf } from "./chartDataLabels";
import type { ChartSeriesTarget } from "./chartSeries";

/** How the labels of a series look. */
export const chartDataLabelFormat = defineObject<Excel.ChartDataLabelFormat, ChartSeriesTarget>({
  name: "ChartDataLabelFormat",
  members: {
    font: documented.object("1.1", (target) => ({
      type: "ChartFont",
      target: { sheet: target.sheet, chart: target.chart, writing: labelsOf(target).writing },
    })),
  },
});
