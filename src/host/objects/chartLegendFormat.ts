import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import type { ChartFontTarget } from "./chartFont";

/** How the key to a chart's colours looks. */
export const chartLegendFormat = defineObject<Excel.ChartLegendFormat, ChartFontTarget>({
  name: "ChartLegendFormat",
  members: {
    font: documented.object("1.1", (target) => ({ type: "ChartFont", target })),
  },
});
