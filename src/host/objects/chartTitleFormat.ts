import { documented } from "../declareMember";
import { defineObject } from "../objectType";
import type { ChartFontTarget } from "./chartFont";

/** How the words above a chart look. */
export const chartTitleFormat = defineObject<Excel.ChartTitleFormat, ChartFontTarget>({
  name: "ChartTitleFormat",
  members: {
    font: documented.object("1.1", (target) => ({ type: "ChartFont", target })),
  },
});
