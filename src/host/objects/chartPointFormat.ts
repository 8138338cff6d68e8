import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import type { ChartPointTarget } from "./chartPoint";

/** How a point of a chart looks. */
export const chartPointFormat = defineObject<Excel.ChartPointFormat, ChartPointTarget>({
  name: "ChartPointFormat",
  members: {
    fill: documented.object("1.1", (target) => ({ type: "ChartFill", target })),
  },
});
